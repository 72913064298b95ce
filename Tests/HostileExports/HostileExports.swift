import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport

/// Writes every format of casebooks that hold hostile text in every field, for judges that are not ours.
///
/// - `HostileExports FOLDER` makes a folder a text, with the text itself in `text` and a file or a folder a format. The
///   proof of a verdict is that of the published claim.
/// - `HostileExports --fields` says how many fields there are.
/// - `HostileExports FOLDER FIELD` makes one, of a casebook with a text of a megabyte in that field alone.
@main
enum HostileExports {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let fields = try SampleCasebook.hostileFields()
    if words.elementsEqual(["--fields"]) { return print(fields.count) }
    guard let target = words.first, words.count <= 2 else { refuse("say where: HostileExports FOLDER [FIELD]") }
    let folder = URL(fileURLWithPath: target)
    if words.count == 2 {
      guard let index = words.last.flatMap({ Int($0) }), fields.indices.contains(index) else {
        refuse("a field is a number from 0 to \(fields.count - 1)")
      }
      let text = HostileText.field(kilobytes: 1_024)
      return try write(text, SampleCasebook.oneField(fields[index], hostile: text), to: folder)
    }
    for (index, text) in (HostileText.markup + [HostileText.field(kilobytes: 64)]).enumerated() {
      let casebook = try SampleCasebook.everyField(hostile: text)
      try write(text, casebook, to: folder.appendingPathComponent(String(format: "%03d", index)))
    }
  }

  private static func refuse(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data("\(sentence)\n".utf8))
    exit(64)
  }

  private static func write(_ text: String, _ casebook: Casebook, to folder: URL) throws {
    try put(Array(text.utf8), in: folder, at: "text")
    // A proof wants a checkpoint that can be read: the hostile one is refused.
    var signed = casebook
    signed.keep(
      checkpoint: """
        hostile.example/1
        \(casebook.entries.count)
        AAAA

        \u{2014} hostile.example/1 AAAAAAAAAAAA

        """)
    for exporter in Exporters.all {
      let isProof = exporter.name == "proof"
      let scope: ReportScope = isProof ? .claim(ClaimID(number: 2)) : .everything
      let request = ReportRequest(scope: scope, generatedBy: try Person(text: "Ida Quill"), toolVersion: "1")
      guard let files = exporter.folder else {
        var bytes: [UInt8] = []
        try exporter.render(request, isProof ? signed : casebook) { bytes += $0 }
        try put(bytes, in: folder, at: exporter.name)
        continue
      }
      var bodies: [String: [UInt8]] = [:]
      try files(request, casebook) { bodies[$0, default: []] += $1 }
      for (path, bytes) in bodies { try put(bytes, in: folder, at: "\(exporter.name)/\(path)") }
    }
  }

  private static func put(_ bytes: [UInt8], in folder: URL, at path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
