import AuditLedger
import ClaimModel

/// The pieces that the schema is put together from (JSON Schema, draft 2020-12).
enum SchemaParts {
  static let text: JSONValue = ["type": "string"]
  static let bool: JSONValue = ["type": "boolean"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let anything: JSONValue = [:]
  static let date: JSONValue = ["type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"]
  static let time: JSONValue = ["type": "string", "format": "date-time"]
  static let digest: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{64}$"]

  static let rule: JSONValue = ["type": "string", "pattern": "^L[0-9]{2}$"]

  static func id(_ kinds: RecordKind...) -> JSONValue {
    let letters = (kinds.isEmpty ? RecordKind.allCases : kinds).map(\.rawValue).joined()
    return ["type": "string", "pattern": .string("^[\(letters)][0-9]{4,9}$")]
  }

  static func number(_ range: ClosedRange<Int64>) -> JSONValue {
    ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
  }

  static func word<W: Word>(_: W.Type) -> JSONValue { ["enum": .array(W.allCases.map { .string($0.rawValue) })] }

  static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  static func either(_ shapes: JSONValue...) -> JSONValue { ["oneOf": .array(shapes)] }

  /// An object; the fields whose names end in `?` may be missing, others may not, and there are no more.
  static func object(_ fields: KeyValuePairs<String, JSONValue>) -> JSONValue {
    var properties = JSONObject()
    var required: [JSONValue] = []
    for (name, shape) in fields {
      let isOptional = name.hasSuffix("?")
      let name = isOptional ? String(name.dropLast()) : name
      properties[name] = shape
      if !isOptional { required.append(.string(name)) }
    }
    return [
      "type": "object", "properties": .object(properties), "required": .array(required), "additionalProperties": false,
    ]
  }

  /// What may be withheld from a reader.
  static let withheld = object(["sealed": ["const": true]])
}
