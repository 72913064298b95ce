public import ClaimModel

/// The erasable texts that a record holds or once held, gathered while the events about it are applied.
///
/// What was replaced or taken back is still sealed in the ledger, and its bytes are kept for undo: a demand to erase
/// reaches them too.
public struct HeldTexts: Sendable {
  private var known: [Known] = []
  private var current: AnyRecord?

  private struct Known {
    let label: String
    let text: Erasable
    /// The entry that brought it in.
    let since: Int
  }

  public init() {}

  /// Notes the record as an entry left it; nil where it is not there any more.
  public mutating func enter(_ record: AnyRecord?, at sequence: Int) {
    current = record
    for (label, text) in record?.labelledErasables ?? [] {
      guard !known.contains(where: { $0.label == label && $0.text == text }) else { continue }
      known.append(Known(label: label, text: text, since: sequence))
    }
  }

  /// Each text with a label that tells it from the record's others: those that it holds now as
  /// `AnyRecord.labelledErasables` has them, then earlier ones as `contact of entry 12`.
  public var labelled: [(label: String, text: Erasable)] {
    let held = current?.labelledErasables ?? []
    let earlier = known.filter { one in !held.contains { $0.text == one.text } }
    return held + earlier.map { (label: "\($0.label) of entry \($0.since)", text: $0.text) }
  }
}

extension Facts {
  /// The erasable texts that a record holds or once held, each with its label (see ``HeldTexts/labelled``).
  ///
  /// Cost: the entries about the record are read.
  /// - Throws: ``LedgerError/noSuchRecord(_:)`` where it never was there.
  public func heldTexts(of id: RecordID) throws -> [(label: String, text: Erasable)] {
    let entries = try entries(about: id, after: 0)
    let present = try record(id)
    guard present != nil || !entries.isEmpty else { throw LedgerError.noSuchRecord(id) }
    var state = RecordState(id)
    var held = HeldTexts()
    for entry in entries where try state.apply(entry.event()) { held.enter(state.record, at: entry.sequence) }
    // An edit that is being decided may have changed it since its last entry.
    held.enter(present, at: (entries.last?.sequence ?? 0) + 1)
    return held.labelled
  }
}
