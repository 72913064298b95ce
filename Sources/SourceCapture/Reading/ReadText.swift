public import ClaimModel

/// The words of what was captured, with a way back to where they stand.
public struct ReadText: Hashable, Sendable {
  /// Paragraphs, parted by an empty line.
  public var text: String
  /// Where the parts of the text stand, in order; in code points of the text.
  public var places: [WordPlace]
  public var card: PageCard
  /// What was odd about it, each a sentence for people.
  public var notes: [String]

  public init(text: String, places: [WordPlace] = [], card: PageCard = PageCard(), notes: [String] = []) {
    (self.text, self.places, self.card, self.notes) = (text, places, card, notes)
  }
}

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

/// What a page says of itself.
public struct PageCard: Hashable, Sendable {
  public var title: String?
  public var byline: String?
  public var publisher: String?
  public var published: PartialDate?
  /// The address that it names as its own.
  public var canonical: String?
  /// A BCP 47 tag.
  public var language: String?

  public init() {}
}

/// Puts a text together from blocks and notes where each stands.
struct TextBuilder {
  private(set) var text = ""
  private(set) var places: [WordPlace] = []
  private var count = 0

  /// Adds a block, parted from the one before it.
  mutating func add(_ block: String, name: String, element: String? = nil, parting: String = "\n\n") {
    guard !block.isEmpty else { return }
    if count > 0 {
      text += parting
      count += parting.unicodeScalars.count
    }
    let length = block.unicodeScalars.count
    text += block
    places.append(WordPlace(start: count, end: count + length, name: name, element: element))
    count += length
  }
}
