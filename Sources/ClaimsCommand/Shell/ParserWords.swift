import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// The argument parser's errors in our words: one line, with the place where help stands.
enum ParserWords {
  /// Whether an error is from this house, and not from the argument parser.
  static func isOurs(_ error: any Error) -> Bool {
    switch error {
    case is ShellError, is LedgerError, is StoreError, is SessionError, is CaptureError, is ReportError, is TextError,
      is ModelError,
      is JSONError, is ChainError:
      true
    default: !isParsers(error)
    }
  }

  private static func isParsers(_ error: any Error) -> Bool {
    // Its own error types are internal, so they are told by their module.
    String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
  }

  /// Help or version, as it was asked for.
  static func help(for error: any Error) -> String {
    let text = RootCommand.fullMessage(for: error, columns: Terminal.width ?? 80)
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// One sentence, such as «missing expected argument «<id>» («claims show --help» shows how)».
  static func sentence(for error: any Error) -> String {
    var words = RootCommand.message(for: error)
    if let reason = reasonOfModel(in: words) { return reason }
    words = words.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: " ")
    words = quoted(words).replacing(". Did you mean ", with: "; did you mean ")
    if let first = words.first { words = first.lowercased() + words.dropFirst() }
    if words.hasPrefix("missing value for") {
      words += ": a value that begins with a dash is written --option=VALUE"
    }
    return words + hint(for: error)
  }

  /// A value that the model refused: it says itself what is wrong and what is right.
  private static func reasonOfModel(in words: String) -> String? {
    guard words.hasPrefix("The value '"), let named = words.range(of: "' is invalid for '"),
      let end = words.range(of: "': ", range: named.upperBound..<words.endIndex)
    else { return nil }
    return String(words[end.upperBound...])
  }

  /// Where the help for this command stands.
  private static func hint(for error: any Error) -> String {
    let full = RootCommand.fullMessage(for: error)
    guard let see = full.range(of: "See '")?.upperBound, let end = full[see...].firstIndex(of: "'") else { return "" }
    return " («\(full[see..<end])» shows how)"
  }

  /// Quotation marks as everywhere else here.
  private static func quoted(_ words: String) -> String {
    var isOpen = false
    var quoted = ""
    for (previous, character) in zip(" " + words, words) {
      guard character == "'" else {
        quoted.append(character)
        continue
      }
      // An apostrophe inside a word is none.
      if !isOpen, previous.isLetter {
        quoted.append(character)
      } else {
        quoted.append(isOpen ? "»" : "«")
        isOpen.toggle()
      }
    }
    return quoted
  }
}
