import ArgumentParser
import AuditLedger

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the script that completes commands and options in a shell.",
    discussion: Examples.text(
      "claims completions bash > ~/.local/share/bash-completion/completions/claims",
      "claims completions zsh > ~/.zfunc/_claims",
      "claims completions fish > ~/.config/fish/completions/claims.fish"))

  @Argument(help: "The shell: bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]), transform: Shell.init(text:))
  var shell: Shell

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    try Output.text(Claims.completionScript(for: shell))
    try Output.line()
  }
}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of what --json prints.",
    discussion: Examples.text("claims schema > claims.schema.json"))

  func run() throws { try Output.json(Schema.document) }
}
