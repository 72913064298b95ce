/// Words before a name that are not part of it.
enum Titles {
  /// «In August Holt Council …»; «April», «May» and «June» are people's names too.
  static let calendar: WordSet = """
    january february march july august september october november december monday tuesday wednesday thursday friday
    saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec
    """

  /// Titles of people, most of them offices too: «the president» is whom the text called «President Varga».
  static let words: WordSet = """
    actor actress mr mrs ms mx miss dr sen rep gov gen sir dame lord lady prof professor president vice prime minister secretary senator
    congressman congresswoman representative governor mayor king queen prince princess judge justice general attorney
    chief executive ceo chairman chairwoman chair director former ex-president spokesman spokeswoman spokesperson
    candidate republican republicans democrat democratic presidential nominee u.s. us uk foreign finance interior defense
    defence captain colonel major lieutenant sergeant detective officer pope cardinal bishop archbishop rev reverend
    analyst lawyer founder co-founder deputy leader ambassador chancellor premier admiral commissioner coach editor
    councillor councilwoman councilman inspector superintendent additional solicitor advocate barrister shri smt . on
    """

  /// Titles without which a single name is not the name that people know: «Lord Carrick», «Pope Leo», «King Harald».
  static let ofNames: WordSet = "lord lady sir dame pope king queen prince princess saint"

  /// Offices by which a text may call one it has named.
  static let offices: WordSet = """
    president minister secretary senator congressman congresswoman governor mayor king queen prince princess judge justice
    general chairman chairwoman chair director executive ceo candidate nominee captain colonel major lieutenant sergeant
    detective officer pope cardinal bishop archbishop reverend analyst lawyer founder co-founder deputy leader ambassador
    chancellor premier admiral commissioner coach editor councillor councilwoman inspector superintendent spokesman
    spokeswoman spokesperson professor doctor author singer actor actress teacher farmer scientist researcher economist
    owner manager engineer prosecutor lawmaker politician politicians billionaire businessman businesswoman activist
    cto cfo coo mp msp mep constable coroner sheriff speaker guitarist drummer pianist violinist bassist singer-songwriter
    quarterback striker goalkeeper midfielder captain criminologist psychologist sociologist biologist ecologist
    geologist historian meteorologist epidemiologist novelist
    """

  /// Words that end a title within a run of capitals: what follows the last of them is the name, «Velox CTO Ada Rowe».
  /// Words that are common as surnames or in names of bodies, such as «King» and «General», are left out.
  static let inside: WordSet = """
    actor actress mr mrs ms mx miss dr sir dame prof professor president minister secretary senator sen rep congressman congresswoman
    governor mayor judge chairman chairwoman chair director executive ceo cto cfo coo mp msp mep pc dc supt constable
    cllr prosecutor attorney manager coroner sheriff speaker captain colonel lieutenant sergeant detective officer
    cardinal bishop archbishop rev reverend analyst lawyer founder co-founder deputy leader ambassador chancellor premier
    admiral commissioner coach editor councillor councilwoman councilman inspector superintendent spokesman spokeswoman
    spokesperson chief candidate nominee guitarist drummer pianist violinist bassist singer quarterback striker
    goalkeeper midfielder criminologist psychologist sociologist biologist ecologist geologist historian meteorologist
    epidemiologist novelist economist scientist researcher engineer
    """

  /// What a minister or a secretary is for, and other words that belong to the title, not to the body before it.
  static let portfolios: WordSet = """
    home food education health trade transport energy environment culture housing justice business work labour labor
    agriculture treasury press majority minority acting deputy vice prime shadow first second assistant associate rt hon
    """

  /// Words that no person's name ends in, though a title may stand before them: «PC World», «King Jr».
  private static let noNames: WordSet =
    "world comics united gamer live cup jr sr magazine house unit street club day awards award of staff"

  /// The name at the end of a run of capitals, without the titles before it: «Ada Rowe» of «Velox CTO Ada Rowe».
  static func name(in run: Range<Int>, on page: Page) -> Range<Int> {
    var run = pastLastTitle(run, page)
    while run.count > 1, page.has(words, at: run.lowerBound) || page.tokens[run.lowerBound].kind == .stop,
      !run.dropFirst().contains(where: { page.has(OrganisationWords.inNames, at: $0) })
    {
      run = run.dropFirst()
    }
    return run
  }

  /// What a title such as «Mrs» or «chairman» tells.
  static func pronoun(in titles: some Sequence<Int>, on page: Page) -> Cast.Pronoun? {
    if titles.contains(where: { page.has(male, at: $0) }) { return .he }
    return titles.contains(where: { page.has(female, at: $0) }) ? .she : nil
  }

  private static func pastLastTitle(_ run: Range<Int>, _ page: Page) -> Range<Int> {
    guard run.count > 1, let end = run.last, !page.has(inside, at: end),
      let title = run.dropLast().last(where: { page.has(inside, at: $0) && page.tokens[$0].isCapital })
    else { return run }
    var name = (title + 1)..<run.upperBound
    if page.reads("of", at: title + 1), page.reads("staff", at: title + 2) { name = (title + 3)..<run.upperBound }
    while let first = name.first, page.tokens[first].kind == .stop { name = name.dropFirst() }
    guard !name.isEmpty, name.allSatisfy({ isOfName($0, page) }) else { return run }
    // «Kate Bishop Lowe»: a surname rather than a title.
    let isSurname =
      title > run.lowerBound
      && (page.has(GivenNames.male, at: title - 1) || page.has(GivenNames.female, at: title - 1))
    return isSurname ? run : name
  }

  private static func isOfName(_ token: Int, _ page: Page) -> Bool {
    page.tokens[token].kind == .stop
      || page.tokens[token].isCapital && !page.has(OrganisationWords.inNames, at: token)
        && !page.has(noNames, at: token)
        && !page.has(OrganisationWords.outlets, at: token)
  }

  /// Nouns for one person, never for a body: «it» is not said of them. «Owner» and the like may be either.
  static let roles: WordSet = """
    president minister secretary senator congressman congresswoman governor mayor king queen prince princess judge
    justice chairman chairwoman director executive ceo captain colonel major lieutenant sergeant detective officer pope
    cardinal bishop archbishop reverend analyst lawyer attorney prosecutor founder co-founder deputy ambassador
    chancellor premier admiral commissioner coach editor councillor councilwoman councilman inspector superintendent
    spokesman spokeswoman spokesperson professor doctor nurse author singer actor actress teacher farmer scientist
    researcher economist engineer lawmaker politician billionaire businessman businesswoman activist chief head boss
    leader man woman boy girl father mother brother sister husband wife son daughter uncle aunt neighbour neighbor
    witness adviser advisor aide diplomat official pilot sailor student journalist reporter columnist writer historian
    expert critic resident voter cto cfo coo mp msp mep constable coroner sheriff speaker guitarist drummer pianist
    violinist bassist quarterback striker goalkeeper midfielder criminologist psychologist sociologist biologist ecologist
    geologist meteorologist epidemiologist novelist manager farmer landlord tenant mum dad mummy daddy grandmother
    grandfather cousin widow partner fiancé fiancée boyfriend girlfriend teenager
    """

  static let male: WordSet = """
    mr sir lord king prince congressman chairman spokesman councilman businessman pope cardinal man father son brother
    husband actor boy grandfather uncle
    """
  static let female: WordSet = """
    mrs ms miss dame lady queen princess congresswoman chairwoman spokeswoman councilwoman businesswoman woman mother
    daughter sister wife actress girl grandmother aunt
    """
}
