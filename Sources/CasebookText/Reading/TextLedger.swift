public import AuditLedger
import ClaimModel

extension CasebookText {
  /// The ledger of a folder, to be appended to an empty casebook; nil where the folder has none.
  /// - Throws: ``TextError`` from the folder.
  public static func readLedger(_ folder: some TextFolder) throws -> TextLedger? {
    guard try !folder.read(TextPath.ledger.path, from: 0, atMost: 1).isEmpty else { return nil }
    let note = try folder.read(TextPath.checkpoint.path)
    guard let note else { return TextLedger(folder: folder, checkpoint: nil) }
    guard let text = String(validating: note, as: UTF8.self) else {
      throw TextError.notUTF8(TextPlace(TextPath.checkpoint.path))
    }
    return TextLedger(folder: folder, checkpoint: text)
  }
}

extension CasebookText {
  /// Compares the ledger lines of a folder with a casebook's entries. A folder that was written earlier may hold fewer.
  /// - Throws: ``TextError/otherLedger(_:entry:)``, ``TextError/newerLedger(_:size:)``, and what reading throws.
  public static func compareLedger(_ folder: some TextFolder, with casebook: some CasebookReading) throws {
    let size = try casebook.head().size
    // Entries are fetched a stretch at a time, because lines come one by one.
    var waiting: [[UInt8]] = []
    var fetched = 0
    try folder.eachLine(of: TextPath.ledger.path) { number, line in
      let place = TextPlace(TextPath.ledger.path, line: number)
      guard number <= size else { throw TextError.newerLedger(place, size: size) }
      if number > fetched {
        let last = min(size, fetched + 1_000)
        waiting = []
        try casebook.eachEntry(from: fetched + 1, to: last) { _, bytes in waiting.append(bytes) }
        fetched = last
      }
      let index = number - 1 - (fetched - waiting.count)
      guard waiting.indices.contains(index), waiting[index] == line else {
        throw TextError.otherLedger(place, entry: number)
      }
    }
  }
}

/// The ledger of a text form: entries, then the texts that they name, read a piece at a time.
///
/// Append all entries before the texts are kept: an entry that erases a text would take it away again.
public struct TextLedger {
  let folder: any TextFolder
  /// The signed note for the last entry, if there is one.
  public let checkpoint: String?

  /// Hands over every entry with its exact bytes, each checked: it is canonical, and follows the one before.
  /// - Returns: the head of the ledger.
  /// - Throws: ``TextError`` with the line, and what `body` throws.
  @discardableResult
  public func eachEntry(_ body: (LedgerEntry, [UInt8]) throws -> Void) throws -> LedgerHead {
    var head = LedgerHead.empty
    try folder.eachLine(of: TextPath.ledger.path) { number, line in
      let place = TextPlace(TextPath.ledger.path, line: number)
      let entry = try Self.entry(line, at: place)
      guard entry.sequence == head.size + 1, entry.previous == head.hash else {
        throw TextError.notNext(place, after: head.size)
      }
      guard entry.bytes == line else { throw TextError.notCanonical(place) }
      head = LedgerHead(size: entry.sequence, hash: HashChain.hash(of: line))
      try body(entry, line)
    }
    return head
  }

  /// Hands over every text that is at hand, each checked against its commitment, which some entry has to name.
  ///
  /// A text that an entry names and that is not at hand is no fault. Cost: the ledger is read once more.
  /// - Throws: ``TextError`` with the file and line, and what `body` throws.
  public func eachText(_ body: (SealedText) throws -> Void) throws {
    // Whoever forges a text can seal it too; what can't be forged with it is the entry that names the seal.
    var named = NamedTexts()
    try eachEntry { entry, _ in named.collect(from: entry) }
    try TextLines.each(in: folder) { line, place in
      guard named.contains(line.reference.commitment) else {
        throw TextError.unnamedText(place, line.reference.commitment)
      }
      if let text = try line.text(from: folder, at: place) { try body(text) }
    }
  }

  private static func entry(_ line: [UInt8], at place: TextPlace) throws -> LedgerEntry {
    do {
      return try LedgerEntry(parsing: line)
    } catch let error as JSONError {
      throw TextError.badLine(place, what: error.description)
    } catch LedgerError.badEntry(let what) {
      throw TextError.badLine(place, what: what)
    } catch let error as LedgerError {
      throw TextError.badLine(place, what: error.description)
    } catch let error as ModelError {
      throw TextError.badLine(place, what: error.description)
    }
  }
}

/// `reviews/texts.jsonl`.
enum TextLines {
  /// Hands over the lines with their places.
  static func each(in folder: any TextFolder, _ body: (TextLine, TextPlace) throws -> Void) throws {
    try folder.eachLine(of: TextPath.texts.path) { number, line in
      let place = TextPlace(TextPath.texts.path, line: number)
      try body(TextLine(parsing: line, at: place), place)
    }
  }
}
