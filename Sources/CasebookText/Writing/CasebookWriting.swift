import AuditLedger
import ClaimModel

/// A casebook on its way into a folder.
struct CasebookWriting<Reading: CasebookReading, Folder: TextFolder> {
  private let casebook: Reading
  private let folder: Folder
  private let forms: CasebookForms<Reading>
  private let head: LedgerHead
  private let total: Int
  private var done = 0
  private var written: Set<TextPath> = []
  /// The texts that have a file of their own, by commitment.
  private var filed: [Digest: FiledText] = [:]

  init(_ casebook: Reading, to folder: Folder) throws {
    (self.casebook, self.folder) = (casebook, folder)
    forms = try CasebookForms(casebook)
    head = try casebook.head()
    total = try forms.count() + head.size
  }

  /// The YAML files, and the texts of articles and archived copies.
  mutating func writeRecords(_ progress: (Int, Int) -> Void) throws {
    try forms.each { form in
      try folder.write(form.path.path, form.bytes(words: forms.words))
      written.insert(form.path)
      if let record = form.head {
        try TextFiles.each(of: record, in: casebook) { path, text in
          if written.insert(path).inserted { try folder.write(path.path, text.bytes) }
          filed[text.reference.commitment] = FiledText(path: path, salt: text.salt)
        }
      }
      done += 1
      progress(done, total)
    }
  }

  /// The signed note for the present head, if there is one.
  mutating func writeCheckpoint() throws {
    guard let note = try casebook.checkpoint() else { return }
    try folder.write(TextPath.checkpoint.path, Array(note.utf8))
    written.insert(.checkpoint)
  }

  /// Takes away what an earlier writing left and what no record has now.
  func removeLeftovers() throws {
    for path in try folder.list() {
      guard let known = TextPath(path: path), known != .ledger, known != .texts, !written.contains(known) else {
        continue
      }
      try folder.remove(path)
    }
  }

  /// The ledger, and before it is put in place the texts that it names.
  mutating func writeLedger(_ progress: (Int, Int) -> Void) throws {
    var named = NamedTexts()
    var done = done
    try folder.write(TextPath.ledger.path) { append in
      try withoutActuallyEscaping(append) { append in
        var buffer = PieceBuffer(append)
        try casebook.eachEntry(from: 1, to: head.size) { entry, bytes in
          try buffer.line(bytes)
          named.collect(from: entry)
          done += 1
          if done.isMultiple(of: 1000) { progress(done, total) }
        }
        try buffer.flush()
      }
      try writeTexts(named.texts)
    }
    progress(total, total)
  }

  /// A line for every text that the ledger ever named, in the order in which it first did.
  private func writeTexts(_ texts: [Erasable]) throws {
    try folder.write(TextPath.texts.path) { append in
      try withoutActuallyEscaping(append) { append in
        var buffer = PieceBuffer(append)
        for reference in texts {
          let line: TextLine
          if let filed = filed[reference.commitment] {
            line = TextLine(reference, .inFile(filed.path.path, salt: filed.salt))
          } else {
            line = try TextLine(reference, casebook.text(reference))
          }
          try buffer.line(line.bytes)
        }
        try buffer.flush()
      }
    }
  }
}

/// Where the bytes of a text lie in a file.
struct FiledText {
  let path: TextPath
  let salt: [UInt8]
}

/// The erasable texts that entries name, each once, in the order in which they are first named.
struct NamedTexts {
  private(set) var texts: [Erasable] = []
  private var known: Set<Digest> = []

  /// Whether an entry names a text with this commitment.
  func contains(_ commitment: Digest) -> Bool { known.contains(commitment) }

  /// Looks through an entry. Also what was changed or taken away since is named: undo may bring it back.
  mutating func collect(from entry: LedgerEntry) {
    guard let record = entry.record, Self.subjects.contains(record.kind) else { return }
    collect(from: .object(entry.payload))
  }

  /// The kinds of record that hold erasable texts.
  private static let subjects: Set<RecordKind> = [.article, .claimant, .source, .evidence, .comment]

  private mutating func collect(from value: JSONValue) {
    switch value {
    case .array(let items):
      for item in items { collect(from: item) }
    case .object(let members):
      if let reference = Erasable(members) {
        if known.insert(reference.commitment).inserted { texts.append(reference) }
      } else {
        // By name, so that the order is the same for an entry that was written here and one that was read.
        for name in members.keys.sorted() { if let value = members[name] { collect(from: value) } }
      }
    default: break
    }
  }
}

extension Erasable {
  /// From the two members that an erasable text is written as; nil where they are others.
  init?(_ members: JSONObject) {
    guard members.count == 2, let hex = members["commitment"]?.string, let bytes = members["bytes"]?.integer,
      let commitment = try? Digest(text: hex)
    else { return nil }
    self.init(commitment: commitment, bytes: Int(bytes))
  }
}
