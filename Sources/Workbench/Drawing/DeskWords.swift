/// Sentences of the lower floors as they are said at the desk. Their way on is a command with its options, as it is for
/// whoever types commands; here a key does the same, whichever it is now.
enum DeskWords {
  /// A way on as the command line has it, and as it is gone at the desk. `*` is what goes with it: an id, a host;
  /// ``rest`` is where that stands at the desk.
  private static let ways: [(command: String, way: @Sendable (Desk) -> String)] = [
    (
      "say --as NAME, set CLAIMS_PERSON, or write «person: NAME» into the configuration",
      { _ in "«:person NAME» says who works here" }
    ),
    ("nobody is named: claims review --as NAME", { _ in "nobody is named: «:person NAME» says who works here" }),
    ("say --scope with its id, such as C0003", { "\($0.key(.export(.scope))) chooses which" }),
    ("give one with «claims edit»", { "\($0.key(.change(.topic))) gives one" }),
    // How far a fetch may go is said once for the whole sitting: no key changes it.
    ("say --allow-host *", { "\($0.key(.back)) leaves, and «claims review --allow-host \(rest)» lets it in" }),
    (
      "say --max-size with a higher limit if it is meant",
      { "if it is meant, \($0.key(.back)) leaves, and «claims review --max-size» takes a higher limit" }
    ),
    (
      "say --max-time with more seconds, or try again later",
      { "try again later, or \($0.key(.back)) leaves, and «claims review --max-time» takes more seconds" }
    ),
    (
      "correct it, or put them back with «claims edit --statement»",
      { "\($0.key(.verdict(.correct))) corrects it, \($0.key(.change(.statement))) puts them back" }
    ),
    ("give a second verdict with «claims second»", { "\($0.verdictKeys) gives a second verdict" }),
    ("«claims source archive * FILE» keeps one", { "\($0.key(.evidence(.copy))) keeps one" }),
    ("«claims capture» reads them", { "\($0.key(.evidence(.copy))) keeps one that has its words" }),
    (
      "«claims undo EDIT» takes back another's, «claims log» shows the numbers",
      {
        "\($0.keymap.way(to: .undoHere, on: "Log")) in the log (\($0.key(.visit(.log)))) takes back another's"
      }
    ),
    ("«claims log» shows the numbers", { "\($0.key(.visit(.log))) shows the numbers" }),
    ("«claims redo» brings it back", { "\($0.key(.redo)) brings it back" }),
    ("«claims export» writes it again", { "\($0.key(.export(.again))) writes it again" }),
    ("«claims correct» corrects it", { "\($0.key(.verdict(.correct))) corrects it" }),
    ("(«claims publish»)", { "(\($0.key(.verdict(.publish))))" }),
    ("«claims check --rules» lists them, from ", { _ in "they go from " }),
    ("«claims check *» shows what there is", { "\($0.key(.visit(.claim))) shows what there is" }),
    ("«claims list» shows what there is", { "\($0.key(.visit(.queue))) shows what there is" }),
    ("«claims list sources» shows what there is", { "\($0.key(.visit(.sources))) shows what there is" }),
    ("«claims list *» shows what there is", { _ in "«:» finds it by its words" }),
    ("«claims show *» shows it", { _ in "«:goto \(rest)» shows it" }),
  ]

  /// A character that no key has.
  private static let rest = "\u{FFFC}"

  /// The sentence with keys in place of commands. What no key does, such as «claims verify», stays.
  static func said(_ sentence: String, _ desk: Desk) -> String {
    // Nearly every sentence names none.
    guard namesCommand(sentence) else { return sentence }
    return withoutCommands(ways.reduce(sentence) { put($1.way, for: $1.command, in: $0, desk) })
  }

  /// Whether a sentence may name a command. Who paints a sentence often asks once.
  static func namesCommand(_ sentence: String) -> Bool { sentence.contains("claims ") || sentence.contains("--") }

  /// The sentence without the commands that do what it says.
  static func withoutCommands(_ sentence: String) -> String {
    var words = sentence.replacing("«--contact»", with: "a field of its own")
    for beginning in [" with «claims ", " with «--"] {
      while let start = words.firstRange(of: beginning), let end = words[start.upperBound...].firstIndex(of: "»") {
        let head = words[..<start.lowerBound]
        let tail = words[words.index(after: end)...]
        words = String((head.hasSuffix(",") && tail.isEmpty ? head.dropLast() : head) + tail)
      }
    }
    return words
  }

  private static func put(_ way: (Desk) -> String, for command: String, in sentence: String, _ desk: Desk) -> String {
    let parts = command.split(separator: "*", omittingEmptySubsequences: false)
    guard let head = sentence.firstRange(of: parts[0]) else { return sentence }
    guard parts.count == 2 else { return sentence.replacing(command, with: way(desk)) }
    let tail = sentence[head.upperBound...]
    let word = tail.prefix { !$0.isWhitespace && $0 != "»" && $0 != ";" }
    guard !word.isEmpty, tail[word.endIndex...].hasPrefix(parts[1]) else { return sentence }
    return sentence[..<head.lowerBound] + way(desk).replacing(rest, with: word)
      + tail[word.endIndex...].dropFirst(parts[1].count)
  }
}
