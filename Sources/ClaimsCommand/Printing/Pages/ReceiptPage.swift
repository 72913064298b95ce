import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel

/// What an edit did: the ids, the entries of the ledger, and how to take it back.
struct ReceiptPage {
  let receipt: Receipt

  /// Prints receipts of edits that one command made, under what the command says it did.
  static func print(
    _ receipts: [Receipt], _ headline: Printed, details: [Printed] = [], json: Bool, wayBack: Printed? = nil
  ) throws {
    if json { return try Output.json(self.json(receipts)) }
    var page = Page()
    if receipts.allSatisfy(\.entries.isEmpty) {
      page.line("nothing to change: it is so already")
    } else {
      page.line(headline)
      for detail in details { page.line(detail, indent: 2, hanging: 7) }
      for receipt in receipts where !receipt.entries.isEmpty {
        ReceiptPage(receipt: receipt).write(on: &page, wayBack: wayBack)
      }
    }
    try page.print()
  }

  static func print(
    _ receipt: Receipt, _ headline: Printed, details: [Printed] = [], json: Bool, wayBack: Printed? = nil
  ) throws {
    try print([receipt], headline, details: details, json: json, wayBack: wayBack)
  }

  private func write(on page: inout Page, wayBack: Printed?) {
    let entries = receipt.entries
    guard let first = entries.first, let last = entries.last else { return }
    if !receipt.created.isEmpty { page.field("new", Self.drawnTogether(receipt.created)) }
    let staled = entries.filter { $0.kind == EventKind(.review, .wentStale).description }.compactMap(\.record)
    for review in staled {
      let claim = ClaimID(number: review.number)
      page.field("stale now", "\(claim): claims reaffirm \(claim), or claims reopen \(claim) --note …")
    }
    page.field("ledger", first.sequence == last.sequence ? "entry \(first.sequence)" : "entries \(first.sequence)–\(last.sequence)")
    let isOutward = entries.contains { EventKind(name: $0.kind)?.verb.isOutward ?? false }
    page.field("take back", wayBack ?? (isOutward ? "there is no way back" : "claims undo \(first.edit)"))
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

  /// One receipt, or several under one roof.
  static func json(_ receipts: [Receipt]) -> JSONValue {
    guard let first = receipts.first, receipts.count == 1 else {
      return JSONShapes.object("receipts", ["receipts": .array(receipts.map { .object(body($0)) })])
    }
    return JSONShapes.object("receipt", body(first))
  }

  private static func body(_ receipt: Receipt) -> JSONObject {
    var body: JSONObject = ["created": JSONShapes.ids(receipt.created)]
    body["edit"] = receipt.entries.first.map { .integer(Int64($0.edit)) } ?? .null
    body["events"] = .array(receipt.entries.map(event))
    return body
  }

  /// An entry of the ledger without its payload.
  static func event(_ entry: LedgerEntry) -> JSONValue {
    var event: JSONObject = ["sequence": .integer(Int64(entry.sequence)), "kind": .string(entry.kind)]
    event["record"] = JSONShapes.text(entry.record)
    return .object(event)
  }
}
