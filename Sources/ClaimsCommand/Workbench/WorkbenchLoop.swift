import CasebookSession
import ClaimModel
import CursesTerminal
import Foundation
import TerminalUI
import Workbench

/// The loop of the workbench: an event comes in, the state changes, what it wants is done, the screen is drawn.
///
/// It owns the terminal on the main thread. Quick questions and edits are done at once, slow work beside it.
struct WorkbenchLoop {
  private let session: CasebookSession
  private let palette: Palette?
  private let files: WorkbenchFiles

  init(_ session: CasebookSession, palette: Palette?, files: WorkbenchFiles) {
    (self.session, self.palette, self.files) = (session, palette ?? files.palette, files)
  }

  private func desk(_ terminal: borrowing CursesTerminal) -> Desk {
    var theme = Self.theme(TerminalTraits(), colours: terminal.colours, wanted: palette, glyphs: files.glyphs)
    theme.ambiguousWidth = files.ambiguousWidth
    // What is ambiguous would be two cells wide: lines and dots are drawn in ASCII then.
    if files.ambiguousWidth == 2 { theme.signs = Signs(.ascii) }
    var desk = Desk(
      person: session.person, casebook: (session.store.path as NSString).lastPathComponent, size: terminal.size,
      theme: theme, keymap: files.keymap, now: CasebookSession.wallClock())
    desk.formats = Exporters.all.map {
      ReportFormat(
        name: $0.name, title: $0.title, ending: $0.fileExtension, previewedAs: $0.name == "html" ? "markdown" : nil)
    }
    desk.savedFilters = files.filters
    return desk
  }

  func run(_ terminal: consuming CursesTerminal) {
    var terminal = terminal
    let mailbox = Mailbox(terminal.waker)
    var doer = WorkbenchDoer(session, mailbox)
    var workbench = WorkbenchState(desk: desk(terminal))
    doer.follow()
    defer { doer.stop() }
    var waiting = workbench.start()
    var now = workbench.desk.now
    var isRunning = true
    while isRunning {
      while !waiting.isEmpty, isRunning {
        let effect = waiting.removeFirst()
        switch effect {
        case .quit: isRunning = false
        case .suspend: terminal.suspend()
        case .redraw: terminal.repaintAll()
        case .copy(let text): terminal.write(raw: Self.osc52(text))
        case .edit(let text):
          let new = terminal.outside { Result { try Editor.rewrite(text.text, help: [text.help]) } }
          switch new {
          case .success(let words): waiting += workbench.update(.edited(text, words))
          case .failure(let error): waiting += workbench.update(.trouble("\(error)"))
          }
        case .openFile(let path):
          let opened = terminal.outside { Result { try OutsidePrograms.open(path) } }
          if case .failure(let error) = opened { waiting += workbench.update(.trouble("\(error)")) }
        case .become(let person):
          do {
            let session = try CasebookSession.open(at: session.store.path, as: person, keys: session.keys)
            doer.stop()
            doer = WorkbenchDoer(session, mailbox)
            doer.follow()
          } catch {
            waiting += workbench.update(.trouble("\(error)"))
          }
        case .page(_, let text):
          let shown = terminal.outside { Result { try Pager.show(text) } }
          if case .failure(let error) = shown { waiting += workbench.update(.trouble("\(error)")) }
        case .openOriginal(let address):
          let opened = terminal.outside { Result { try Browser.open(address) } }
          if case .failure(let error) = opened { waiting += workbench.update(.trouble("\(error)")) }
        default:
          for message in doer.perform(effect) { waiting += workbench.update(message) }
        }
      }
      guard isRunning else { break }
      if !terminal.hasMore {
        terminal.paint(workbench.view())
        waiting += lookAhead(&workbench, doer)
        if !waiting.isEmpty { continue }
      }
      let event = terminal.next()
      let moment = CasebookSession.wallClock()
      if moment != now {
        now = moment
        waiting += workbench.update(.now(now))
      }
      for message in mailbox.take() { waiting += workbench.update(message) }
      if event != .woken { waiting += workbench.update(.terminal(event)) }
    }
  }

  /// Looks up what the next key will most likely want, now that the screen is drawn.
  private func lookAhead(_ workbench: inout WorkbenchState, _ doer: WorkbenchDoer) -> [Effect] {
    var wanted: [Effect] = []
    for question in workbench.likelyQuestions {
      for message in doer.perform(.ask(question)) {
        // Nobody has asked for it yet, so a failure is no news.
        if case .answered(_, .failed) = message { continue }
        wanted += workbench.update(message)
      }
    }
    return wanted
  }

  /// The palette and signs for a terminal.
  static func theme(_ traits: TerminalTraits, colours: Int, wanted: Palette?, glyphs: GlyphSet?) -> Theme {
    let found: Palette =
      if traits.wantsNoColour || colours < 8 {
        .mono
      } else if colours < 256 {
        .sixteen
      } else {
        traits.isDark.map { $0 ? .dark : .light } ?? .auto
      }
    return Theme(
      palette: traits.wantsNoColour ? .mono : wanted ?? found, glyphs: traits.isUnicode ? glyphs ?? .unicode : .ascii)
  }

  /// The sequence that copies a text to the clipboard of the terminal's user.
  private static func osc52(_ text: String) -> [UInt8] {
    Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8)
  }
}
