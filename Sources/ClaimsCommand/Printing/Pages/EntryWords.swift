import AuditLedger

/// What a ledger entry did, in a few words.
struct EntryWords {
  let sealing: Sealing

  /// Such as `statement, topic` for a change, or the statement of a new claim.
  func summary(_ entry: LedgerEntry) throws -> Printed {
    if try sealing.isSealed(entry) { return "(\(Sealing.words))" }
    let undoes: Printed = entry.undoes.map { "takes back edit \($0): " } ?? ""
    guard let event = try? entry.event() else { return undoes + "(written by a newer version)" }
    return undoes + (entry.isSplitThatKeptWords ? "split, its words stay" : words(event))
  }

  private func words(_ event: LedgerEvent) -> Printed {
    switch event.change {
    case .whole(let body), .gone(let body):
      return Self.title(of: body)
    case .erased(_, let reason):
      return "\(reason)"
    case .fields(let fields):
      if event.record.kind == .review { return move(fields) }
      let sorted = fields.sorted { $0.key < $1.key }
      return Printed.joined(sorted.map { "\($0.key)\(FieldWords.change($0.value))" }, by: ", ")
    }
  }

  private func move(_ fields: [String: FieldChange]) -> Printed {
    let state = fields["state"]?.after?.string.map { "→ \($0)" as Printed }
    let verdict = ["second", "first"].compactMap { fields[$0]?.after?["verdict"]?.string }.first.map {
      "\($0)" as Printed
    }
    let reopened = fields["reopenings"]?.after?.array?.last?["reason"]?.string
    let reason =
      ["setAside", "withdrawn", "correcting"].compactMap { fields[$0]?.after?["reason"]?.string }.first ?? reopened
    let stale = fields["stale"]?.after?["because"]?.array?.last?.string
    let parts = [state, verdict, (reason ?? stale).map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty
      ? Printed.joined(fields.keys.sorted().map { "\($0)" }, by: ", ") : Printed.joined(parts, by: ": ")
  }

  /// What a record calls itself, out of its JSON.
  static func title(of body: JSONObject) -> Printed {
    if let from = body["from"]?.string, let does = body["does"]?.string, let to = body["to"]?.string {
      return "\(from) \(does) \(to)"
    }
    for name in ["statement", "title", "name", "reason"] {
      if let text = body[name]?.string { return "\(text)" }
    }
    if let on = body["on"]?.string { return "on \(on)" }
    if let claim = body["claim"]?.string { return "on \(claim)" }
    let content = body["reading"]?["content"]?.array?.first ?? body["reading"]?["cue"]?.array?.first
    return content?["quote"]?.string.map { "«\($0)»" } ?? ""
  }
}
