import AuditLedger
import ClaimModel

// Of a file that was captured reports say the name. Its folders tell of who handed it in, or of whom it came from;
// ledgers of older versions have them.

extension CustodyRecord {
  /// What was asked for, as a report says it: an address of the web whole, of a file the name.
  static func shown(asked: String) -> String {
    let start = asked.prefix(8).lowercased()
    guard !start.hasPrefix("https://"), !start.hasPrefix("http://") else { return asked }
    // Bytes are looked at: with a combining mark behind it a stroke is another character.
    return asked.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? asked
  }
}

extension JSONValue {
  /// The record of an article or a source with what was asked for as a report says it, wherever it stands in it.
  var withFileNames: JSONValue {
    switch self {
    case .array(let items): return .array(items.map(\.withFileNames))
    case .object(let members):
      var shown = JSONObject()
      for (name, value) in members {
        if name == "asked", let asked = value.string {
          shown[name] = .string(CustodyRecord.shown(asked: asked))
        } else {
          shown[name] = value.withFileNames
        }
      }
      return .object(shown)
    default: return self
    }
  }
}
