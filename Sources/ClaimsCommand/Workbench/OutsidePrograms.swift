import Foundation
import TerminalUI

/// The person's own pager.
enum Pager {
  static func show(_ text: String) throws {
    let pager = CasebookFinder.variable("PAGER") ?? "less"
    try Editor.withFile(holding: Safe.text(text)) { path in
      try Editor.spawn("exec \(pager) \"$1\"", path, called: pager)
    }
  }
}

/// The person's own browser.
enum Browser {
  /// - Throws: ``ShellError/badInput(_:)`` for what is no web address.
  static func open(_ address: String) throws {
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(where: \.isWhitespace) else {
      throw ShellError.badInput("«\(address)» is no web address")
    }
    guard let browser = CasebookFinder.variable("BROWSER") else {
      throw ShellError.badInput("no browser is named: set BROWSER, or open \(address) yourself")
    }
    try Editor.spawn("exec \(browser) \"$1\"", address, called: browser)
  }
}
