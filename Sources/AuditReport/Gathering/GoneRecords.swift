import AuditLedger
import ClaimModel

/// A record about a claim that was taken away again: evidence that was undone, a waiver, a relation. Nothing refers to it
/// any more, but the ledger has it, and whoever reads the sheet must not think that there never was any.
struct GoneRecord {
  let id: RecordID
  /// As it was when it went.
  let body: JSONObject
  /// The entries about it, oldest first; the last one took it away.
  let history: [LedgerEntry]

  /// The claims that it was about.
  var claims: [ClaimID] {
    ["claim", "from", "to"].compactMap { body[$0]?.string }.compactMap { try? ClaimID(text: $0) }
  }

  /// What it was, who put it there, and who took it away.
  var sentence: String? {
    guard let came = history.first, let went = history.last else { return nil }
    let undo = went.undoes.map { " by taking back edit \($0)" } ?? ""
    return
      "\(id)\(what), from \(came.person), \(came.time.date): taken away by \(went.person), \(went.time.date)\(undo)."
  }

  private var what: String {
    switch id.kind {
    case .evidence: return body["stance"]?.string.map { ", a piece of evidence (\($0))" } ?? ""
    case .waiver:
      return body["rule"]?.string.map { ", a waiver of \($0)" + (body["reason"]?.string.map { " («\($0)»)" } ?? "") }
        ?? ""
    default:
      let (from, to) = (body["from"]?.string ?? "", body["to"]?.string ?? "")
      return body["does"]?.string.map { ", the relation «\(from) \($0) \(to)»" } ?? ""
    }
  }

  /// Those of a casebook, by claim: numbers that were given and name nothing now.
  static func all(in casebook: any CasebookReading) throws -> [ClaimID: [GoneRecord]] {
    var found: [ClaimID: [GoneRecord]] = [:]
    for kind in [RecordKind.evidence, .relation, .waiver] {
      let last = try casebook.lastNumber(of: kind)
      guard last > 0, try casebook.count(of: kind) < last else { continue }
      let present = Set(try casebook.ids(of: kind).map(\.number))
      for number in 1...last where !present.contains(number) {
        let id = RecordID(kind, number)
        let history = try casebook.history(of: id)
        guard
          let body = history.last(where: { $0.kind == EventKind(kind, .removed).description })?.payload["body"]?.object
        else { continue }
        let record = GoneRecord(id: id, body: body, history: history)
        for claim in Set(record.claims) { found[claim, default: []].append(record) }
      }
    }
    return found
  }
}
