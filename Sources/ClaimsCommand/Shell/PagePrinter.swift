import Foundation

/// An outside program that makes a PDF of a page: Chromium, or a WeasyPrint that is new enough.
struct PagePrinter {
  private enum Kind { case chromium, weasyPrint }

  private let kind: Kind
  private let path: String

  /// Older ones know neither grid nor var() in shorthands, and print something else than the page.
  private static let leastWeasyPrint = 60

  /// Looks on the PATH; `CLAIMS_CHROMIUM` names a Chromium elsewhere.
  /// - Throws: ``ShellError/noPrinter(old:)`` where neither is there.
  static func find() throws -> PagePrinter {
    if let own = CasebookFinder.variable("CLAIMS_CHROMIUM") {
      guard FileManager.default.isExecutableFile(atPath: own) else { throw ShellError.missingFile(own) }
      return PagePrinter(kind: .chromium, path: own)
    }
    for name in ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] {
      if let path = onPath(name) { return PagePrinter(kind: .chromium, path: path) }
    }
    guard let path = onPath("weasyprint") else { throw ShellError.noPrinter(old: nil) }
    let words = try output(of: path, ["--version"])
    let version = words.split { !$0.isNumber && $0 != "." }.last.map(String.init) ?? ""
    guard let major = Int(version.prefix { $0 != "." }), major >= leastWeasyPrint else {
      throw ShellError.noPrinter(old: version)
    }
    return PagePrinter(kind: .weasyPrint, path: path)
  }

  /// The page as a PDF with bookmarks. The page is handed over in a file of its own, which nobody else may read.
  func pdf(of page: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, result) = (folder.appendingPathComponent("report.html"), folder.appendingPathComponent("report.pdf"))
    try FileOutput.write(to: source.path) { sink in
      try withoutActuallyEscaping(sink) { sink in try page(sink) }
    }
    _ = try Self.output(of: path, arguments(source, result, folder), folder: folder)
    guard let bytes = try? Data(contentsOf: result), bytes.starts(with: Data("%PDF-".utf8)) else {
      throw ShellError.notPrinted(path)
    }
    return Array(bytes)
  }

  private func arguments(_ source: URL, _ result: URL, _ folder: URL) -> [String] {
    switch kind {
    case .weasyPrint: return [source.path, result.path]
    case .chromium:
      // The page has no script and asks for nothing; root can't have the sandbox.
      let root = geteuid() == 0 ? ["--no-sandbox"] : []
      return root + [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
        "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", "--print-to-pdf=\(result.path)", source.absoluteString,
      ]
    }
  }

  private static func onPath(_ name: String) -> String? {
    (CasebookFinder.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program prints; its messages are not shown.
  private static func output(of path: String, _ arguments: [String], folder: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ShellError.notPrinted(path)
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
