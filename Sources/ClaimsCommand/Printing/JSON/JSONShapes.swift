import AuditLedger
import ClaimModel

/// What `--json` prints: objects that name their format and version. «claims schema» describes them.
enum JSONShapes {
  /// An object of one of our formats.
  static func object(_ format: StaticString, _ members: JSONObject) -> JSONValue {
    var object: JSONObject = ["format": .string("claims.\(format)"), "version": 1]
    for (name, value) in members { object[name] = value }
    return .object(object)
  }

  /// Texts as they are written in JSON.
  static func text(_ value: (some CustomStringConvertible)?) -> JSONValue? {
    value.map { .string($0.description) }
  }

  static func ids(_ ids: [some CustomStringConvertible]) -> JSONValue { .array(ids.map { .string($0.description) }) }

  static func head(_ head: LedgerHead) -> JSONObject {
    ["size": .integer(Int64(head.size)), "hash": .string(head.hash.hex)]
  }

  /// A ledger entry, its payload withheld where it is sealed.
  static func entry(_ entry: LedgerEntry, _ sealing: Sealing) throws -> JSONValue {
    var object = JSONObject()
    object["sequence"] = .integer(Int64(entry.sequence))
    object["time"] = .string(entry.time.description)
    object["person"] = .string(entry.person.name)
    object["edit"] = .integer(Int64(entry.edit))
    object["undoes"] = entry.undoes.map { .integer(Int64($0)) }
    object["kind"] = .string(entry.kind)
    object["version"] = .integer(Int64(entry.version))
    object["record"] = text(entry.record)
    object["payload"] = try sealing.payload(of: entry)
    object["previous"] = .string(entry.previous.hex)
    return .object(object)
  }

  /// A text whose bytes lie apart from its record, or what became of it.
  static func text(_ reference: Erasable, _ label: String, of id: RecordID, _ facts: any CasebookReading) throws
    -> JSONValue
  {
    var object: JSONObject = [
      "record": .string(id.description), "label": .string(label), "commitment": .string(reference.commitment.hex),
    ]
    switch try facts.text(reference) {
    case .present(let sealed):
      object["state"] = "present"
      object["text"] = .string(sealed.text)
    case .erased(let person, let time, let reason):
      object["state"] = "erased"
      object["by"] = .string(person.name)
      object["at"] = .string(time.description)
      object["reason"] = .string(reason)
    case .missing:
      object["state"] = "missing"
    }
    return .object(object)
  }
}
