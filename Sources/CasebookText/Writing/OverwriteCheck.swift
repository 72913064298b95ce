public import AuditLedger
import ClaimModel

extension CasebookText {
  /// Looks whether writing a casebook into a folder would destroy what stands nowhere else: the text form of another
  /// casebook, or what was changed there by hand and not read in.
  ///
  /// What the folder's ledger says a record was, and whatever it has become since, is on record and may be written
  /// over; so may another way of writing the same. Cost: every file is read and compared; only those that differ are
  /// parsed.
  /// - Throws: ``TextError/wouldLose(_:_:)`` with the first such file, and what reading throws.
  public static func checkNothingIsLost(
    writing casebook: some CasebookReading, to folder: some TextFolder
  ) throws {
    var check = try OverwriteCheck(folder, casebook)
    try check.run()
  }
}

/// Why a folder is not written over.
public enum TextLoss: Hashable, Sendable {
  /// The folder holds the text form of another casebook, of this origin where it tells one.
  case otherCasebook(origin: String?)
  /// The folder's ledger parts from the casebook's, which has so many entries.
  case otherLedger
  /// The folder's ledger goes on where the casebook's ends.
  case newerLedger(size: Int)
  /// A file was changed by hand since it was written.
  case handEdit
}

/// Every file of a folder beside what the casebook holds, before it is written over.
private struct OverwriteCheck<Reading: CasebookReading> {
  private let folder: any TextFolder
  private let casebook: Reading
  private let forms: CasebookForms<Reading>
  private let files: Set<TextPath>
  /// How many entries the casebook had when the folder was written.
  private var size = 0
  /// The hashes of texts that the ledger names, once they are asked for.
  private var hashes: Set<String>?

  init(_ folder: any TextFolder, _ casebook: Reading) throws {
    (self.folder, self.casebook) = (folder, casebook)
    files = try Set(folder.list().compactMap { TextPath(path: $0) })
    forms = try CasebookForms(casebook)
  }

  mutating func run() throws {
    guard !files.isEmpty else { return }
    size = try sizeOfLedger() ?? sizeWithoutLedger()
    var rest = files.filter { $0.shape != nil || $0.isText }
    var differing: [TextPath] = []
    try forms.each { form in
      if rest.remove(form.path) != nil, try bytes(of: form.path) != form.bytes(words: forms.words) {
        differing.append(form.path)
      }
      guard let record = form.head else { return }
      try TextFiles.each(of: record, in: casebook) { path, text in
        if rest.remove(path) != nil, try folder.read(path.path) != text.bytes { differing.append(path) }
      }
    }
    // What is left over would be taken away.
    for path in differing + rest.sorted(by: { $0.path < $1.path }) {
      try path.isText ? checkText(path) : checkRecords(path)
    }
  }

  /// How many entries the folder's ledger has; nil where there is none.
  /// - Throws: ``TextError/wouldLose(_:_:)`` where it is not the beginning of the casebook's. Its last entry, which
  ///   names the hash of the one before, stands for all.
  private func sizeOfLedger() throws -> Int? {
    let file = TextPath.ledger.path
    var (count, first, last) = (0, [UInt8](), [UInt8]())
    try folder.eachLine(of: file) { number, line in
      if number == 1 { first = line }
      (count, last) = (number, line)
    }
    guard count > 0 else { return nil }
    guard try entry(1) == first else { throw try otherCasebook() }
    let head = try casebook.head().size
    let place = TextPlace(file, line: count)
    guard count <= head else { throw TextError.wouldLose(place, .newerLedger(size: head)) }
    guard try entry(count) == last else { throw TextError.wouldLose(place, .otherLedger) }
    return count
  }

  /// Records without a ledger are compared with those of the present.
  private func sizeWithoutLedger() throws -> Int {
    if let origin = folderOrigin(), try casebook.settings().origin != origin { throw try otherCasebook() }
    return try casebook.head().size
  }

  private func otherCasebook() throws -> TextError {
    .wouldLose(TextPlace(TextPath.settings.path), .otherCasebook(origin: folderOrigin()))
  }

