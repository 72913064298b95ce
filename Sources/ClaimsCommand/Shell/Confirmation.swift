import Foundation

/// A question before what can't be taken back. Asked on a terminal only: a script has decided already.
enum Confirmation {
  /// Whether to go on.
  static func ask(_ question: Printed, yes: Bool) throws -> Bool {
    guard !yes, Terminal.canAsk else { return true }
    try Output.flush()
    try Descriptor.write(Array("\(question.plain) [y/N] ".utf8), to: STDERR_FILENO, name: "the question")
    let answer = readLine()?.lowercased().filter { $0 != " " }
    guard answer == "y" || answer == "yes" else {
      try Output.message("claims: nothing was done")
      return false
    }
    return true
  }
}
