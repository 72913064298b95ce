/// Verbs in their plain form, which begin the parts of «to track …, build … and sell …».
enum BaseVerbs {
  /// Hardly ever nouns.
  static let sure: WordSet = """
    be have do make take give get go come become keep let begin seem bring provide create build conduct carry send
    receive buy sell pay lose win find know see think allow enable ensure protect prevent avoid reduce expand
    extend improve develop establish maintain manage operate handle remove replace restore produce publish write
    read teach learn choose decide accept agree reject refuse deny admit ask tell say explain describe discuss announce
    introduce begin continue finish complete end open close shut appoint elect investigate
    examine inspect collect gather obtain acquire deliver distribute share store steal seize detain deport imprison
    execute kill injure harm destroy invade defend assist serve treat heal save spend invest
    borrow lend raise lower impose enforce implement adopt adapt adjust apply approve amend repeal abolish
    withdraw leave enter join follow lead transfer reveal disclose hide conceal expose undermine
    weaken strengthen threaten encourage discourage promote recruit educate inform mislead deceive persuade convince
    blackmail cooperate collaborate negotiate resolve settle solve punish sue prosecute convict release locate
    intercept rob silence trace photograph spy eavesdrop listen speak write forge fabricate manipulate tamper censor
    block delete erase install identify analyse analyze calculate compare measure predict recognise recognize register
    notify warn advise recommend require demand forbid prohibit ban permit authorise authorize license certify
    evade smuggle launder bribe extort coerce intimidate harass assault murder poison kidnap abduct torture
    relocate rebuild renovate demolish construct design engineer manufacture assemble ship import deliver supply
    hire employ fire dismiss suspend resign retire quit campaign vote govern rule nominate
    cancel postpone delay accelerate launch suspend resume halt pause stop start
    donate contribute sponsor subsidise subsidize finance fund tax levy confiscate nationalise nationalize privatise privatize
    surveil scan record film monitor harvest mine sift extract exploit hack breach disable sabotage disrupt
    leak pass hand evict expel count sleep rest save solve sabotage archive encrypt decrypt decode clone spoof
    plot scheme bypass circumvent violate ignore neglect flout defy obey comply respect honour honor uphold
    prepare organise organize arrange schedule assess evaluate audit verify validate justify clarify
    consult persuade pressure pressurise bully exclude include involve engage embrace
    acknowledge dispute contest challenge condemn denounce criticise criticize blame accuse
    drive ride sail carry haul tow drag throw catch draw dig burn bury break bend
    poach woo lure attract retain regain recover reclaim redeem repay refund compensate
    simplify modernise modernize upgrade digitise digitize automate centralise centralize
    merge split separate divide unite reunite connect disconnect link
    feed house clothe shelter vaccinate immunise immunize test diagnose
    appoint oust topple overthrow replace succeed inherit bequeath
    shrink grow double halve triple quadruple
    """
  /// Nouns as often as verbs: these need something behind them that a noun would not have.
  static let doubtful: WordSet = """
    track control report trade travel work study test use plan cost aid support guard balance market
    export transport face need force house contract target influence map watch copy switch
    show increase hurt help attack damage cut lift move spread free fine cure arrest repair cause change
    charge check claim collapse comfort command conduct connect contact cover crash cross curb deal drain drop empty
    escape exchange favour favor feed fight fill fix flood fly gain grant guide hit hold host hunt jail judge jam kick
    label land link list load lock log mark match merge mock name note offer order own pack paint park pick place plant
    play plunder post pour praise press print prize probe profile promise pull push question race raid rank rate reach
    reform rent rescue reserve return review reward ring risk run scare score search seal secure shape shift
    shoot sign sort spot stage stand stock store strike struggle swap swing talk tap tie time touch train trap trick trust
    turn twist value view visit wage walk wash waste water wave wire witness wreck keep draft race
    """
  static let modals: WordSet = "could can will would may might must should shall"
  /// «lets the state read», «helps them trace»: the verb stands bare behind one or two words of a name.
  static let bareTakers: WordSet = "let lets letting help helps helped helping make makes made making have"
  static let irregularPast: WordSet = """
    sold bought took gave went came became kept began brought built sent paid lost won found knew saw thought wrote read
    taught chose told said stole left led hid withdrew broke drove fell flew forgot froze grew held hurt laid lent let met
    put quit ran rose sank set shook shot shut spent spoke spread stood struck swore threw understood wore made did had cut
    """

