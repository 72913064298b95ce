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
    let tokens = PieceTokens(pieces, page)
    var blocks = ReadingBlocks(page: page)
    var voted: [VotedLink] = []
    let reading = NetworkReading(
      pieces, paragraphs: tokens.paragraphs(of: page), by: weights, level: instructions.level)
    reading.stretches { range, emissions in
      let beliefs = decoder.beliefs(of: emissions)
      let reader = NetworkSpanReader(beliefs.chances, first: range.lowerBound)
      // The likeliest labels are one reading, the others are drawn.
      blocks.add(tokens.spans(reader.spans(of: decoder.labels(of: emissions))), to: 0)
      let draws = beliefs.draws(LinkVote.readings)
      for reading in 1..<LinkVote.readings {
        let labels = draws[(reading * range.count)..<((reading + 1) * range.count)]
        blocks.add(tokens.spans(reader.spans(of: labels)), to: reading)
      }
      voted += blocks.decide(
        before: range.upperBound < pieces.count ? tokens.token(of: range.upperBound) : page.tokens.count)
    }
    let confidence = TagConfidence(weights.calibration)
    let markings = voted.compactMap { voted -> Marking? in
      let cue = voted.link.cue.tokens
      let signals = TagConfidence.signals(of: voted)
      let sentence = page.sentences[page.sentence(of: cue.lowerBound)]
      guard
        let likely = confidence.confidence(signals, support: voted.support, isHeadline: sentence.isHeadline)
      else { return nil }
      return Marking(
        speaker: voted.link.speaker.map { [$0.tokens] } ?? [], cue: [cue],
        content: voted.link.content.map(\.tokens), confidence: likely, signals: signals)
    }
    let labelled = LineLabels.putRight(SignatureLines.apply(to: markings, on: page), on: page)
    let answered = InterviewAnswers.added(to: labelled, on: page)
    return LetterLines.apply(to: HeadlineSources.added(to: answered, on: page), on: page)
  }
}
