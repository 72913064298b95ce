public import AuditLedger
public import ClaimModel
import CasebookStore

/// How a record differs between two points of the ledger.
public struct RecordDifference: Sendable, Hashable {
  /// One field; nil where it was or is absent.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let before: JSONValue?
    public let after: JSONValue?
  }

  public let id: RecordID
  /// Whether it was there at the earlier point.
  public let wasThere: Bool
  /// Whether it was there at the later point.
  public let isThere: Bool
  /// The fields that differ, by name.
  public let fields: [Field]
}

extension CasebookSession {
  /// The entries that fit a filter.
  public func log(_ filter: LogFilter) throws -> [LedgerEntry] { try read { try $0.log(filter) } }

  /// How the records differ between two points of the ledger: after entry `from`, and after entry `to`.
  ///
  /// Cost: the entries between them, nothing else.
  /// - Throws: ``SessionError/outOfLedger(_:size:)``.
  public func diff(from: Int, to: Int, about id: RecordID? = nil) throws -> [RecordDifference] {
    try read { casebook in
      let size = try casebook.head().size
      for point in [from, to] where !(0...size).contains(point) {
        throw SessionError.outOfLedger(point, size: size)
      }
      var records: [RecordID: RecordFolding] = [:]
      try casebook.eachEntry(from: min(from, to) + 1, to: max(from, to)) { entry, _ in
        let event = try entry.event()
        guard id == nil || id == event.record else { return }
        records[event.record, default: RecordFolding()].fold(event.change)
      }
      return records.sorted { $0.key < $1.key }.compactMap { id, folding in
        folding.difference(of: id, backwards: from > to)
      }
    }
  }
}

/// The changes of one record, folded into one.
private struct RecordFolding {
  private var wasThere: Bool?
  private var isThere = true
  private var fields: [String: (before: JSONValue?, after: JSONValue?)] = [:]

  mutating func fold(_ change: EventChange) {
    switch change {
    case .whole(let body):
      wasThere = wasThere ?? false
      isThere = true
      for name in body.keys { set(name, before: nil, after: body[name]) }
    case .gone(let body):
      wasThere = wasThere ?? true
      isThere = false
      for name in body.keys { set(name, before: body[name], after: nil) }
    case .fields(let changes):
      wasThere = wasThere ?? true
      for (name, change) in changes { set(name, before: change.before, after: change.after) }
    case .erased:
      wasThere = wasThere ?? true
    }
  }

  private mutating func set(_ name: String, before: JSONValue?, after: JSONValue?) {
    fields[name] = (fields[name].map(\.before) ?? before, after)
  }

  func difference(of id: RecordID, backwards: Bool) -> RecordDifference? {
    let changed = fields.filter { $0.value.before != $0.value.after }.sorted { $0.key < $1.key }
    let was = wasThere ?? true
    guard !changed.isEmpty || was != isThere else { return nil }
    return RecordDifference(
      id: id, wasThere: backwards ? isThere : was, isThere: backwards ? was : isThere,
      fields: changed.map { name, value in
        RecordDifference.Field(
          name: name, before: backwards ? value.after : value.before, after: backwards ? value.before : value.after)
      })
  }
}
