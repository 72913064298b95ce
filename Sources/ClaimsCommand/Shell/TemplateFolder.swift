import CasebookSession
import Foundation

/// A newsroom's own templates in a folder: `NAME.mustache`, a section or a part each.
enum TemplateFolder {
  private static let ending = ".mustache"

  /// - Throws: ``ShellError`` for the folder, `ReportError` naming the template, the line and the field that there is not.
  static func read(_ folder: String, format: String) throws -> ReportTemplates {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw ShellError.missingFolder(folder)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
    guard !files.isEmpty else {
      throw ShellError.badInput("«\(folder)» holds no \(ending): «claims report --templates-to FOLDER» writes some")
    }
    var texts: [String: String] = [:]
    for file in files {
      texts[String(file.dropLast(ending.count))] = try TextInput.file((folder as NSString).appendingPathComponent(file))
    }
    return try ReportTemplates(texts, for: format)
  }

  /// Writes the built-in templates; a file that is there is left as it is.
  static func write(to folder: String, format: String) throws {
    let texts = try ReportTemplates.builtIn(for: format)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ShellError.notMade(folder, why: "\(error.localizedDescription)")
    }
    var written = 0
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      let path = (folder as NSString).appendingPathComponent(name + ending)
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      try FileOutput.write(to: path) { try $0(Array(text.utf8)) }
      written += 1
    }
    try Output.line("wrote \(written) templates to «\(folder)»; docs/templates.md tells what each can ask for")
  }
}
