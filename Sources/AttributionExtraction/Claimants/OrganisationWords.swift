/// Nouns by which organisations are known.
enum OrganisationWords {
  /// Words within a name that make it an organisation's.
  static let inNames: WordSet = """
    inc corp corporation ltd plc llc gmbh ag co company group holdings bank systems industries international partners
    associates sons daughters brothers lines freight cargo airlines airways motors electric energy oil gas steel foods
    pharmaceuticals laboratories labs technologies technology software media entertainment studios records press
    ministry department office agency bureau service commission committee council board authority court senate house
    congress parliament assembly party union federation association society institute institution university college
    school academy church foundation fund trust league club museum hospital police army navy guard force command consortium fleet corps staff network alliance
    organization organisation government chancellery administration observatory centre center campaign coalition
    cabinet treasury exchange village team guild works kremlin fbi cia nato un eu who
    """
  /// Words that make a name an organisation's where they end it, unless a given name begins it.
  static let endings: WordSet = """
    construction semi semiconductor line watch street palace capital ventures logistics shipping solutions services
    networks digital dynamics robotics rail railway railways trains water mining metals chemicals brewery breweries hotels
    stores supermarkets markets insurance financial finance securities investments properties housing health healthcare
    care pharma therapeutics biotech analytics consulting research forum initiative project programme action rights
    rescue relief united rovers wanderers fc rfc afc ferries express couriers builders developments estates farms dairy
    brewing aerospace aviation telecom telecoms wireless broadband interactive theatre orchestra festival
    """
  /// A newspaper, an agency or a broadcaster.
  static let outlets: WordSet = ClauseWords.outlets

  /// «Ledger», and «TechLedger», where a capital within the word begins the paper's.
  static func isOutlet(_ token: Int, on page: Page) -> Bool {
    if page.has(outlets, at: token) { return true }
    guard page.tokens.indices.contains(token) else { return false }
    let (start, end) = (Int(page.tokens[token].start), Int(page.tokens[token].end))
    guard let inner = page.bytes[start..<end].lastIndex(where: { (65...90).contains($0) }), inner > start,
      end - inner > 3
    else { return false }
    return outlets.contains(WordKey(page.bytes, from: inner, to: end))
  }

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
