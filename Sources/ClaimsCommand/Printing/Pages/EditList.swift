import AuditLedger
import ClaimModel

/// The list of edits, the newest first.
struct EditList {
  let edits: [[LedgerEntry]]
  let facts: any CasebookReading

  func lines(width: Int?) throws -> [Printed] {
    guard !edits.isEmpty else { return ["no edits here"] }
    var columns = Columns([
      .init("edit"), .init("time", goes: 1), .init("person", least: 6), .init("entries"), .init("records", least: 12),
      .init("what", least: 16), .init("undone by"),
    ])
    for entries in edits {
      guard let first = entries.first else { continue }
      let undoes: Printed = first.undoes.map { "takes back \($0): " } ?? ""
      let kinds = each(entries.map(\.kind)).joined(separator: ", ")
      columns.rows.append([
        "\(first.edit)", "\(first.time)", "\(first.person)", "\(entries.count)",
        ReceiptPage.drawnTogether(Array(Set(entries.compactMap(\.record)))), undoes + "\(kinds)",
        "\(try facts.undoing(ofEdit: first.edit)?.description ?? "")",
      ])
    }
    return columns.lines(width: width)
  }

  func json() throws -> JSONValue {
    let shapes = try edits.compactMap { entries -> JSONValue? in
      guard let first = entries.first else { return nil }
      var shape: JSONObject = [
        "edit": .integer(Int64(first.edit)), "time": .string(first.time.description),
        "person": .string(first.person.name),
      ]
      shape["undoes"] = first.undoes.map { .integer(Int64($0)) }
      shape["undoneBy"] = try facts.undoing(ofEdit: first.edit).map { .integer(Int64($0)) }
      shape["events"] = .array(entries.map(ReceiptPage.event))
      return .object(shape)
    }
    return RecordList.json("edit", shapes, total: shapes.count)
  }

  /// Each kind once, in the order of the entries.
  private func each(_ kinds: [String]) -> [String] {
    kinds.reduce(into: []) { once, kind in if !once.contains(kind) { once.append(kind) } }
  }
}
