/// How bytes came here, and what was read from them: what stands beside a captured page, paper or picture.
public struct CaptureNote: Hashable, Codable, Sendable {
  /// What was asked for: a web address, the name of a file, or `-` for stdin.
  public let asked: String
  /// The chain of custody, as canonical JSON: requests, answers, machines, times and hash.
  public let custody: Erasable
  /// The words that were read from the bytes. A version of an article has them as its text.
  public let text: Erasable?
  /// Where the parts of the words stand, page by page or element by element, as canonical JSON.
  public let places: Erasable?

  public init(asked: String, custody: Erasable, text: Erasable? = nil, places: Erasable? = nil) {
    (self.asked, self.custody, self.text, self.places) = (asked, custody, text, places)
  }

  /// Its texts, each with what it is.
  public var erasables: [(label: String, text: Erasable)] {
    [("custody", custody)] + (text.map { [("words", $0)] } ?? []) + (places.map { [("places", $0)] } ?? [])
  }
}
