import Foundation

/// What is known of the terminal before anything is drawn on it.
public struct TerminalTraits: Hashable, Sendable {
  public let name: String
  /// Whether its locale can show more than ASCII.
  public let isUnicode: Bool
  /// Whether the user wants no colour (no-color.org).
  public let wantsNoColour: Bool
  /// Whether its background is dark, where it says so in COLORFGBG.
  public let isDark: Bool?

  /// Those of this process.
  public init() { self.init(environment: ProcessInfo.processInfo.environment) }

  /// Reads them from an environment.
  public init(environment: [String: String]) {
    name = environment["TERM"] ?? ""
    wantsNoColour = !(environment["NO_COLOR"] ?? "").isEmpty
    let locale =
      [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]]
      .compactMap(\.self).first { !$0.isEmpty } ?? ""
    let isUTF8 = locale.lowercased().replacingOccurrences(of: "-", with: "").contains("utf8")
    isUnicode = isUTF8 && name != "linux" && !name.hasPrefix("vt")
    isDark = (environment["COLORFGBG"]?.split(separator: ";").last).flatMap { Int($0) }.map { $0 < 7 || $0 == 8 }
  }
}
