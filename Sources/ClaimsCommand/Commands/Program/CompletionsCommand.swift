import ArgumentParser
import AuditLedger

/// `claims completions`: print a shell's completion script.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print a shell's completion script.",
    discussion: Examples.text(
      after: "Put it where your shell looks for completions.",
      "claims completions bash > ~/.local/share/bash-completion/completions/claims",
      "claims completions zsh > ~/.zfunc/_claims",
      "claims completions fish > ~/.config/fish/completions/claims.fish"))

  @Argument(
    help: "The shell: bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]), transform: Shell.init(text:))
  var shell: Shell

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    try Output.text(RootCommand.completionScript(for: shell))
    try Output.line()
  }
}
