import AuditLedger
import ClaimModel
import ReviewRules

/// A BagIt 1.0 package (RFC 8493): archived copies and how they came, article texts, the ledger, the checkpoint and the
/// reports, with a SHA-256 of each.
enum BagExport {
  static let leavesOut = [
    "texts that were erased, contacts, and copies that no evidence rests on: they are named in data/left-out.txt",
    "the words that were read from copies, and where they stand: they can be read from the bytes again",
    "a redacted package holds neither ledger nor comments, because the ledger's texts can't be redacted",
    "of a redacted package only the reports tell how things came",
    "a redacted package holds texts and copies only where they could be searched for private data and have none",
  ]

  /// What is made of bytes that are in the package.
  private static let readings = "words that were read from copies, and where they stand: the bytes can be read again"

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: FileSink) throws {
    try withoutActuallyEscaping(sink) { sink in try fill(Bag(sink), request, casebook) }
  }

  private static func fill(_ bag: Bag, _ request: ReportRequest, _ casebook: any CasebookReading) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    var absent: Set<String> = []
    // The three reports come from one pass: what a claim is made of is read once.
    func report(_ ending: String) -> ByteSink { { try bag.payload("data/reports/report.\(ending)", $0) } }
    let registers = try PageReport().write(
      [(.html, report("html")), (.markdown, report("md"))], json: report("json"), request, casebook)
    if !request.isRedacted {
      try ledger(of: casebook, beside: request.second, bag)
      if let note = try casebook.checkpoint() { try bag.payload("data/checkpoint", Array(note.utf8)) }
    }
    for id in subjects.articles { try article(shelf.casebook.need(id), shelf, bag, &absent) }
    let kept = try copies(of: registers.uses.keys, on: &shelf, bag, &absent)
    if shelf.isRedacted {
      absent.insert("ledger, comments, contacts and how things came: the package is redacted")
    } else {
      absent.formUnion(try contacts(registers, request, shelf))
      absent.formUnion(try comments(registers, request, shelf))
    }
    absent.formUnion(try unused(besides: kept, registers, request, on: &shelf))
    // A reason may hold private data.
    let lines = absent.isEmpty ? ["Nothing was left out."] : absent.map(shelf.shown).sorted()
    try bag.payload("data/left-out.txt", Array(lines.joined(separator: "\n").utf8) + [0x0A])
    try bag.finish(information(bag, shelf))
  }

  /// The ledger, a line an entry.
  private static func ledger(of casebook: any CasebookReading, beside second: SecondReading?, _ bag: Bag) throws {
    let (size, each) = (try casebook.head().size, 256)
    let reading = TwoHands<any CasebookReading, [UInt8]>(
      count: (size + each - 1) / each, portion: 1, hand: { $0 },
      work: { number, casebook in
        var lines: [UInt8] = []
        try casebook.eachLine(from: number * each + 1, to: min((number + 1) * each, size)) { line in
          lines += line
          lines.append(0x0A)
        }
        return lines
      })
    var casebook = casebook
    try reading.run(&casebook, beside: second) { _, lines, _ in try bag.payload("data/ledger.jsonl", lines) }
  }

  /// Texts and originals of an article, and how they came.
  private static func article(
    _ article: Article, _ shelf: RecordShelf, _ bag: Bag, _ absent: inout Set<String>
  ) throws {
    for (index, version) in article.versions.enumerated() {
      let path = "data/articles/\(article.id)/\(index + 1)"
      let what = "version \(index + 1) of \(article.id)"
      try keep(version.text, path + "-text.txt", "text of \(what)", shelf, bag, &absent)
      try keep(version.original, path + "-original.bin", "original of \(what)", shelf, bag, &absent)
      if let capture = version.capture, !shelf.isRedacted {
        try keep(capture.custody, path + "-custody.json", "custody of \(what)", shelf, bag, &absent)
        if capture.places != nil { absent.insert(readings) }
      }
    }
  }

  /// The archived copies of the sources that evidence rests on, and of what those derive from.
  /// - Returns: what is in the package of them.
  private static func copies(
    of used: some Sequence<SourceID>, on shelf: inout RecordShelf, _ bag: Bag, _ absent: inout Set<String>
  ) throws -> Set<Digest> {
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
        let isThere = try keep(
          copy.content, "data/copies/\(copy.sha256)", "copy \(copy.sha256) of \(id)", shelf, bag, &absent)
        if isThere, copy.capture?.text != nil { absent.insert(readings) }
      }
    }
    return kept
  }

  /// The contacts, which a package never holds, each with what became of it.
  private static func contacts(
    _ registers: Registers, _ request: ReportRequest, _ shelf: RecordShelf
  ) throws -> [String] {
    let casebook = shelf.casebook
    // Also those of claimants without a claim: the ledger names them.
    let claimants = try request.scope == .everything ? casebook.ids(of: .claimant) : registers.claimants.keys.map(\.any)
    var contacts: [(record: RecordID, text: Erasable)] = []
    for id in claimants.compactMap({ ClaimantID($0) }) {
      if let contact = try casebook.need(id).contact { contacts.append((id.any, contact)) }
    }
    for (item, _) in registers.replies {
      if case .reply(_, _, _, _, let contact?) = item.basis { contacts.append((item.recordID, contact)) }
    }
    var lines: [String] = []
    for contact in contacts {
      let why = try loss(casebook.text(contact.text)) ?? "contacts stay in the house"
      lines.append("contact of \(contact.record): \(why)")
    }
    return lines
  }

  /// Comments on records that the reports have no place for, such as a source that no evidence rests on.
  private static func comments(
    _ registers: Registers, _ request: ReportRequest, _ shelf: RecordShelf
  ) throws -> [String] {
    guard request.scope == .everything else { return [] }
    let always: Set<RecordKind> = [.casebook, .article, .claim, .review, .evidence]
    let told = Set(
      registers.sources.map(\.any) + registers.claimants.keys.map(\.any) + registers.attributions.map(\.any)
        + registers.relations.keys.map(\.any) + registers.waivers.map(\.recordID))
    var lines: [String] = []
    for id in try shelf.casebook.ids(of: .comment).compactMap({ CommentID($0) }) {
      let comment = try shelf.casebook.need(id)
      guard !always.contains(comment.on.kind), !told.contains(comment.on) else { continue }
      let why = try loss(shelf.casebook.text(comment.body)) ?? "the reports have no place for \(comment.on)"
      lines.append("comment \(id) on \(comment.on): \(why)")
    }
    return lines
  }

  /// What the ledger names besides what the reports are of: copies that no evidence rests on, and what is out of scope.
  private static func unused(
    besides kept: Set<Digest>, _ registers: Registers, _ request: ReportRequest, on shelf: inout RecordShelf
  ) throws -> [String] {
    guard request.scope == .everything else {
      return shelf.isRedacted ? [] : ["what is out of scope: only the ledger tells of it"]
    }
    let used = try shelf.withDerivations(registers.uses.keys)
    let casebook = shelf.casebook
    var lines: [String] = []
    for id in try casebook.ids(of: .source).compactMap({ SourceID($0) }) where used[id] == nil {
      for item in try casebook.need(id).custody(in: casebook) where !kept.contains(item.sha256) {
        let why = item.erasure.map { erased($0.entry.person, $0.entry.time, $0.reason) } ?? "no evidence rests on it"
        lines.append("copy \(item.sha256) of \(id): \(why)")
      }
    }
    return lines
  }

  /// Puts a text or a file into the package, or notes down why it is not in it.
  /// - Returns: whether it is.
  @discardableResult
  private static func keep(
    _ text: Erasable, _ path: String, _ what: String, _ shelf: RecordShelf, _ bag: Bag, _ absent: inout Set<String>
  ) throws -> Bool {
    let state = try shelf.casebook.text(text)
    guard case .present(let sealed) = state else {
      absent.insert("\(what): \(loss(state) ?? "not at hand")")
      return false
    }
    guard !shelf.isRedacted || isFreeOfPrivateData(sealed.bytes) else {
      absent.insert("\(what): it holds private data, or can't be searched for it")
      return false
    }
    try bag.payload(path, sealed.bytes)
    return true
  }

  /// What became of a text that is not there; nil where it is.
  private static func loss(_ state: TextState) -> String? {
    switch state {
    case .present: nil
    case .erased(let by, let at, let reason): erased(by, at, reason)
    case .missing: "not at hand"
    }
  }

  private static func erased(_ by: Person, _ at: Timestamp, _ reason: String) -> String {
    "erased by \(by) on \(at.date), reason: \(reason)"
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
