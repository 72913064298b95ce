import AuditLedger
import ClaimModel
import ReviewRules

/// A BagIt 1.0 package (RFC 8493): archived copies and how they came, article texts, the ledger, the checkpoint and the
/// reports, with a SHA-256 of each.
enum BagExport {
  static let leavesOut = [
    "texts that were erased, and contacts: they are named in data/left-out.txt",
    "a redacted package holds neither ledger nor comments, because the ledger's texts can't be redacted",
    "of a redacted package only the reports tell how things came, and name no folders",
    "a redacted package holds texts and copies only where they could be searched for private data and have none",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: FileSink) throws {
    try withoutActuallyEscaping(sink) { sink in try fill(Bag(sink), request, casebook) }
  }

  private static func fill(_ bag: Bag, _ request: ReportRequest, _ casebook: any CasebookReading) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    var absent: [String] = []
    // The three reports come from one pass: what a claim is made of is read once.
    func report(_ ending: String) -> ByteSink { { try bag.payload("data/reports/report.\(ending)", $0) } }
    let registers = try PageReport().write(
      [(.html, report("html")), (.markdown, report("md"))], json: report("json"), request, casebook)
    if !request.isRedacted {
      // In portions: a line is short, and there are many.
      var lines: [UInt8] = []
      try casebook.eachLine { line in
        lines += line
        lines.append(0x0A)
        guard lines.count >= 1 << 16 else { return }
        try bag.payload("data/ledger.jsonl", lines)
        lines.removeAll(keepingCapacity: true)
      }
      try bag.payload("data/ledger.jsonl", lines)
      if let note = try casebook.checkpoint() { try bag.payload("data/checkpoint", Array(note.utf8)) }
    }
    for id in subjects.articles {
      let article = try casebook.need(id)
      for (index, version) in article.versions.enumerated() {
        let path = "data/articles/\(id)/\(index + 1)"
        try keep(version.text, path + "-text.txt", "text of version \(index + 1) of \(id)", shelf, bag, &absent)
        try keep(
          version.original, path + "-original.bin", "original of version \(index + 1) of \(id)", shelf, bag, &absent)
        if let capture = version.capture, !request.isRedacted {
          try keep(
            capture.custody, path + "-custody.json", "custody of version \(index + 1) of \(id)", shelf, bag, &absent)
        }
      }
    }
    try copies(of: registers.uses.keys, on: &shelf, bag, &absent)
    absent += try withheld(registers, shelf)
    let lines = absent.isEmpty ? ["Nothing was left out."] : absent.sorted()
    try bag.payload("data/left-out.txt", Array(lines.joined(separator: "\n").utf8) + [0x0A])
    try bag.finish(information(bag, shelf))
  }

  /// What a package never holds, where there is some of it.
  private static func withheld(_ registers: Registers, _ shelf: RecordShelf) throws -> [String] {
    if shelf.isRedacted { return ["ledger, comments, contacts and how things came: the package is redacted"] }
    let claimants = try registers.claimants.keys.filter { try shelf.casebook.need($0).contact != nil }.map(\.any)
    let replies = registers.replies.compactMap { item -> RecordID? in
      if case .reply(_, _, _, _, .some) = item.basis { item.recordID } else { nil }
    }
    return (claimants + replies).map { "contact of \($0): contacts stay in the house" }
  }

  /// The archived copies of the sources that evidence rests on, and of what those derive from.
  private static func copies(
    of used: some Sequence<SourceID>, on shelf: inout RecordShelf, _ bag: Bag, _ absent: inout [String]
  ) throws {
    var kept: Set<Digest> = []
    for id in try shelf.withDerivations(used).keys.sorted() {
      for copy in try shelf.source(id).copies {
        // The same bytes may have come in two ways.
        if let capture = copy.capture, !shelf.isRedacted {
          try keep(
            capture.custody, "data/custody/\(id)-\(copy.sha256).json", "custody of copy \(copy.sha256) of \(id)",
            shelf, bag, &absent)
        }
        guard kept.insert(copy.sha256).inserted else { continue }
        // The name is the hash: what the file was called may be anything.
        try keep(copy.content, "data/copies/\(copy.sha256)", "copy \(copy.sha256) of \(id)", shelf, bag, &absent)
      }
    }
  }

  private static func keep(
    _ text: Erasable, _ path: String, _ what: String, _ shelf: RecordShelf, _ bag: Bag, _ absent: inout [String]
  ) throws {
    switch try shelf.casebook.text(text) {
    case .present(let sealed) where shelf.isRedacted && !isFreeOfPrivateData(sealed.bytes):
      absent.append("\(what): it holds private data, or can't be searched for it")
    case .present(let sealed): try bag.payload(path, sealed.bytes)
    case .erased(let by, let at, let reason): absent.append("\(what): erased by \(by) on \(at.date), reason: \(reason)")
    case .missing: absent.append("\(what): not at hand")
    }
  }

  private static func isFreeOfPrivateData(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return PrivateData.masked(text) == text
  }

  private static func information(_ bag: Bag, _ shelf: RecordShelf) throws -> String {
    let head = try shelf.casebook.head()
    let day = try shelf.casebook.lastTime()?.date.description ?? "1970-01-01"
    func line(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
    return """
      Bag-Software-Agent: Claims
      Bagging-Date: \(day)
      External-Description: \(line(shelf.shown(shelf.settings.title)))
      External-Identifier: \(line(shelf.settings.origin))@\(head.size)
      Payload-Oxum: \(bag.bytes).\(bag.files)

      """
  }
}

/// A bag in the making: each file is hashed on its way.
private final class Bag {
  private let sink: FileSink
  private var streams: [String: DigestStream] = [:]
  private(set) var bytes = 0
  var files: Int { streams.count }

  init(_ sink: @escaping FileSink) { self.sink = sink }

  /// The next bytes of a file of the payload.
  func payload(_ path: String, _ bytes: [UInt8]) throws {
    streams[path, default: DigestStream()].update(bytes)
    self.bytes += bytes.count
    try sink(path, bytes)
  }

  /// Writes the tags: what a bag is, what is in it, and the hashes of both.
  func finish(_ information: String) throws {
    let lines = streams.map { path, stream in
      var stream = stream
      return (path, stream.finish())
    }.sorted { $0.0 < $1.0 }.map { "\($1)  \($0)\n" }.joined()
    let tags = [
      ("bag-info.txt", information), ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      ("manifest-sha256.txt", lines),
    ]
    var sums = ""
    for (path, text) in tags {
      try sink(path, Array(text.utf8))
      sums += "\(Digest.of(Array(text.utf8)))  \(path)\n"
    }
    try sink("tagmanifest-sha256.txt", Array(sums.utf8))
  }
}
