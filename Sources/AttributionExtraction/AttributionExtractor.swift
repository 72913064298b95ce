/// Finds in an article who said, thinks or would not say what.
///
/// Values in, values out: no clock, no chance, no file. Texts of 2 GiB and more give an empty isolation.
public struct AttributionExtractor: Sendable {
  /// The name that attributions carry as their maker.
  public static let name = "cue-lexicon"
  /// Raised whenever the same text may give another result.
  public static let version = "1"

  private let tagger: any AttributionTagger

  /// - Parameter tagger: what finds speaker, cue and content.
  public init(tagger: any AttributionTagger = CueLexiconTagger()) { self.tagger = tagger }

  /// Finds every attribution of a text and where its sentences stand.
  ///
  /// Spans are code points of `text`. Never throws; cost: linear in the text's length.
  public func isolate(_ text: String) -> Isolation {
    let bytes = Array(text.utf8)
    guard bytes.count < Int(Int32.max) else { return Isolation(attributions: [], sentences: []) }

    // The stages, in order. Each reads what those before it wrote on the page.
    var page = Page(bytes: bytes)  //                     1 tokens
    SentenceSplitter.split(&page)  //                     2 paragraphs and sentences
    PageFurniture.mark(&page)  //                         3 page furniture
    QuotationFinder.find(on: &page)  //                   4 quotations
    RefusalFinder.find(on: &page)  //                     5 no comment
    let tagged = tagger.markings(on: page)  //            6 speaker, cue, content
    let markings = MarkingOrder.ordered(  //                and quotations that go on
      CarriedQuotations.carry(tagged, on: page) + page.refusals, on: page)
    let index = CodePointIndex(text, bytes: bytes)
    return IsolationAssembly(page: page, index: index).isolation(of: markings)  // 7 to 13
  }
}
