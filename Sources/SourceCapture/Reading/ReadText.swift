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
