import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// What changed, record by record and field by field.
struct DifferencePages {
  let differences: [RecordDifference]
  let sealing: Sealing

  func page() throws -> Page {
    var page = Page()
    for difference in differences {
      page.heading("\(difference.id) " + did(difference))
      if difference.wasThere != difference.isThere {
        page.line(try title(difference), indent: 2)
        continue
      }
      for field in difference.fields {
        page.line("\(field.name)", indent: 2)
        if let before = field.before {
          page.line(Printed("- ", .alarm) + (try words(before, difference.id)), indent: 4, hanging: 2)
        }
        if let after = field.after {
          page.line(Printed("+ ", .done) + (try words(after, difference.id)), indent: 4, hanging: 2)
        }
      }
    }
    return page
  }

  private func did(_ difference: RecordDifference) -> Printed {
    difference.wasThere == difference.isThere ? "changed" : difference.isThere ? "added" : "removed"
  }

  /// What a record that came or went calls itself.
  private func title(_ difference: RecordDifference) throws -> Printed {
    var body = JSONObject()
    for field in difference.fields { body[field.name] = field.after ?? field.before }
    return try sealing.holdsSealed(.object(body), of: difference.id) ? "(\(Sealing.words))" : EntryWords.title(of: body)
  }

  private func words(_ value: JSONValue, _ id: RecordID) throws -> Printed {
    let open = try sealing.masked(value, of: id)
    if open == Sealing.withheld { return "(\(Sealing.words))" }
    if let text = open.string { return "\(text)" }
    return "\(String(decoding: open.canonical(), as: UTF8.self))"
  }

  func json(from: Int, to: Int) throws -> JSONValue {
    let shapes = try differences.map { difference in
      var fields = JSONObject()
      for field in difference.fields {
        var pair = JSONObject()
        pair["before"] = try field.before.map { try sealing.masked($0, of: difference.id) }
        pair["after"] = try field.after.map { try sealing.masked($0, of: difference.id) }
        fields[field.name] = .object(pair)
      }
      var shape: JSONObject = ["id": .string(difference.id.description), "kind": .string(difference.id.kind.word)]
      shape["change"] = .string(did(difference).plain)
      shape["fields"] = .object(fields)
      return JSONValue.object(shape)
    }
    return JSONShapes.object(
      "diff", ["from": .integer(Int64(from)), "to": .integer(Int64(to)), "records": .array(shapes)])
  }
}
