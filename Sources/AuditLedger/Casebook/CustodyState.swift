public import ClaimModel

/// The chain of custody of a capture, or what became of it.
public enum CustodyState: Hashable, Sendable {
  case present(CustodyRecord)
  case erased(by: Person, at: Timestamp, reason: String)
  /// Neither there nor erased.
  case missing
  /// It is there and is no record of custody, such as one of a later version.
  case unreadable

  /// The record, where it is there.
  public var record: CustodyRecord? { if case .present(let record) = self { record } else { nil } }
}

extension Facts {
  /// Where the parts of the words stand that were read from a capture. Places that are erased, or that a later version
  /// wrote differently, are none: the words are there without them.
  public func places(of capture: CaptureNote) throws -> [WordPlace] {
    guard let text = try capture.places.flatMap({ try text($0).text }) else { return [] }
    return (try? JSONValue(parsing: text).decode([WordPlace].self)) ?? []
  }

  /// How the bytes of a capture came here. Cost: one text is read and decoded.
  public func custody(of capture: CaptureNote) throws -> CustodyState {
    switch try text(capture.custody) {
    case .present(let sealed):
      guard let record = try? JSONValue(parsing: sealed.bytes).decode(CustodyRecord.self) else { return .unreadable }
      return .present(record)
    case .erased(let by, let at, let reason): return .erased(by: by, at: at, reason: reason)
    case .missing: return .missing
    }
  }
}
