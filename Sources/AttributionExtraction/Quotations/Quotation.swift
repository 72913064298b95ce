/// Words between quotation marks.
public struct Quotation: Sendable, Hashable {
  /// The tokens from the opening to the closing mark, both included.
  public internal(set) var tokens: Range<Int>
  /// How many quotations it stands in; 0 for an outermost one.
  public let depth: Int
  /// Whether a closing mark was found; otherwise it ends with its paragraph.
  public internal(set) var isClosed: Bool
  /// Whether it goes on with the one left open in the paragraph before.
  public let goesOn: Bool
}
