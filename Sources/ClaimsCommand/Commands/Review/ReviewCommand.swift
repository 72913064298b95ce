import ArgumentParser
import CasebookSession
import CursesTerminal
import Workbench

/// `claims review`: the workbench.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review claims in the terminal: the workbench.",
    discussion: Examples.text(
      after: """
        Opens on the first claim that is left for you, its paragraph on screen. Enter opens it, n goes to the next, \
        v gives a verdict, e puts evidence, / finds, ? shows the keys, q leaves. Every step is kept at once; u takes it \
        back.
        """,
      "claims review", "claims review --as mira", "claims review --plain"))

  @Flag(help: "Line by line, for screen readers and slow terminals: no drawing, no colour.") var plain = false
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
  @Option(
    help: ArgumentHelp(
      "The colours: \(Palette.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "palette"),
    completion: .list(Palette.allCases.map(\.rawValue)), transform: ReviewCommand.palette)
  var palette: Palette?
  @OptionGroup(title: "Pages of the web") var capture: CaptureOptions
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    guard !plain else {
      var plain = try PlainReview(session)
      return try plain.run()
    }
    CursesTerminal.giveMemoryBack()
    let files = try WorkbenchFiles.load()
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(mouse: !noMouse && files.hasMouse)
    } catch let error as TerminalError {
      throw ShellError.badInput("\(error); «claims review --plain» works without one")
    }
    WorkbenchLoop(session, palette: palette, files: files, manner: capture.manner).run(terminal)
  }

  @Sendable private static func palette(_ text: String) throws -> Palette {
    guard let palette = Palette(rawValue: text) else {
      throw ShellError.usage(
        "«\(text)» is no palette: write \(Palette.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return palette
  }
}
