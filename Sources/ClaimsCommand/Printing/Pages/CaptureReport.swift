import AuditLedger
import CasebookSession
import ClaimModel

/// Tells of captures as they are done, and sums them up.
final class CaptureReport {
  let isSingle: Bool
  private let json: Bool
  private var items: [JSONValue] = []
  private var kept = 0
  private var before = 0
  private var firstFailure: (any Error)?
  private var failures = 0

  init(json: Bool, isSingle: Bool) { (self.json, self.isSingle) = (json, isSingle) }

  func captured(_ receipt: Receipt, _ captured: Captured, _ read: ReadText?) throws {
    kept += 1
    let custody = captured.custody
    let id = receipt.created(Source.self).first?.any ?? receipt.entries.first?.record
    if json {
      var item: JSONObject = [
        "asked": .string(custody.asked), "sha256": .string(custody.sha256.hex), "bytes": .integer(Int64(custody.bytes)),
        "mediaType": .string(captured.mediaType), "notes": .array((read?.notes ?? []).map { .string($0) }),
        "receipt": ReceiptPage.json(receipt),
      ]
      item["source"] = JSONShapes.text(id)
      item["address"] = JSONShapes.text(custody.finalAddress)
      item["title"] = JSONShapes.text(read?.card.title)
      item["words"] = read.map { .integer(Int64($0.text.unicodeScalars.count)) }
      items.append(.object(item))
      return
    }
    var page = Page()
    let title = read?.card.title ?? captured.fileName
    page.line("captured " + "\(id?.description ?? "", .heading) «\(title)»")
    page.field("from", "\(custody.finalAddress ?? custody.asked)", indent: 2)
    let steps = custody.hops.count - 1
    if steps > 0 { page.field("led here by", counted(steps, "redirect") + " from \(custody.asked)", indent: 2) }
    page.field("copy", "\(captured.mediaType), \(custody.bytes) bytes, SHA-256 \(custody.sha256)", indent: 2)
    if let read, !read.text.isEmpty {
      let last = read.places.last.map { ", to \($0.name)" } ?? ""
      page.field("words", "\(read.text.unicodeScalars.count) code points\(last)", indent: 2)
    }
    for note in read?.notes ?? [] { page.field("note", "\(note)", indent: 2) }
    let evidence = receipt.created(Evidence.self)
    if !evidence.isEmpty { page.field("evidence", "\(evidence.map(\.description).joined(separator: ", "))", indent: 2) }
    if let edit = receipt.edit { page.field("take back", "claims undo \(edit)", indent: 2) }
    try page.print()
    try Output.flush()
  }

  func already(_ address: String, _ source: SourceID) throws {
    before += 1
    if json {
      items.append(.object(["asked": .string(address), "source": .string(source.description), "already": true]))
    } else {
      try Output.line("\(address) is here already, as \(source)")
    }
  }

  /// - Throws: the error itself, where it is all that was asked for.
  func failed(_ what: String, _ error: any Error) throws {
    if isSingle, kept == 0, !(error is CaptureError) { throw error }
    failures += 1
    firstFailure = firstFailure ?? error
    if json { items.append(.object(["asked": .string(what), "error": .string("\(error)")])) }
    try Output.flush()
    Output.complain("\(error)")
  }

  func passedOver(_ records: [String: Int]) throws {
    guard !records.isEmpty, !json else { return }
    let list = records.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.isEmpty ? "without a type" : $0.key)" }
    try Output.line("passed over: \(list.joined(separator: ", "))")
  }

  /// Sums up, and ends with the status of the first failure.
  func end(stopped: Int = 0) throws {
    if json {
      try Output.json(JSONShapes.object("captures", ["captures": .array(items)]))
    } else if kept + before + failures > 1 || stopped > 0 {
      var line: Printed = "\(kept) captured"
      if before > 0 { line += ", \(before) here already" }
      if failures > 0 { line += ", \(failures) failed" }
      if stopped > 0 { line += ", \(stopped) not done: the same command goes on there" }
      try Output.line(line)
    }
    if stopped > 0 { throw Outcome(status: .stopped) }
    if let firstFailure { throw Outcome(status: ExitStatus(firstFailure)) }
  }
}
