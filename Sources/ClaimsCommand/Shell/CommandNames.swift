import ArgumentParser
import ClaimModel

/// Looks at the command's name before the argument parser does, which takes an unknown one for a stray argument.
enum CommandNames {
  /// - Throws: ``ShellError/noSuchCommand(_:near:under:)`` with the nearest name.
  static func check(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = Claims.self
    var path = "claims"
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty else { return }
      guard !word.hasPrefix("-") else {
        if path == "claims", isShared(word) {
          throw ShellError.usage("«\(word)» stands behind the command: write «claims show C0003 \(word) …»")
        }
        return
      }
      let names = subcommands.map(name)
      if word == "help" { return try check(helpFor: arguments) }
      guard let place = names.firstIndex(of: word) else {
        throw ShellError.noSuchCommand(word, near: NearMiss.nearest(to: word, among: names), under: path)
      }
      command = subcommands[place]
      path += " \(word)"
    }
  }

  private static func check(helpFor arguments: [String]) throws {
    let rest = arguments.filter { $0 != "help" && !$0.hasPrefix("-") }
    if !rest.isEmpty { try check(rest) }
  }

  /// The name that one types.
  static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

  private static func isShared(_ option: String) -> Bool {
    ["--casebook", "--as", "--json"].contains { option == $0 || option.hasPrefix($0 + "=") }
  }
}
