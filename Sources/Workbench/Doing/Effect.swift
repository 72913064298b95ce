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
  /// A report that was written: a web page goes to the browser, anything else to the pager.
  case openFile(String)
  case copy(String)
  /// The filters with names, to be kept for the next time.
  case keepFilters([SavedFilter])
  /// Somebody else works on from here, by this name.
  case become(Person)
  /// The worked example, a casebook of its own; leaving it comes back here.
  case example
  case redraw, suspend, quit
}

/// Slow work. Two of the same value are one.
public enum Work: Hashable, Sendable {
  /// The whole order of the queue.
  case order(QueueRequest)
  case report(ReportOrder)
  case preview(ReportOrder)
  case verify
  /// An edit that begins with fetching a page.
  case capture(Wish)
}

/// A filter that was kept under a name.
public struct SavedFilter: Hashable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) { (self.name, self.text) = (name, text) }
}

/// A text on its way to $EDITOR and back.
public struct EditorText: Hashable, Sendable {
  public var text: String
  /// What the comment lines under it say.
  public var help: String
  /// The record that it is, where it is one.
  public var form: RecordForm?

  public init(text: String, help: String, form: RecordForm? = nil) {
    (self.text, self.help, self.form) = (text, help, form)
  }
}

/// Where a text belongs that was begun and not sent.
public struct DraftKey: Hashable, Sendable, Codable {
  public let record: RecordID
  public let field: String

  public init(_ record: RecordID, _ field: String) { (self.record, self.field) = (record, field) }
}
