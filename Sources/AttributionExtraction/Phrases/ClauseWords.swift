/// The small closed classes that a clause is read by.
enum ClauseWords {
  static let auxiliaries: WordSet = """
    has have had is was are were be been being will would could may might must should can did does do 's 'd
    hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't isn't wasn't aren't weren't 've 'll
    """
  static let being: WordSet = "is was are were be been being isn't wasn't aren't weren't am"
  static let adverbs: WordSet = """
    also later repeatedly previously publicly recently once then still not never again already often consistently
    immediately earlier subsequently reportedly initially first just now only simply strongly flatly always apparently
    separately angrily quickly swiftly long since even specifically
    """
  static let determiners: WordSet =
    "the a an this these those their his her its our my your no any such some each every"
  static let pronouns: WordSet = "he she it they we i you who"
  static let pluralPronouns: WordSet = "they we i you who"
  static let conjunctions: WordSet = "and but or while whereas"
  static let clauseOpeners: WordSet = """
    that but because while when if as although though since after before whether which where so than until unless and or
    whereas what how why
    """
  static let prepositions: WordSet = """
    on in at during after before when while as last via through following by to from about with for despite amid over
    under against because if since until where into upon
    """
  static let asides: WordSet = "despite although though while whereas but even amid unless"
  static let questionWords: WordSet = "whether if why how what when who where which"
  static let weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
  static let months =
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec"

  /// When and where something was said: «on Monday», «last month», «in a statement».
  static let adjuncts: [WordPattern] = [
    WordPattern("on|late|early|this|last|by? \(weekdays) morning|afternoon|evening|night?"),
    WordPattern("\(weekdays) morning|afternoon|evening|night?"),
    WordPattern("in|on|since|early|late? late|early|mid? \(months) .? <number>? ,? <number>?"),
    "last|this|next|earlier|late late? this|last? week|month|year|night|summer|winter|spring|autumn|fall|weekend|morning",
    "yesterday|today|earlier|later|tonight|afterwards|afterward|separately|also|recently|again|online|flatly",
    "earlier|later on|in|this|last? the? day|week|month|year", "in|on <number>", "at the time",
    "for years|months|weeks",
    WordPattern(
      "in|via|through|during|at|on|to a|an|the|his|her|its|their|this <word>? <word>? "
        + "statement|interview|blog|speech|tweet|report|letter|memo|email|post|briefing|conference|hearing|rally|"
        + "call|filing|editorial|column|book|article|video|message|meeting|ad|testimony|court|debate|event|memoir|release|note|podcast"
    ),
    "on|via twitter|facebook|instagram|television|tv|cnn|fox|nbc|msnbc|x|air|radio",
    "in court|parliament|congress|public|private",
    "in|at response|answer|return", "under oath",
  ]

  /// Words that tell a newspaper, an agency or a broadcaster among the people somebody talks to.
  static let outlets: WordSet = """
    reuters ap afp bbc cnn post times journal news guardian bloomberg fox nbc cbs abc msnbc npr politico tribune herald
    gazette daily agency newspaper paper radio television tv magazine press telegraph independent mail chronicle observer
    broadcaster axios weekly mercury standard dispatch ledger courier bulletin echo argus examiner inquirer monitor
    presse globe wire mirror lantern gazetteer newswire
    """
  /// Nouns for one who speaks without a name, also those that take «a»: «a source».
  static let sourceNouns: WordSet = """
    source sources person people official officials insider insiders aide aides adviser advisers executive executives
    employee employees diplomat diplomats lawmaker lawmakers spokesman spokeswoman spokesperson witness witnesses
    """
}
