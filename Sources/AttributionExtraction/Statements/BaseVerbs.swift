/// Verbs in their plain form that begin the second part of «to track … and build …».
enum BaseVerbs {
  /// Hardly ever nouns.
  static let sure: WordSet = """
    be have do make take give get go come become keep let begin seem show bring provide create build conduct carry send
    receive buy sell pay lose win find know see think allow enable ensure protect prevent avoid reduce increase expand
    extend improve develop establish maintain manage operate handle remove replace restore repair produce publish write
    read teach learn choose decide accept agree reject refuse deny admit ask tell say explain describe discuss announce
    introduce launch begin continue finish complete stop end open close shut hire dismiss appoint elect investigate
    examine inspect collect gather obtain acquire deliver distribute share store steal seize arrest detain deport imprison
    execute kill hurt injure harm destroy damage attack invade defend help assist serve treat cure heal save spend invest
    borrow lend cut raise lower lift impose enforce implement adopt adapt adjust apply approve amend repeal abolish
    withdraw leave enter join follow lead move transfer transport reveal disclose hide conceal expose spread undermine
    weaken strengthen threaten encourage discourage promote recruit train educate inform mislead deceive persuade convince
    blackmail cooperate collaborate negotiate resolve settle solve punish fine sue prosecute convict free release
    """
  /// Nouns as often as verbs: these need a determiner, a possessive or a name behind them.
  static let doubtful: WordSet = """
    track control report trade travel work study test use plan cost fund aid support guard monitor record balance market
    supply export import transport face need force house finance contract target influence spy influence
    """
  static let modals: WordSet = "could can will would may might must should shall"

  /// Whether a verb stands here with something behind it.
  static func begins(at index: Int, limit: Int, on page: Page) -> Bool {
    guard index + 1 < limit, page.tokens[index + 1].isWord, !page.isQuoted(index), !page.tokens[index].isCapital else {
      return false
    }
    if sure.contains(page.tokens[index].key) { return true }
    guard doubtful.contains(page.tokens[index].key) else { return false }
    return page.has(ClauseWords.determiners, at: index + 1) || page.tokens[index + 1].isCapital
  }
}