  private func folderOrigin() -> String? {
    guard let bytes = try? bytes(of: .settings), let items = try? FormReader.items(of: .settings, bytes) else {
      return nil
    }
    return items.first { $0.kind == .casebook }?.node.json()["origin"]?.string
  }

  private func entry(_ sequence: Int) throws -> [UInt8]? {
    var found: [UInt8]?
    try casebook.eachEntry(from: sequence, to: sequence) { _, bytes in found = bytes }
    return found
  }

  private func bytes(of path: TextPath) throws -> [UInt8] {
    try folder.read(path.path, from: 0, atMost: YAMLReader.limit + 1)
  }
}

extension OverwriteCheck {
  /// Whether every record of a file is on record as it stands there.
  private func checkRecords(_ path: TextPath) throws {
    guard let items = try? FormReader.items(of: path, bytes(of: path)) else {
      throw TextError.wouldLose(TextPlace(path.path), .handEdit)
    }
    for item in items {
      if let place = try strange(item) { throw TextError.wouldLose(place, .handEdit) }
    }
  }

  /// Where an item says what is not on record; nil where all of it is.
  private func strange(_ item: FormItem) throws -> TextPlace? {
    guard let id = item.id else { return item.place }
    let now = try casebook.record(id)
    let isNow = try now.map { try item.node.json() == .object($0.json()) } ?? false
    let states = try isNow ? [now].compactMap(\.self) : self.states(of: id)
    guard let last = states.last else { return item.place }
    let body: Erasable? = if case .comment(let comment) = last, !item.has("body") { comment.body } else { nil }
    guard let record = try? item.record(body: body) else { return item.place }
    guard states.contains(record) else {
      let fields = try states.first.map { try Array(Patch(from: $0, to: record).fields.keys) } ?? []
      return item.first(of: fields).map(item.place) ?? item.place
    }
    guard let words = item.words, case .comment(let comment) = record else { return nil }
    return try isSealed(words.text, as: comment.body) ? nil : TextPlace(item.path.path, line: words.line)
  }

  /// A record as it was when the folder was written, and what it has been since. A folder that was left half written
  /// holds later ones.
  private func states(of id: RecordID) throws -> [AnyRecord] {
    var state = RecordState(id)
    var states: [AnyRecord?] = []
    for entry in try casebook.history(of: id) {
      if entry.sequence > size, states.isEmpty { states.append(state.record) }
      try state.apply(entry.event())
      if entry.sequence > size { states.append(state.record) }
    }
    if states.isEmpty { states.append(state.record) }
    return states.compactMap(\.self)
  }

  /// Whether words are those that a comment was sealed with. Of words that were erased since, the folder has the seal.
  private func isSealed(_ words: String, as reference: Erasable) throws -> Bool {
    let bytes = Array(words.utf8)
    if case .present(let text) = try casebook.text(reference) { return text.bytes == bytes }
    var isSealed = false
    try TextLines.each(in: folder) { line, _ in
      guard line.reference == reference, case .inLine(bytes, let salt) = line.content else { return }
      if SealedText(bytes, salt: salt).reference == reference { isSealed = true }
    }
    return isSealed
  }

  /// Whether the ledger names the hash of a text, also of one that was replaced or erased since.
  private mutating func checkText(_ path: TextPath) throws {
    guard let bytes = try folder.read(path.path) else { return }
    let known = try hashes ?? namedHashes()
    hashes = known
    guard known.contains(Digest.of(bytes).hex) else { throw TextError.wouldLose(TextPlace(path.path), .handEdit) }
  }

  private func namedHashes() throws -> Set<String> {
    var hashes: Set<String> = []
    func collect(_ value: JSONValue) {
      switch value {
      case .string(let text): if text.utf8.count == 64 { hashes.insert(text) }
      case .array(let items): items.forEach(collect)
      case .object(let members): for (_, value) in members { collect(value) }
      default: break
      }
    }
    try casebook.eachEntry(from: 1, to: casebook.head().size) { entry, _ in
      if entry.record?.kind == .source || entry.record?.kind == .article { collect(.object(entry.payload)) }
    }
    return hashes
  }
}
