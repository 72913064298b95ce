/// Words with their styles, as one writes them; nothing is safe for a terminal before it has passed a ``TextGate``.
///
/// It is made of fields: a text that is appended as such is a field of its own, words that are appended go on with the
/// last one. Right-to-left words are laid out within their field, so that none takes what stands beside it along.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of one style.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// Whether a field begins here.
    public var beginsField: Bool
  }

  public private(set) var runs: [Run]

  public init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style, beginsField: true)]
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// The words alone.
  public var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

  public var isEmpty: Bool { runs.isEmpty }

  /// Goes on with the last field.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    append(text, style, beginsField: false)
  }

  /// Appends fields of their own.
  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style, beginsField: run.beginsField) }
  }

  mutating func append(_ text: String, _ style: Style, beginsField: Bool) {
    guard !text.isEmpty else { return }
    if !beginsField, runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, style: style, beginsField: beginsField || runs.isEmpty))
    }
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.append(right)
    return both
  }
}
