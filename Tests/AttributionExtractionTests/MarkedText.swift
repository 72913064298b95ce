import AttributionExtraction
import AttributionWeights
import ClaimModel
import Testing

/// A test's text with its spans marked inside: «[[speaker|Ada Rowe]] [[cue|said]] [[content|it rained]].»
struct MarkedText: CustomTestStringConvertible {
  let text: String
  /// Role to quotes, in the order of the text.
  let marks: [String: [String]]

  init(_ marked: String) {
    var text = ""
    var marks: [String: [String]] = [:]
    var rest = Substring(marked)
    while let open = rest.firstRange(of: "[["), let bar = rest[open.upperBound...].firstIndex(of: "|"),
      let close = rest[bar...].firstRange(of: "]]")
    {
      text += rest[..<open.lowerBound]
      let words = String(rest[rest.index(after: bar)..<close.lowerBound])
      marks[String(rest[open.upperBound..<bar]), default: []].append(words)
      text += words
      rest = rest[close.upperBound...]
    }
    self.text = text + rest
    self.marks = marks
  }

  var testDescription: String { text }

  /// The quotes of one role; empty where none is marked.
  subscript(role: String) -> [String] { marks[role] ?? [] }
}

extension Substring {
  /// The first place of some words; the standard library has none without Foundation.
  fileprivate func firstRange(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// The attributions of a text by the extractor as shipped.
func attributions(_ text: String) -> [IsolatedAttribution] { AttributionExtractor.builtIn().isolate(text).attributions }

/// The only attribution of a text.
func onlyAttribution(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> IsolatedAttribution {
  let found = attributions(text)
  try #require(found.count == 1, "\(found.map(\.reading.content))", sourceLocation: sourceLocation)
  return try #require(found.first, sourceLocation: sourceLocation)
}

extension AttributionExtractor {
  /// The extractor as shipped.
  static func builtIn() -> AttributionExtractor {
    guard let weights = try? TaggerWeights(BuiltInWeights.bytes) else {
      fatalError("the built-in weights can't be run")
    }
    return AttributionExtractor(weights: weights)
  }
}
