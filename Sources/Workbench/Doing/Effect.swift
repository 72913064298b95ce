public import AuditLedger
public import ClaimModel

/// What the workbench wants done in the world. The shell does it and answers with a ``Message``.
public enum Effect: Hashable, Sendable {
  /// Reads, so fast that the answer comes before the next drawing.
  case ask(Question)
  /// Something slow, beside the screen.
  case work(Work)
  case cancel(Work)
  case perform(Wish)
  /// The terminal is given to an editor, a pager or a browser, and comes back.
  case edit(EditorText)
  case page(title: String, text: String)
  case openOriginal(String)
  case copy(String)
  case redraw, suspend, quit
}

/// Slow work. Two of the same value are one.
public enum Work: Hashable, Sendable {
  /// The whole order of the queue.
  case order(QueueRequest)
  case report(ReportOrder)
  case verify
  /// A bulk edit of so many claims that it would hold up the keys.
  case bulk(Wish)
}

/// A report to write.
public struct ReportOrder: Hashable, Sendable {
  /// The name of an exporter, such as `html`.
  public var format: String
  /// nil is the whole casebook.
  public var claim: ClaimID?
  public var path: String

  public init(format: String, claim: ClaimID? = nil, path: String) {
    (self.format, self.claim, self.path) = (format, claim, path)
  }
}

/// A text on its way to $EDITOR and back.
public struct EditorText: Hashable, Sendable {
  public var text: String
  /// What the comment lines under it say.
  public var help: String

  public init(text: String, help: String) { (self.text, self.help) = (text, help) }
}

/// Where a text belongs that was begun and not sent.
public struct DraftKey: Hashable, Sendable, Codable {
  public let record: RecordID
  public let field: String

  public init(_ record: RecordID, _ field: String) { (self.record, self.field) = (record, field) }
}
