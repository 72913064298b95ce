import AuditLedger
import CasebookSession
import ClaimModel

/// What an edit did: the ids, the entries of the ledger, and how to take it back.
struct ReceiptPage {
  let receipt: Receipt

  /// Prints what the command says it did, and the receipt below it.
  ///
  /// - Parameter wayBack: what may be done where the edit can't be undone.
  static func print(
    _ receipt: Receipt, _ headline: Printed, details: [Printed] = [], json: Bool, wayBack: Printed? = nil
  ) throws {
    if json { return try Output.json(self.json(receipt)) }
    var page = Page()
    if receipt.entries.isEmpty {
      page.line("nothing to change: it is so already")
    } else {
      page.line(headline)
      for detail in details { page.line(detail, indent: 2, hanging: 7) }
      ReceiptPage(receipt: receipt).write(on: &page, wayBack: wayBack)
    }
    try page.print()
  }

  private func write(on page: inout Page, wayBack: Printed?) {
    let entries = receipt.entries
    guard let first = entries.first else { return }
    // A review begins with its first move; to people it is the claim that moved.
    let created = receipt.created.filter { $0.kind != .review }
    if !created.isEmpty { page.field("new", Self.drawnTogether(created)) }
    let staled = entries.filter { $0.kind == EventKind(.review, .wentStale).description }.compactMap(\.record)
    for review in staled {
      let claim = ClaimID(number: review.number)
      page.field("stale now", "\(claim): claims reaffirm \(claim), or claims reopen \(claim) --note …")
    }
    Self.write(entries, on: &page)
    if entries.contains(where: { !$0.isUndoable }) {
      page.line("not undone" + (wayBack.map { ": " + $0 } ?? ": there is no way back"))
    } else {
      page.field("take back", "claims undo \(first.edit)")
    }
  }

  /// Which entries of the ledger an edit made.
  static func write(_ entries: [LedgerEntry], on page: inout Page) {
    guard let first = entries.first?.sequence, let last = entries.last?.sequence else { return }
    page.field("ledger", first == last ? "entry \(first)" : "entries \(first)–\(last)")
  }

  /// Ids with runs drawn together: `C0001–C0020, T0001`.
  static func drawnTogether(_ ids: [RecordID]) -> Printed {
    var parts: [Printed] = []
    var run: (first: RecordID, last: RecordID)?
    func close() {
      guard let run else { return }
      parts.append(run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)")
    }
    for id in ids.sorted() {
      if let current = run, current.last.kind == id.kind, current.last.number + 1 == id.number {
        run = (current.first, id)
      } else {
        close()
        run = (id, id)
      }
    }
    close()
    return Printed.joined(parts, by: ", ")
  }

  /// The receipt for a program.
  static func json(_ receipt: Receipt) -> JSONValue {
    JSONShapes.object(
      "receipt",
      [
        "created": JSONShapes.ids(receipt.created), "edit": receipt.edit.map { .integer(Int64($0)) } ?? .null,
        "events": .array(receipt.entries.map(event)),
      ])
  }

  /// An entry of the ledger without its payload.
  static func event(_ entry: LedgerEntry) -> JSONValue {
    var event: JSONObject = ["sequence": .integer(Int64(entry.sequence)), "kind": .string(entry.kind)]
    event["record"] = JSONShapes.text(entry.record)
    return .object(event)
  }
}
