/// An attribution as places alone, for a judge that compares spans.
public struct AttributionPlaces: Sendable, Hashable {
  /// Code points of the text, half-open, in order.
  public let speaker: [Range<Int>]
  public let cue: [Range<Int>]
  /// For a refusal to comment the words after its cue.
  public let content: [Range<Int>]
  /// How likely it is right, 0 to 1; none for what exact rules found.
  public let confidence: Double?
  /// What the confidence was worked out from, in the order of the weights' calibration; empty for exact rules.
  public let signals: [Double]
}

extension AttributionExtractor {
  /// What the tagger found, before the stages that move a speaker to the one who was cited; and the refusals.
  ///
  /// In the order of the text. Cost: linear in the text's length.
  public func places(in text: String) -> [AttributionPlaces] {
    let bytes = Array(text.utf8)
    guard bytes.count < Int(Int32.max) else { return [] }
    let (page, language) = Self.read(bytes)
    let index = CodePointIndex(text, bytes: bytes)
    func ranges(_ tokens: [Range<Int>]) -> [Range<Int>] {
      tokens.map { index.range(page.byteRange($0)) }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    }
    let tagged = tagged(page, language)
    let found = MarkingOrder.ordered(
      tagged + RefusalMerge.missing(from: tagged, on: page).map { Self.parted($0, on: page) }, on: page)
    return found.map { marking in
      AttributionPlaces(
        speaker: ranges(marking.speaker), cue: ranges(marking.cue), content: ranges(marking.content),
        confidence: marking.confidence, signals: marking.signals)
    }
  }

  /// «declined | to comment», «did not immediately respond | to requests for comment», «had | no comment».
  private static func parted(_ refusal: Marking, on page: Page) -> Marking {
    guard refusal.content.isEmpty, let cue = refusal.cue.first else { return refusal }
    var parted = refusal
    let start = cue.dropFirst().first { page.reads("to no for any further questions calls requests comment", at: $0) }
    guard let start, start < cue.upperBound else {
      parted.content = refusal.cue
      return parted
    }
    parted.cue = [cue.lowerBound..<start]
    parted.content = [start..<cue.upperBound]
    return parted
  }
}
