/// Words before a name that are not part of it.
enum Titles {
  /// «In August Holt Council …»; «April», «May» and «June» are people's names too.
  static let calendar: WordSet = """
    january february march july august september october november december monday tuesday wednesday thursday friday
    saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec
    """

  /// Titles of people, most of them offices too: «the president» is whom the text called «President Varga».
  static let words: WordSet = """
    mr mrs ms mx miss dr sen rep gov gen sir dame lord lady prof professor president vice prime minister secretary senator
    congressman congresswoman representative governor mayor king queen prince princess judge justice general attorney
    chief executive ceo chairman chairwoman chair director former ex-president spokesman spokeswoman spokesperson
    candidate republican republicans democrat democratic presidential nominee u.s. us uk foreign finance interior defense
    defence captain colonel major lieutenant sergeant detective officer pope cardinal bishop archbishop rev reverend
    analyst lawyer founder co-founder deputy leader ambassador chancellor premier admiral commissioner coach editor
    councillor councilwoman councilman inspector superintendent . on
    """

  /// Offices by which a text may call one it has named.
  static let offices: WordSet = """
    president minister secretary senator congressman congresswoman governor mayor king queen prince princess judge justice
    general chairman chairwoman chair director executive ceo candidate nominee captain colonel major lieutenant sergeant
    detective officer pope cardinal bishop archbishop reverend analyst lawyer founder co-founder deputy leader ambassador
    chancellor premier admiral commissioner coach editor councillor councilwoman inspector superintendent spokesman
    spokeswoman spokesperson professor doctor author singer actor actress teacher farmer scientist researcher economist
    owner manager engineer prosecutor lawmaker politician politicians billionaire businessman businesswoman activist
    """

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
    expert critic resident voter
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
