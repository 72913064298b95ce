/// Finds speaker, cue and content: the stage that a trained model can take over.
///
/// A tagger sees the page after the exact stages (tokens, sentences, furniture, quotations, no comment) and returns
/// what it found; everything after (kind, form, naming, statements, answers) is the pipeline's.
public protocol AttributionTagger: Sendable {
  /// What is attributed on the page, in any order.
  ///
  /// A tagger leaves furniture alone, keeps the page's refusals out (the pipeline adds them), and takes time linear in
  /// the page's length.
  func markings(on page: Page) -> [Marking]
}

/// One attribution as a tagger hands it over: places in tokens of the page.
public struct Marking: Sendable, Hashable {
  /// Words that name the speaker; none where nobody is named.
  public var speaker: [Range<Int>]
  /// Words that signal it; none where a quotation goes on.
  public var cue: [Range<Int>]
  /// Words attributed, in order.
  public var content: [Range<Int>]
  /// Words that name carriers, nearest to the article first.
  public var chain: [Range<Int>]
  /// What the cue does; decides the form together with the content.
  public var sense: CueSense
  /// 0 to 1; the pipeline's constants apply where it is none.
  public var confidence: Double?
  /// What the confidence was worked out from; empty where the tagger has no such thing.
  public var signals: [Double]

  /// A marking; cue or content must hold a token, or the pipeline drops it.
  public init(
    speaker: [Range<Int>] = [], cue: [Range<Int>] = [], content: [Range<Int>] = [], chain: [Range<Int>] = [],
    sense: CueSense = .speech, confidence: Double? = nil, signals: [Double] = []
  ) {
    (self.speaker, self.cue, self.content) = (speaker, cue, content)
    (self.chain, self.sense, self.confidence, self.signals) = (chain, sense, confidence, signals)
  }
}

/// What a cue does by its verb.
public enum CueSense: Sendable, Hashable, CaseIterable {
  case speech, denial, response, question, commitment, prediction, opinion
  /// Nobody in particular: «reports that», «is believed to».
  case hearsay
  /// «declined to comment».
  case refusal
}
