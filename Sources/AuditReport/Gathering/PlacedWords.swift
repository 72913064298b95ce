import AuditLedger
import ClaimModel

/// What the ledger tells of an attribution's words: which stood there before, and who put others in their place.
struct PlacedWords {
  /// Other words, put there by a person: what went with its article word for word is none.
  struct Change {
    let entry: LedgerEntry
    let before: AttributionReading
    /// The version of the article that the words before lie in.
    let version: Int
  }

  private let attribution: Attribution
  /// Oldest first.
  private let changes: [Change]

  /// - Parameter history: entries, those of the attribution among them.
  /// - Throws: ``LedgerError`` or `JSONError` where an entry can't be read.
  init(_ attribution: Attribution, in history: [LedgerEntry]) throws {
    var (reading, version) = (attribution.reading, attribution.version)
    var changes: [Change] = []
    // Backwards: an entry has what stood there before it, and what it brought is known from the one behind it.
    for entry in history.reversed() where entry.kind == Self.changed && entry.record == attribution.recordID {
      guard case .fields(let fields) = try entry.event().change else { continue }
      let before = try fields["reading"]?.before?.decode(AttributionReading.self) ?? reading
      let number = fields["version"]?.before?.integer.map { Int($0) } ?? version
      if before.printed != reading.printed { changes.append(Change(entry: entry, before: before, version: number)) }
      (reading, version) = (before, number)
    }
    self.attribution = attribution
    self.changes = changes.reversed()
  }

  /// Whether the words are others than those that were read first.
  var isReworded: Bool { changes.first.map { $0.before.printed != attribution.reading.printed } ?? false }

  /// What stood there when a verdict was given, where it is something else now, and the entry that put this there.
  ///
  /// - Parameter verdict: the sequence of the entry that brought the verdict; nil where there is none.
  func replaced(since verdict: Int?) -> (words: Change, by: LedgerEntry)? {
    guard let verdict, let last = changes.last,
      let first = changes.first(where: { $0.entry.sequence > verdict }),
      first.before.printed != attribution.reading.printed
    else { return nil }
    return (first, last.entry)
  }

  private static let changed = EventKind(.attribution, .changed).description
}

extension AttributionReading {
  /// The places of the words attributed; of the cue, where there are none.
  var main: [Span] { content.isEmpty ? cue : content }

  /// The words attributed, or the cue, as they are printed.
  fileprivate var printed: String { Self.words(main) }
}

/// That an attribution's words are in a newer version of its article no more, as a person found.
enum GoneWords {
  /// Such as «not in version 2 any more: taken out (mira, 2026-11-27)»; nil where nobody has said so.
  ///
  /// - Parameter history: entries, those of the attribution among them.
  static func phrase(
    _ attribution: Attribution, in history: [LedgerEntry], _ casebook: any CasebookReading
  ) throws -> String? {
    guard let reason = attribution.gone else { return nil }
    let article = try casebook.need(attribution.article)
    let entry = history.last { $0.record == attribution.recordID && $0.brings("gone")?.string == reason }
    guard let entry else { return "not in version \(article.versions.count) any more: \(reason)" }
    // A later version is another matter: nobody has looked for the words there.
    let known = try casebook.history(of: article.recordID).last { earlier in
      earlier.sequence < entry.sequence && earlier.brings("versions") != nil
    }
    let number = known?.brings("versions")?.array?.count ?? article.versions.count
    let came = entry.kind == imported ? "brought in by " : ""
    return "not in version \(number) any more: \(reason) (\(came)\(entry.person), \(entry.time.date))"
  }

  private static let imported = EventKind(.attribution, .imported).description
}

extension LedgerEntry {
  /// The value to which the entry sets a field, with the whole record or alone.
  fileprivate func brings(_ field: String) -> JSONValue? {
    payload["body"]?[field] ?? payload["changes"]?[field]?["after"]
  }
}
