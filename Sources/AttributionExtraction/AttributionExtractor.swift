/// Finds in an article who said, thinks or would not say what.
///
/// Values in, values out: no clock, no chance, no file. Texts of 2 GiB and more give an empty isolation.
public struct AttributionExtractor: Sendable {
  /// The name that attributions carry as their maker.
  public static let name = "claims-tagger"
  /// The stages' own version; raised whenever the same markings may give another result.
  private static let stages = "8"

  /// Of stages and weights: raised whenever the same text may give another result.
  public let version: String

  private let tagger: any AttributionTagger

  /// An extractor with a trained tagger.
  public init(weights: TaggerWeights) {
    self.init(tagger: NetworkTagger(weights: weights), version: "\(Self.stages)/\(weights.version)")
  }

  /// An extractor with a tagger of one's own.
  /// - Parameters:
  ///   - tagger: what finds speaker, cue and content.
  ///   - version: what attributions are to carry as the version of their maker.
  public init(tagger: any AttributionTagger, version: String = "") {
    (self.tagger, self.version) = (tagger, version)
  }

  /// Finds every attribution of a text and where its sentences stand.
  ///
  /// Spans are code points of `text`. Never throws; cost: linear in the text's length.
  public func isolate(_ text: String, _ context: ArticleContext = ArticleContext()) -> Isolation {
    var attributions: [IsolatedAttribution] = []
    let frame = isolate(text, context) { attributions.append($0) }
    return Isolation(language: frame.language, attributions: attributions, sentences: frame.sentences)
  }

  /// Hands over each attribution as soon as it is read, in the order of the text, and keeps none.
  ///
  /// - Parameters:
  ///   - text: what is read.
  ///   - context: what is known of it besides its words.
  ///   - each: gets one attribution after the other; what it throws ends the reading.
  /// - Returns: The language and the sentences, without attributions.
  public func isolate(
    _ text: String, _ context: ArticleContext = ArticleContext(), each: (IsolatedAttribution) throws -> Void
  ) rethrows -> Isolation {
    let bytes = Array(text.utf8)
    guard bytes.count < Int(Int32.max) else { return Isolation(language: .unknown, attributions: [], sentences: []) }

    // The stages, in order. Each reads what those before it wrote on the page.
    let (page, language) = Self.read(bytes)  //           1 to 6
    let found = markings(on: page, language)  //          7 speaker, cue, content
    let index = CodePointIndex(text, bytes: bytes)
    let assembly = IsolationAssembly(page: page, index: index, language: language, context: context)
    return try assembly.isolation(of: found, each: each)  // 8 to 16
  }

  /// What a text seems to be written in: the first five stages alone.
  public static func language(of text: String) -> ArticleLanguage {
    let bytes = Array(text.utf8)
    return bytes.count < Int(Int32.max) ? read(bytes).language : .unknown
  }

  static func read(_ bytes: [UInt8]) -> (page: Page, language: ArticleLanguage) {
    var page = Page(bytes: bytes)  //                     1 tokens
    SentenceSplitter.split(&page)  //                     2 paragraphs and sentences
    PageFurniture.mark(&page)  //                         3 page furniture
    QuotationFinder.find(on: &page)  //                   4 quotations
    let language = LanguageGuard.language(of: page)  //   5 the language
    RefusalFinder.find(on: &page)  //                     6 no comment
    return (page, language)
  }

  /// What the tagger found, parted into single statements, and refusals; of a text that is not English only what is exact.
  private func markings(on page: Page, _ language: ArticleLanguage) -> [Marking] {
    let tagged = tagged(page, language)
    guard language.isEnglish else { return MarkingOrder.ordered(RefusalMerge.merged(tagged, on: page), on: page) }
    let cited = CitedSpeakers.putRight(ContinuedQuotations.joined(tagged, on: page), on: page)
    let parted = PartedStatements.parted(cited, on: page) + PlainSignals.missing(from: cited, on: page)
    let ordered = MarkingOrder.ordered(RefusalMerge.merged(parted, on: page), on: page)
    return HearsayCues.putRight(ordered, on: page)
  }

  func tagged(_ page: Page, _ language: ArticleLanguage) -> [Marking] {
    guard language.isEnglish else { return PlainQuotations.markings(on: page) }
    return MarkingOrder.within(page, tagger.markings(on: page))
  }
}
