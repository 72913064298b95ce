import ArgumentParser

/// `--yes` of the commands that write a file: what stands in its place may be all that is left of it, so a person is asked
/// on a terminal, and a script says it beforehand.
struct OverwriteOption: ParsableArguments {
  @Flag(help: "Write over a file that is there already (default: on a terminal you are asked, a script is refused).")
  var yes = false

  /// Whether to write to a path; false where a person has said no.
  /// - Throws: ``ShellError/isThere(_:)`` where nobody can be asked, ``ShellError/holdsCasebook(_:)`` in any case.
  func allows(writingTo path: String?) throws -> Bool {
    // A pipe is not looked into: who waits at its other end waits for us.
    guard let path, path != "-", FileOutput.wouldLose(path) else { return true }
    try FileOutput.refuseCasebook(path)
    guard !yes else { return true }
    guard Terminal.canAsk else { throw ShellError.isThere(path) }
    return try Confirmation.ask("Write over «\(path)»?", yes: false)
  }
}
