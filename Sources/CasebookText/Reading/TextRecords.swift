public import AuditLedger
public import ClaimModel

extension CasebookText {
  /// All records of a folder from its YAML alone, for `Edit.restore`, with their texts.
  ///
  /// Where `reviews/texts.jsonl` is missing or lacks a text whose bytes are at hand, the bytes are sealed anew with a
  /// salt of 16 random bytes from `salt`; then the record's commitment is another than before.
  /// - Throws: ``TextError`` with file and line.
  public static func readRecords(_ folder: some TextFolder, salt: () -> [UInt8]) throws -> TextRecords {
    try withoutActuallyEscaping(salt) { salt in
      var reading = try RecordsReading(folder, salt: salt)
      return try reading.read()
    }
  }
}

/// The records of a text form.
public struct TextRecords {
  let folder: any TextFolder
  /// By kind, in the order of `RecordKind.allCases`, and then by number.
  public let records: [AnyRecord]
  let lines: [(line: TextLine, place: TextPlace)]

  /// Hands over the texts of the records that are at hand, each checked against its commitment.
  /// - Throws: ``TextError`` with file and line, and what `body` throws.
  public func eachText(_ body: (SealedText) throws -> Void) throws {
    for (line, place) in lines {
      if let text = try line.text(from: folder, at: place) { try body(text) }
    }
  }
}

/// Records on their way out of a folder.
struct RecordsReading {
  private let folder: any TextFolder
  private let paths: [String]
  private var seals: SealBook
  private var records: [RecordID: (record: AnyRecord, place: TextPlace, path: TextPath)] = [:]

  init(_ folder: any TextFolder, salt: @escaping () -> [UInt8]) throws {
    self.folder = folder
    paths = try folder.list()
    seals = try SealBook(folder, salt: salt)
  }

  mutating func read() throws -> TextRecords {
    for path in paths {
      guard let known = try TextPath.known(path), known.shape != nil else { continue }
      let bytes = try folder.read(path, from: 0, atMost: YAMLReader.limit + 1)
      for item in try FormReader.items(of: known, bytes) { try add(item) }
    }
    try checkCommentPlaces()
    let order = Dictionary(
      RecordKind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = records.keys.sorted { (order[$0.kind] ?? 0, $0.number) < (order[$1.kind] ?? 0, $1.number) }
    return TextRecords(folder: folder, records: ids.compactMap { records[$0]?.record }, lines: seals.used)
  }

  private mutating func add(_ item: FormItem) throws {
    let record = try seals.sealed(item)
    if let first = records[record.id] { throw TextError.twice(item.place, id: record.id, first: first.place) }
    records[record.id] = (record, item.place, item.path)
  }

  private func checkCommentPlaces() throws {
    for (record, place, path) in records.values {
      guard case .comment(let comment) = record else { continue }
      let home = try CommentPlaces.home(of: comment) { records[$0]?.record }
      guard home == path else { throw TextError.wrongFile(place, id: record.id, belongs: home.path) }
    }
  }
}

extension TextPath {
  /// The file with this path; nil for one that is no part of the text form.
  /// - Throws: ``TextError/unknownFile(_:near:)`` for YAML with a name that no record has: it would be passed over.
  static func known(_ path: String) throws -> TextPath? {
    if let known = TextPath(path: path) { return known }
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return nil }
    throw TextError.unknownFile(path, near: near(path.hasSuffix(".yml") ? path.dropLast(3) + "yaml" : path))
  }
}
