import ClaimModel
import ArgumentParser

/// Looks at names before the argument parser does, which takes an unknown command for a stray argument and may stumble
/// over the value of an unknown option first.
enum CommandNames {
  /// - Throws: ``ShellError/noSuchCommand(_:near:under:)`` with the nearest name, ``ShellError/usage(_:)``.
  static func check(_ arguments: [String]) throws { _ = try walk(arguments) }

  /// Looks for an option that is none. It costs a look at the command's help, so it is done where parsing has failed.
  /// - Throws: ``ShellError/usage(_:)`` with the nearest option.
  static func checkOptions(_ arguments: [String]) throws {
    let (command, path, rest) = try walk(arguments)
    let known = options(of: command)
    for option in rest.prefix(while: { $0 != "--" }) where option.hasPrefix("--") {
      let name = String(option.prefix { $0 != "=" })
      // Options of the argument parser itself are hidden.
      guard !known.contains(name), !name.hasPrefix("--experimental"), !name.hasPrefix("--generate"),
        name != "--help-hidden"
      else { continue }
      let near = NearMiss.nearest(to: name, among: known).map { "; did you mean «\($0)»?" } ?? ""
      throw ShellError.usage("there is no option «\(name)»\(near) («\(path) --help» lists them)")
    }
  }

  /// The command that is meant, by its type and by its words, and the words behind it.
  private static func walk(
    _ arguments: [String]
  ) throws -> (command: any ParsableCommand.Type, path: String, rest: ArraySlice<String>) {
    // «claims help edit» asks for the help of another command.
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
    var command: any ParsableCommand.Type = RootCommand.self
    var path = "claims"
    for (index, word) in words.enumerated() {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || word.hasPrefix("-") {
        if path == "claims", isShared(word) {
          throw ShellError.usage("«\(word)» stands behind the command: write «claims show C0003 \(word) …»")
        }
        return (command, path, words[index...])
      }
      let names = subcommands.map(name)
      let place = names.firstIndex(of: word) ?? subcommands.firstIndex { $0.configuration.aliases.contains(word) }
      guard let place else {
        throw ShellError.noSuchCommand(word, near: NearMiss.nearest(to: word, among: names), under: path)
      }
      command = subcommands[place]
      path += " \(word)"
    }
    return (command, path, [])
  }

  /// The name that one types.
  static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

  private static func isShared(_ option: String) -> Bool {
    ["--casebook", "--as", "--json"].contains { option == $0 || option.hasPrefix($0 + "=") }
  }

  /// The long options of a command, as its help names them.
  static func options(of command: any ParsableCommand.Type) -> [String] {
    let help = RootCommand.helpMessage(for: command, columns: 500)
    guard let start = help.range(of: "\nUSAGE:")?.lowerBound else { return [] }
    var options: [String] = []
    for word in help[start...].split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") })
    where word.hasPrefix("--") && word.count > 2 {
      if !options.contains(String(word)) { options.append(String(word)) }
    }
    return options
  }
}
