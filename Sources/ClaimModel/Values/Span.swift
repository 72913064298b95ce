/// A place in an article's text: half-open, in Unicode code points, with its words so that it can be found again.
///
/// Follows the W3C Web Annotation model's TextPositionSelector and TextQuoteSelector.
public struct Span: Hashable, Codable, Sendable {
  /// The first code point, from 0.
  public let start: Int
  /// One past the last code point.
  public let end: Int
  /// The words at this place.
  public let quote: String
  /// Up to 32 code points before.
  public let prefix: String
  /// Up to 32 code points after.
  public let suffix: String

  /// How many code points of neighbourhood a span keeps.
  public static let neighbourhood = 32

  private enum CodingKeys: String, CodingKey { case start, end, quote, prefix, suffix }

  /// Checks that the quote is as long as the place.
  /// - Throws: ``ModelError/contradiction(_:)``.
  public init(start: Int, end: Int, quote: String, prefix: String = "", suffix: String = "") throws {
    guard start >= 0, end > start, quote.unicodeScalars.count == end - start else {
      throw ModelError.contradiction(
        "a span from \(start) to \(end) can't quote «\(quote)», which has \(quote.unicodeScalars.count) code points")
    }
    (self.start, self.end, self.quote, self.prefix, self.suffix) = (start, end, quote, prefix, suffix)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      start: values.decode(Int.self, forKey: .start), end: values.decode(Int.self, forKey: .end),
      quote: values.decode(String.self, forKey: .quote),
      prefix: values.decodeIfPresent(String.self, forKey: .prefix) ?? "",
      suffix: values.decodeIfPresent(String.self, forKey: .suffix) ?? "")
  }

  // Compared by bytes: «é» in one code point and in two are two quotations.
  public static func == (left: Self, right: Self) -> Bool {
    left.start == right.start && left.end == right.end && left.quote.hasSameBytes(as: right.quote)
      && left.prefix.hasSameBytes(as: right.prefix) && left.suffix.hasSameBytes(as: right.suffix)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
  }
}

/// A text laid out by code points, so that places in it can be cut and checked.
public struct CodePoints: Sendable {
  /// The text, one element a code point.
  public let scalars: [Unicode.Scalar]

  /// Cost: one pass over the text, four bytes a code point.
  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// How many code points.
  public var count: Int { scalars.count }

  /// The words from one place to another, clamped to the text.
  public subscript(range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count + 16)
    for scalar in scalars[range] {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The span from one place to another with its neighbourhood.
  /// - Throws: ``ModelError`` where the place is empty or out of the text.
  public func span(_ range: Range<Int>) throws -> Span {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw ModelError.outOfBounds(field: "the span's end", value: range.upperBound, bounds: 0...count)
    }
    let before = max(0, range.lowerBound - Span.neighbourhood)
    return try Span(
      start: range.lowerBound, end: range.upperBound, quote: self[range],
      prefix: self[before..<range.lowerBound],
      suffix: self[range.upperBound..<min(count, range.upperBound + Span.neighbourhood)])
  }

  /// Whether the text has the span's words at the span's place.
  public func holds(_ span: Span) -> Bool {
    span.end <= count && scalars[span.start..<span.end].elementsEqual(span.quote.unicodeScalars)
  }

  /// Every place where these words stand, in order. Cost: text times words at worst.
  public func places(of words: String) -> [Range<Int>] {
    let wanted = Array(words.unicodeScalars)
    guard let first = wanted.first, wanted.count <= count else { return [] }
    return (0...(count - wanted.count)).lazy
      .filter { scalars[$0] == first && scalars[$0..<($0 + wanted.count)].elementsEqual(wanted) }
      .map { $0..<($0 + wanted.count) }
  }
}
