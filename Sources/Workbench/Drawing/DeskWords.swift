/// Sentences of the lower floors as they are said at the desk. Their way on is a command with its options, as it is for
/// whoever types commands; here a key does the same.
enum DeskWords {
  /// A way on as the command line has it, and as it is gone here. `*` is what goes with it: an id, a host.
  private static let ways: [(command: String, key: String)] = [
    (
      "say --as NAME, set CLAIMS_PERSON, or write «person: NAME» into the configuration",
      "«:person NAME» says who works here"
    ),
    ("nobody is named: claims review --as NAME", "nobody is named: «:person NAME» says who works here"),
    ("say --scope with its id, such as C0003", "x s chooses which"),
    ("give one with «claims edit»", "c t gives one"),
    // How far a fetch may go is said once for the whole sitting: no key changes it.
    ("say --allow-host *", "q leaves, and «claims review --allow-host *» lets it in"),
    (
      "say --max-size with a higher limit if it is meant",
      "if it is meant, q leaves, and «claims review --max-size» takes a higher limit"
    ),
    (
      "say --max-time with more seconds, or try again later",
      "try again later, or q leaves, and «claims review --max-time» takes more seconds"
    ),
    ("correct it, or put them back with «claims edit --statement»", "v k corrects it, c s puts them back"),
    ("give a second verdict with «claims second»", "v s r n c gives a second verdict"),
    ("«claims source archive * FILE» keeps one", "e k keeps one"),
    ("«claims capture» reads them", "e k keeps one that has its words"),
    (
      "«claims undo EDIT» takes back another's, «claims log» shows the numbers",
      "U in the log (g l) takes back another's"
    ),
    ("«claims log» shows the numbers", "g l shows the numbers"),
    ("«claims redo» brings it back", "^R brings it back"),
    ("«claims check --rules» lists them, from ", "they go from "),
    ("«claims check *» shows what there is", "g c shows what there is"),
    ("«claims list» shows what there is", "g q shows what there is"),
    ("«claims list sources» shows what there is", "g s shows what there is"),
    ("«claims list *» shows what there is", "«:» finds it by its words"),
    ("«claims show *» shows it", "«:goto *» shows it"),
  ]

  /// The sentence with keys in place of commands. What no key does, such as «claims verify», stays.
  static func said(_ sentence: String) -> String {
    // Nearly every sentence names none, and there are many on a screen.
    guard sentence.contains("claims ") || sentence.contains("--") else { return sentence }
    return withoutCommands(ways.reduce(sentence) { put($1.key, for: $1.command, in: $0) })
  }

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

  private static func put(_ key: String, for command: String, in sentence: String) -> String {
    let parts = command.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return sentence.replacing(command, with: key) }
    guard let head = sentence.firstRange(of: parts[0]) else { return sentence }
    let rest = sentence[head.upperBound...]
    let word = rest.prefix { !$0.isWhitespace && $0 != "»" && $0 != ";" }
    guard !word.isEmpty, rest[word.endIndex...].hasPrefix(parts[1]) else { return sentence }
    return sentence[..<head.lowerBound] + key.replacing("*", with: word)
      + rest[word.endIndex...].dropFirst(parts[1].count)
  }
}
