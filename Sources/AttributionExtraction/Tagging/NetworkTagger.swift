/// The trained tagger: word pieces, network, likeliest labels, and spans joined to attributions.
public struct NetworkTagger: AttributionTagger {
  private let weights: TaggerWeights
  private let instructions: NetworkInstructions

  /// - Parameters:
  ///   - weights: which network, and how large.
  ///   - instructions: what the products are computed with; the same markings come of each but for rounding.
  public init(weights: TaggerWeights, instructions: NetworkInstructions = .best) {
    (self.weights, self.instructions) = (weights, instructions)
  }

  /// What is attributed on the page. Linear.
  public func markings(on page: Page) -> [Marking] {
    let pieces = WordPieceReader.pieces(of: page.bytes, by: weights)
    let decoder = LabelDecoder(weights)
    var spans: [NetworkSpan] = []
    NetworkReading(pieces, by: weights, level: instructions.level).stretches { range, emissions in
      let (labels, chances) = (decoder.labels(of: emissions), decoder.probabilities(of: emissions))
      spans += NetworkSpanReader(labels, chances, first: range.lowerBound).spans()
    }
    let confidence = TagConfidence(weights.calibration)
    let links = SpanLinker(page: page, spans: PieceTokens(pieces, page).spans(spans)).links()
    let markings = links.compactMap { link -> Marking? in
      let signals = TagConfidence.signals(of: link)
      let probability = confidence.probability(signals)
      guard confidence.suffices(probability, mixes: link.mixesQuotation(on: page)) else { return nil }
      return Marking(
        speaker: link.speaker.map { [$0.tokens] } ?? [], cue: [link.cue.tokens], content: link.content.map(\.tokens),
        confidence: probability, signals: signals)
    }
    let labelled = LineLabels.putRight(SignatureLines.apply(to: markings, on: page), on: page)
    let answered = InterviewAnswers.added(to: labelled, on: page)
    return LetterLines.apply(to: HeadlineSources.added(to: answered, on: page), on: page)
  }
}
