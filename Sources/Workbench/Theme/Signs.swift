public import ClaimModel
public import TerminalUI

/// The signs that tell a state without colour, each one cell wide.
public struct Signs: Hashable, Sendable {
  public let glyphs: GlyphSet

  public init(_ glyphs: GlyphSet) { self.glyphs = glyphs }

  private func sign(_ unicode: String, _ ascii: String) -> String { glyphs == .unicode ? unicode : ascii }

  /// The sign of a review state.
  public func state(_ state: ReviewState.Name, corrected: Bool = false) -> String {
    switch state {
    case .unreviewed: sign("◦", ".")
    case .inReview: sign("◔", "o")
    case .proposed: sign("◕", "p")
    case .secondReview: sign("⇄", "2")
    case .agreed: "="
    case .signedOff: sign("✓", "S")
    case .published: corrected ? sign("✎", "C") : sign("»", "P")
    case .withdrawn: sign("✗", "x")
    case .notCheckable: sign("∅", "-")
    }
  }

  /// The sign of a verdict; `#` where it is hidden from the one who looks.
  public func verdict(_ verdict: Verdict?, hidden: Bool) -> String {
    if hidden { return "#" }
    switch verdict {
    case .supported: return "+"
    case .refuted: return "-"
    case .notEnoughEvidence: return "?"
    case .conflicting: return "~"
    case nil: return " "
    }
  }

  public var changed: String { sign("‹", "<") }
  public var folded: String { sign("▸", "+") }
  public var unfolded: String { sign("▾", "-") }
  public var working: String { sign("⟳", "~") }
  public var line: String { sign("─", "-") }
  public var corners: (String, String, String, String) {
    glyphs == .unicode ? ("┌", "┐", "└", "┘") : ("+", "+", "+", "+")
  }
  /// The frame of what one is on: corners, lines and walls that no other frame has.
  public var strongCorners: (String, String, String, String) {
    glyphs == .unicode ? ("╔", "╗", "╚", "╝") : ("#", "#", "#", "#")
  }
  public var strongLine: String { sign("═", "=") }
  public var strongWall: String { sign("║", "#") }
  /// The head of an arrow.
  public func head(left: Bool) -> String { left ? sign("◂", "<") : sign("▸", ">") }
  public var wall: String { sign("│", "|") }
  public var more: String { sign("…", "...") }
  public var dot: String { sign("·", ".") }

  /// The role of a state, for one who looks.
  public static func role(_ state: ReviewState.Name, mine: Bool) -> Role {
    switch state {
    case .unreviewed: .open
    case .inReview: mine ? .mine : .text
    case .proposed, .secondReview, .agreed: .wait
    case .signedOff, .published: .done
    case .withdrawn, .notCheckable: .out
    }
  }

  /// The role of a verdict.
  public static func role(_ verdict: Verdict?) -> Role {
    switch verdict {
    case .supported: .supported
    case .refuted: .refuted
    case .notEnoughEvidence: .notEnough
    case .conflicting: .conflicting
    case nil: .text
    }
  }
}
