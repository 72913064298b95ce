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

/// A written report in the program that is for it.
enum OutsidePrograms {
  /// A web page or a PDF goes to the browser where one is named, anything else to the pager; of a folder its files are
  /// listed.
  static func open(_ path: String) throws {
    let path = (path as NSString).expandingTildeInPath
    guard FileManager.default.fileExists(atPath: path) else {
      throw ShellError.badInput("\(path) is not there any more: «claims export» writes it again")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      let files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      return try Pager.show(files.map { "\(path)/\($0)" }.joined(separator: "\n") + "\n")
    }
    guard !path.hasSuffix(".tar") else {
      throw ShellError.badInput("\(path) is an archive of several files: «tar xf» unpacks it")
    }
    if path.hasSuffix(".pdf"), CasebookFinder.variable("BROWSER") == nil {
      throw ShellError.badInput("no browser is named: set BROWSER, or open \(path) yourself")
    }
    if path.hasSuffix(".html") || path.hasSuffix(".pdf"), let browser = CasebookFinder.variable("BROWSER") {
      try Editor.spawn("exec \(browser) \"$1\"", path, called: browser)
    } else {
      try Pager.show(String(decoding: TextInput.bytes(path), as: UTF8.self))
    }
  }
}
