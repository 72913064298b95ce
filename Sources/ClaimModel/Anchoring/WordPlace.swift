/// Where a part of a text stands in what it was read from.
public struct WordPlace: Hashable, Codable, Sendable {
  /// In code points of the text, half-open.
  public let start: Int
  public let end: Int
  /// For people, as a locator: `page 3`, `paragraph 12`.
  public let name: String
  /// For programs: the XPath of an element.
  public let element: String?

  public init(start: Int, end: Int, name: String, element: String? = nil) {
    (self.start, self.end, self.name, self.element) = (start, end, name, element)
  }

  /// The locator of a passage: where it begins, and where it ends if that is elsewhere.
  public static func locator(of range: Range<Int>, in places: [WordPlace]) -> String? {
    let touched = places.filter { $0.start < range.upperBound && $0.end > range.lowerBound }
    guard let first = touched.first, let last = touched.last else { return nil }
    guard first.name != last.name else { return first.name }
    guard let blank = last.name.lastIndex(of: " ") else { return "\(first.name) to \(last.name)" }
    return "\(first.name)–\(last.name[last.name.index(after: blank)...])"
  }
}