  /// Whether a plain verb stands here with something behind it.
  static func begins(at index: Int, limit: Int, on page: Page) -> Bool {
    guard index + 1 < limit, !page.tokens[index].isCapital, page.tokens[index].kind == .word else { return false }
    guard page.tokens[index + 1].isWord || page.tokens[index + 1].kind == .quote else { return false }
    return sure.contains(page.tokens[index].key)
      || doubtful.contains(page.tokens[index].key) && hasObject(index + 1, limit, page)
  }

  /// «maps the bases», «map military bases», but not «trade and weather» or «report of the bank».
  static func hasObject(_ next: Int, _ limit: Int, _ page: Page) -> Bool {
    guard next < limit else { return false }
    if page.has(ClauseWords.determiners, at: next) || page.tokens[next].isCapital { return true }
    return page.tokens[next].isWord && !page.reads("and or of", at: next)
      && !page.has(ClauseWords.prepositions, at: next)
      && !page.has(ClauseWords.auxiliaries, at: next)
  }

  /// A verb with «-s»: «tracks», «builds», «carries».
  static func isThird(_ index: Int, limit: Int, on page: Page) -> Bool {
    guard index < limit, let base = base(of: index, ending: 115, on: page) else { return false }
    return sure.contains(base) || doubtful.contains(base) && hasObject(index + 1, limit, page)
  }

  /// A verb in the past: «closed», «sold», «carried».
  static func isPast(_ index: Int, limit: Int, on page: Page) -> Bool {
    guard index < limit, page.tokens[index].kind == .word, !page.tokens[index].isCapital else { return false }
    if irregularPast.contains(page.tokens[index].key) { return true }
    guard let base = base(of: index, ending: 100, on: page) else { return false }
    return sure.contains(base) || doubtful.contains(base)
  }

  /// The plain form before «-s» or «-ed».
  private static func base(of index: Int, ending: UInt8, on page: Page) -> WordKey? {
    let token = page.tokens[index]
    let (start, end) = (Int(token.start), Int(token.end))
    guard token.kind == .word, !token.isCapital, end - start >= 4, end - start <= 24, page.bytes[end - 1] == ending
    else { return nil }
    if ending == 115 { return third(start, end, page) }
    guard page.bytes[end - 2] == 101 else { return nil }
    let candidates = [end - 1, end - 2].map { WordKey(page.bytes, from: start, to: $0) }
    if let known = candidates.first(where: { sure.contains($0) || doubtful.contains($0) }) { return known }
    // «carried», «stopped».
    if page.bytes[end - 3] == 105 { return WordKey(page.bytes[start..<(end - 3)] + [121]) }
    let isDoubled = end - start > 5 && page.bytes[end - 3] == page.bytes[end - 4]
    return isDoubled ? WordKey(page.bytes, from: start, to: end - 3) : nil
  }

  private static func third(_ start: Int, _ end: Int, _ page: Page) -> WordKey? {
    let plain = WordKey(page.bytes, from: start, to: end - 1)
    if sure.contains(plain) || doubtful.contains(plain) { return plain }
    guard page.bytes[end - 2] == 101 else { return nil }
    return page.bytes[end - 3] == 105
      ? WordKey(page.bytes[start..<(end - 3)] + [121]) : WordKey(page.bytes, from: start, to: end - 2)
  }
}
