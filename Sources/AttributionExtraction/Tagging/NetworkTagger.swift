/// The trained tagger: word pieces, network, likeliest labels, and spans joined to attributions.
public struct NetworkTagger: AttributionTagger {
  private let weights: TaggerWeights

  /// - Parameter weights: which network, and how large.
  public init(weights: TaggerWeights) { self.weights = weights }

  /// What is attributed on the page. Linear.
  public func markings(on page: Page) -> [Marking] {
    let pieces = WordPieceReader.pieces(of: page.bytes, by: weights)
    let decoder = LabelDecoder(weights)
    var spans: [NetworkSpan] = []
    NetworkReading(pieces, by: weights).stretches { range, emissions in
      let (labels, chances) = (decoder.labels(of: emissions), decoder.probabilities(of: emissions))
      spans += NetworkSpanReader(labels, chances, first: range.lowerBound).spans()
    }
    let confidence = TagConfidence(weights.calibration)
    let markings = SpanLinker(page: page, spans: PieceTokens(pieces, page).spans(spans)).links().map { link in
      let signals = TagConfidence.signals(of: link)
      return Marking(
        speaker: link.speaker.map { [$0.tokens] } ?? [], cue: [link.cue.tokens], content: link.content.map(\.tokens),
        confidence: confidence.probability(signals), signals: signals)
    }
    .filter { ($0.confidence ?? 1) >= confidence.floor }
    return LineLabels.dropped(from: SignatureLines.apply(to: markings, on: page), on: page)
  }
}
