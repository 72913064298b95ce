/// Whom and what an article names: the people, bodies, papers and places behind its capitalised words.
struct Cast: Sendable {
  enum Nature: Sendable { case person, organisation, outlet, place }
  enum Pronoun: Sendable { case he, she }

  struct Member: Sendable {
    var name: String
    var nature: Nature
    /// «he» or «she» where a title, a given name or the text tells.
    var pronoun: Pronoun?
  }

  struct Mention: Sendable {
    let tokens: Range<Int>
    let member: Int
  }

  var members: [Member] = []
  /// In the order of the text; headlines and furniture left out.
  var mentions: [Mention] = []
  /// Who is called by a common noun, each with the token from which it holds: «president», «ministry», «owner».
  var called: [WordKey: [(token: Int, member: Int)]] = [:]
  /// Members by their first and by their last word, in the order of the text.
  var byWord: [WordKey: [(token: Int, member: Int)]] = [:]
  /// Words that the text uses as names of places.
  var places: Set<WordKey> = []
  /// The country behind a people's name, where the article has both: «Kessian» → «Kessia».
  var countries: [WordKey: String] = [:]

  /// The last mention that begins before a token, as an index. Cost: logarithmic.
  func lastMention(before token: Int) -> Int? {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The last one before a token who fits, at most so many mentions back and not before a floor.
  func last(before token: Int, notBefore floor: Int, where fits: (Mention, Member) -> Bool) -> Int? {
    guard var index = lastMention(before: token) else { return nil }
    for _ in 0..<24 {
      let mention = mentions[index]
      if mention.tokens.lowerBound < floor { return nil }
      if fits(mention, members[mention.member]) { return mention.member }
      if index == 0 { return nil }
      index -= 1
    }
    return nil
  }

  /// The member that a single word stands for at a place: a surname, or the first word of a company's name.
  func member(named word: WordKey, before token: Int) -> Int? {
    guard let entries = byWord[word] else { return nil }
    return (Self.last(of: entries, upTo: token) ?? entries.first)?.member
  }

  /// The same among those whom a title's pronoun fits: «Mr. Rowe» is not Ada Rowe.
  func member(named word: WordKey, before token: Int, fitting pronoun: Pronoun?) -> Int? {
    guard let found = member(named: word, before: token) else { return nil }
    func fits(_ member: Int) -> Bool { pronoun == nil || (members[member].pronoun ?? pronoun) == pronoun }
    if fits(found) { return found }
    return byWord[word]?.suffix(16).last { fits($0.member) }?.member
  }

  /// The member that a common noun stands for: the last one called so before a place.
  func member(called noun: WordKey, before token: Int) -> Int? {
    called[noun].flatMap { Self.last(of: $0, upTo: token - 1) }?.member
  }

  private static func last(of entries: [(token: Int, member: Int)], upTo token: Int) -> (token: Int, member: Int)? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].token <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? entries[low - 1] : nil
  }

  /// Puts what was noted in two passes into the order of the text.
  mutating func sort() {
    for key in called.keys { called[key]?.sort { $0.token < $1.token } }
    for key in byWord.keys { byWord[key]?.sort { $0.token < $1.token } }
  }
}
