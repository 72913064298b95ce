/// Words with their styles, as one writes them; nothing is safe for a terminal before it has passed a ``TextGate``.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of one style.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style
  }

  public private(set) var runs: [Run]

  public init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// The words alone.
  public var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

  public var isEmpty: Bool { runs.isEmpty }

  public mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style) }
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.append(right)
    return both
  }
}
