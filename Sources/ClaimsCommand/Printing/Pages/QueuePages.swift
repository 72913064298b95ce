import AuditLedger
import CasebookSession

/// The list of claims.
struct QueuePages {
  let page: QueuePage
  let offset: Int

  func lines(width: Int?, left: Int, isFiltered: Bool) -> [Printed] {
    guard !page.rows.isEmpty else {
      return [
        page.total > 0
          ? "no claims after the first \(offset): there are \(page.total)"
          : isFiltered ? "no claim fits" : "no claims yet: claims add ARTICLE"
      ]
    }
    var columns = Columns([
      .init(" "), .init("id"), .init("state"), .init("verdict"), .init("evidence", goes: 2), .init("prio", goes: 1),
      .init("assigned", least: 6, goes: 3), .init("claimant", least: 10), .init("claim", least: 20),
    ])
    columns.rows = page.rows.map(cells)
    var footer: Printed =
      page.rows.count < page.total ? "\(page.rows.count) of \(page.total) claims" : counted(page.total, "claim")
    footer += "; \(left) left in the casebook"
    let next = offset + page.rows.count
    if next < page.total { footer += "; more: --offset \(next)" }
    return columns.lines(width: width) + [footer]
  }

  private func cells(_ row: QueueRow) -> [Printed] {
    let stale: Printed = row.isStale ? "\("!", .alarm)" : ""
    let verdict: Printed = row.isSealed ? "# hidden" : row.verdict.map { "\($0, $0.ink)" } ?? ""
    let evidence: Printed =
      row.supports + row.refutes + row.context == 0 ? "" : "+\(row.supports) -\(row.refutes) ~\(row.context)"
    let state: Printed = row.isStale ? "\(row.state), stale" : "\(row.state)"
    return [
      row.state.sign + stale, "\(row.claim, .heading)", state, verdict, evidence,
      row.priority == .normal ? "" : "\(row.priority.rawValue)", "\(row.assignee?.name ?? "")",
      "\(row.claimantName ?? "")", "\(row.statement)",
    ]
  }

  func json(left: Int) -> JSONValue {
    JSONShapes.object(
      "queue",
      [
        "total": .integer(Int64(page.total)), "left": .integer(Int64(left)), "offset": .integer(Int64(offset)),
        "claims": .array(page.rows.map(shape)),
      ])
  }

  private func shape(_ row: QueueRow) -> JSONValue {
    var shape: JSONObject = ["id": .string(row.claim.description), "state": .string(row.state.rawValue)]
    shape["verdict"] = row.verdict.map { .string($0.rawValue) }
    shape["sealed"] = .bool(row.isSealed)
    shape["stale"] = .bool(row.isStale)
    shape["left"] = .bool(row.isLeft)
    shape["priority"] = .integer(Int64(row.priority.rawValue))
    shape["claimant"] = JSONShapes.text(row.claimant)
    shape["claimantName"] = JSONShapes.text(row.claimantName)
    shape["article"] = JSONShapes.text(row.article)
    shape["topic"] = JSONShapes.text(row.topic)
    shape["assignee"] = JSONShapes.text(row.assignee)
    shape["evidence"] = .object([
      "supports": .integer(Int64(row.supports)), "refutes": .integer(Int64(row.refutes)),
      "context": .integer(Int64(row.context)),
    ])
    shape["statement"] = .string(row.statement)
    shape["changed"] = .string(row.changed.description)
    return .object(shape)
  }
}
