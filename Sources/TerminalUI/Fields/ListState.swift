/// Where one is in a long list: which line the cursor is on, and which is the first in sight.
public struct ListState: Hashable, Sendable {
  public private(set) var count = 0
  public var cursor = 0
  public private(set) var top = 0

  public init() {}

  /// Where a line is put.
  public enum Placing: Hashable, Sendable { case top, centre, bottom }

  /// So many lines stay in sight above and below the cursor.
  private func margin(_ height: Int) -> Int { min(height < 20 ? 1 : 3, max(0, (height - 1) / 2)) }

  /// The lines in sight.
  public func visible(height: Int) -> Range<Int> { min(top, count)..<min(count, top + max(0, height)) }

  /// Moves the cursor; the list scrolls by lines.
  public mutating func move(by lines: Int, height: Int) {
    cursor = clamped(saturated(cursor, lines))
    follow(height)
  }

  /// By pages, which overlap by two lines.
  public mutating func page(by pages: Int, height: Int) {
    shift(by: max(1, height - 2) * max(-count, min(count, pages)), height)
  }

  /// By half pages.
  public mutating func half(by halves: Int, height: Int) {
    shift(by: max(1, height / 2) * max(-count, min(count, halves)), height)
  }

  private mutating func shift(by lines: Int, _ height: Int) {
    cursor = clamped(saturated(cursor, lines))
    let before = top
    top = clampedTop(saturated(top, lines), height)
    // The list goes by whole pages; it is the cursor that makes room for the margin.
    if top != before, height > 0 {
      let margin = margin(height)
      let last = top + height >= count ? count - 1 : top + height - 1 - margin
      cursor = clamped(min(max(cursor, top > 0 ? top + margin : 0), last))
    }
    follow(height)
  }

  /// Goes to a line; where it was out of sight, it comes to the middle.
  public mutating func go(to line: Int, height: Int) {
    cursor = clamped(line)
    if visible(height: height).contains(cursor) { follow(height) } else { place(.centre, height: height) }
  }

  /// Scrolls without moving the cursor, as long as it stays in sight.
  public mutating func scroll(by lines: Int, height: Int) {
    top = clampedTop(saturated(top, lines), height)
    let seen = visible(height: height)
    if !seen.isEmpty { cursor = min(max(cursor, seen.lowerBound), seen.upperBound - 1) }
  }

  /// Puts the cursor's line at the top, middle or bottom.
  public mutating func place(_ placing: Placing, height: Int) {
    let wanted =
      switch placing {
      case .top: cursor
      case .centre: cursor - height / 2
      case .bottom: cursor - height + 1
      }
    top = clampedTop(wanted, height)
  }

  /// The list has changed: the cursor is on this line now, and keeps its place on the screen.
  public mutating func recount(_ count: Int, cursor line: Int, height: Int) {
    let offset = cursor - top
    self.count = max(0, count)
    cursor = clamped(line)
    top = clampedTop(cursor - offset, height)
    follow(height)
  }

  private mutating func follow(_ height: Int) {
    guard height > 0 else { return }
    let margin = margin(height)
    if cursor < top + margin { top = cursor - margin }
    if cursor > top + height - 1 - margin { top = cursor - height + 1 + margin }
    top = clampedTop(top, height)
  }

  private func saturated(_ value: Int, _ step: Int) -> Int {
    let (sum, overflows) = value.addingReportingOverflow(step)
    return overflows ? (step < 0 ? Int.min / 2 : Int.max / 2) : sum
  }

  private func clamped(_ line: Int) -> Int { min(max(0, line), max(0, count - 1)) }

  private func clampedTop(_ line: Int, _ height: Int) -> Int { min(max(0, line), max(0, count - max(1, height))) }
}
