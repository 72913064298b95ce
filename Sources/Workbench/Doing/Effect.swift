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
  case redraw, suspend, quit
}

/// Slow work. Two of the same value are one.
public enum Work: Hashable, Sendable {
  /// The whole order of the queue.
  case order(QueueRequest)
  case report(ReportOrder)
  case preview(ReportOrder)
  case verify
  /// A bulk edit of so many claims that it would hold up the keys.
  case bulk(Wish)
}

/// A report to write.
public struct ReportOrder: Hashable, Sendable {
  /// What it is of.
  public enum Scope: Hashable, Sendable {
    case everything
    case claim(ClaimID)
    case article(ArticleID)
    case topic(String)
  }

  /// The name of an exporter, such as `html`.
  public var format: String
  public var scope: Scope
  public var path: String

  public init(format: String, scope: Scope = .everything, path: String) {
    (self.format, self.scope, self.path) = (format, scope, path)
  }
}

/// A format that the house can write, as the screen of reports lists it.
public struct ReportFormat: Hashable, Sendable {
  /// Such as `html`.
  public let name: String
  public let title: String
  /// Without the dot.
  public let ending: String
  /// The format in which it is looked at beforehand: a page is read as text.
  public let previewedAs: String

  public init(name: String, title: String, ending: String, previewedAs: String? = nil) {
    (self.name, self.title, self.ending) = (name, title, ending)
    self.previewedAs = previewedAs ?? name
  }
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

  public init(text: String, help: String) { (self.text, self.help) = (text, help) }
}

/// Where a text belongs that was begun and not sent.
public struct DraftKey: Hashable, Sendable, Codable {
  public let record: RecordID
  public let field: String

  public init(_ record: RecordID, _ field: String) { (self.record, self.field) = (record, field) }
}
