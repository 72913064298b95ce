import ClaimModel

/// How events of older versions are read: each step turns the payload of one version into the next.
///
/// An entry is never rewritten, so what was written once must be readable for good. When the payload of a kind changes,
/// its ``EventKind/version`` goes up by one and the step from the old version is added here.
enum EventHistory {
  /// The payload of an event in the present version.
  /// - Throws: ``LedgerError/unknownEvent(kind:version:)`` where this program is older than the event.
  static func present(kind name: String, version: Int, payload: JSONObject) throws -> LedgerEvent {
    guard let kind = EventKind(name: name), (1...kind.version).contains(version) else {
      throw LedgerError.unknownEvent(kind: name, version: version)
    }
    var payload = payload
    for step in version..<max(version, kind.version) {
      payload = upgraded(payload, of: kind, from: step)
    }
    return try LedgerEvent(kind: kind, payload: payload)
  }

  /// One step from a version to the next. All kinds are at version 1, so there is none yet.
  private static func upgraded(_ payload: JSONObject, of kind: EventKind, from version: Int) -> JSONObject { payload }
}
