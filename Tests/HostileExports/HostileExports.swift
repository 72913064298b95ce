import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport

/// Writes every format of casebooks that hold one hostile text in every field, for judges that are not ours.
///
/// `HostileExports FOLDER` makes a folder a text, with the text itself in `text` and a file or a folder a format. The proof of a
/// verdict is that of the published claim.
@main
enum HostileExports {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("say where: HostileExports FOLDER\n".utf8))
      exit(64)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    for (index, text) in (HostileText.markup + [HostileText.huge]).enumerated() {
      try write(text, to: folder.appendingPathComponent(String(format: "%03d", index)))
    }
  }

  private static func write(_ text: String, to folder: URL) throws {
    let casebook = try SampleCasebook.everyField(hostile: text)
    try put(Array(text.utf8), in: folder, at: "text")
    for exporter in Exporters.all {
      let scope: ReportScope = exporter.name == "proof" ? .claim(ClaimID(number: 2)) : .everything
      let request = ReportRequest(scope: scope, generatedBy: try Person(text: "Ida Quill"), toolVersion: "1")
      guard let files = exporter.folder else {
        var bytes: [UInt8] = []
        try exporter.render(request, casebook) { bytes += $0 }
        try put(bytes, in: folder, at: exporter.name)
        continue
      }
      var (path, bytes): (String?, [UInt8]) = (nil, [])
      func end() throws { if let path { try put(bytes, in: folder, at: "\(exporter.name)/\(path)") } }
      try files(request, casebook) { next, piece in
        if next != path {
          try end()
          (path, bytes) = (next, [])
        }
        bytes += piece
      }
      try end()
    }
  }

  private static func put(_ bytes: [UInt8], in folder: URL, at path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
