/// Nouns by which organisations are known.
enum OrganisationWords {
  /// Words within a name that make it an organisation's.
  static let inNames: WordSet = """
    inc corp corporation ltd plc llc gmbh ag co company group holdings bank systems industries international partners
    associates sons daughters brothers lines freight cargo airlines airways motors electric energy oil gas steel foods
    pharmaceuticals laboratories labs technologies technology software media entertainment studios records press
    ministry department office agency bureau service commission committee council board authority court senate house
    congress parliament assembly party union federation association society institute institution university college
    school academy church foundation fund trust league club museum hospital police army navy guard force network alliance
    organization organisation government chancellery administration observatory centre center campaign coalition
    cabinet treasury exchange village team guild works kremlin fbi cia nato un eu who
    """
  /// A newspaper, an agency or a broadcaster.
  static let outlets: WordSet = ClauseWords.outlets
  /// Common nouns for an organisation.
  static let nouns: WordSet = """
    company firm giant group agency ministry department government bank paper newspaper network party campaign union
    university organisation organization corporation maker manufacturer retailer carrier airline startup start-up
    regulator watchdog charity club council committee commission court army military business service publisher utility
    broadcaster bookseller chain brewer insurer lender operator studio developer team foundation institute hospital school
    makers producer supplier platform owner owners app game site website conglomerate
    """
  /// Nouns that a text uses for a business that it has just named.
  static let businesses: WordSet = """
    company firm giant group bank maker manufacturer retailer carrier airline startup start-up corporation business
    utility publisher bookseller chain brewer insurer lender operator studio developer supplier conglomerate makers
    producer tech-giant
    """
  /// Nouns that say too little to be anybody's alone.
  static let generic: WordSet =
    "company firm giant group business corporation organisation organization tech-giant owner"
  static let papers: WordSet = "paper newspaper broadcaster magazine agency network daily weekly tabloid outlet website"
}
