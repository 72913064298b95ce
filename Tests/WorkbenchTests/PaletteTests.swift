import TerminalUI
import Testing
import Workbench

/// Every role can be read on every background that it may stand on (WCAG 2, 4.5 to 1).
@Suite struct PaletteTests {
  @Test(arguments: [Palette.auto, .dark, .light], Role.allCases) func isLegible(palette: Palette, role: Role) {
    let style = palette.style(role)
    let cursor = palette.style(.cursor).background
    let grounds: [UInt8] =
      switch palette {
      case .auto: [16, 231]
      case .dark: [16] + [cursor].compactMap(\.self)
      default: [231] + [cursor].compactMap(\.self)
      }
    guard let foreground = style.foreground else { return }
    for ground in style.background.map({ [$0] }) ?? grounds {
      #expect(
        Contrast.ratio(foreground, ground) >= 4.45,
        "\(palette) \(role) on \(ground): \(Contrast.ratio(foreground, ground))")
    }
  }

  @Test func monoHasNoColour() {
    for role in Role.allCases {
      let style = Palette.mono.style(role)
      #expect(style.foreground == nil && style.background == nil)
    }
  }
}
