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
  private let manner: CaptureManner

  init(_ session: CasebookSession, palette: Palette?, files: WorkbenchFiles, manner: CaptureManner) {
    (self.session, self.palette, self.files, self.manner) = (session, palette ?? files.palette, files, manner)
  }

  /// A casebook that is worked on.
  private struct Sitting {
    var doer: WorkbenchDoer
    fileprivate(set) var workbench: WorkbenchState
    var waiting: [Effect]
    /// Whether what is known was painted.
    var isShown = false
    let mailbox: Mailbox
    /// The folder of a casebook that goes when it is left.
    var folder: TemporaryFolder?

    mutating func update(_ message: Message) {
      waiting += workbench.update(message)
      isShown = false
    }
  }

  private func desk(_ session: CasebookSession, _ terminal: borrowing CursesTerminal) -> Desk {
    var theme = Self.theme(TerminalTraits(), colours: terminal.colours, wanted: palette, glyphs: files.glyphs)
    theme.ambiguousWidth = files.ambiguousWidth
    // What is ambiguous would be two cells wide: lines and dots are drawn in ASCII then.
    if files.ambiguousWidth == 2 { theme.signs = Signs(.ascii) }
    var desk = Desk(
      person: session.person, casebook: (session.store.path as NSString).lastPathComponent, size: terminal.size,
      theme: theme, keymap: files.keymap, now: CasebookSession.wallClock())
    desk.formats = WorkbenchDoer.formats
    desk.templates = files.templates
    desk.savedFilters = files.filters
    return desk
  }

  private func sitting(_ session: CasebookSession, _ terminal: borrowing CursesTerminal) -> Sitting {
    let mailbox = Mailbox(terminal.waker)
    let doer = WorkbenchDoer(session, mailbox, manner)
    doer.follow()
    var workbench = WorkbenchState(desk: desk(session, terminal))
    let waiting = workbench.start()
    return Sitting(doer: doer, workbench: workbench, waiting: waiting, mailbox: mailbox)
  }

  func run(_ terminal: consuming CursesTerminal) {
    var terminal = terminal
    var sitting = sitting(session, terminal)
    /// The casebooks that one comes back to.
    var others: [Sitting] = []
    var now = sitting.workbench.desk.now
    while true {
      while !sitting.waiting.isEmpty {
        let effect = sitting.waiting.removeFirst()
        switch effect {
        case .quit:
          sitting.doer.stop()
          guard let last = others.popLast() else { return }
          sitting = last
          sitting.update(.terminal(.resized(terminal.size)))
        case .example:
          do {
            let example = try example(terminal)
            others.append(sitting)
            sitting = example
          } catch {
            sitting.update(.trouble("\(error)"))
          }
        case .become(let person):
          do {
            let old = sitting.doer.session
            let session = try CasebookSession.open(at: old.store.path, as: person, keys: old.keys)
            sitting.doer.stop()
            sitting.doer = WorkbenchDoer(session, sitting.mailbox, manner)
            sitting.doer.follow()
          } catch {
            sitting.update(.trouble("\(error)"))
          }
        default:
          // The list moves at once; what stands under it comes as soon as it was read.
          if sitting.workbench.isShownWithout(effect), !terminal.hasMore { show(&sitting, &terminal) }
          perform(effect, &sitting, &terminal)
        }
      }
      if !terminal.hasMore {
        show(&sitting, &terminal)
        lookAhead(&sitting, &terminal)
        if !sitting.waiting.isEmpty { continue }
      }
      let event = terminal.next()
      let moment = CasebookSession.wallClock()
      if moment != now {
        now = moment
        sitting.update(.now(now))
      }
      for message in sitting.mailbox.take() { sitting.update(message) }
      if event != .woken { sitting.update(.terminal(event)) }
    }
  }

  private func show(_ sitting: inout Sitting, _ terminal: inout CursesTerminal) {
    guard !sitting.isShown || terminal.shown == nil else { return }
    terminal.paint(sitting.workbench.view(after: terminal.shown))
    sitting.isShown = true
  }

  /// What is done without leaving the casebook.
  private func perform(_ effect: Effect, _ sitting: inout Sitting, _ terminal: inout CursesTerminal) {
    func outside(_ body: () throws -> Void) {
      let done = terminal.outside { Result { try body() } }
      if case .failure(let error) = done { sitting.update(.trouble("\(error)")) }
    }
    switch effect {
    case .suspend: terminal.suspend()
    case .redraw: terminal.repaintAll()
    case .copy(let text): terminal.write(raw: Self.osc52(text))
    case .edit(let text):
      let help = text.help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let new = terminal.outside {
        Result { try Editor.rewrite(text.text, help: help, ending: text.form == nil ? "txt" : "yaml") }
      }
      switch new {
      case .success(let words): sitting.update(.edited(text, words))
      case .failure(let error): sitting.update(.trouble("\(error)"))
      }
    case .openFile(let path): outside { try OutsidePrograms.open(path) }
    case .page(_, let text): outside { try Pager.show(text) }
    case .openOriginal(let address): outside { try Browser.open(address) }
    default:
      let doer = sitting.doer
      let isHurried = terminal.hasArrived()
      let messages = doer.perform(effect, isHurried: isHurried) { message in
        sitting.update(message)
        show(&sitting, &terminal)
      }
      for message in messages { sitting.update(message) }
    }
  }

  /// The worked example, in a folder that goes with it.
  private func example(_ terminal: borrowing CursesTerminal) throws -> Sitting {
    let folder = try TemporaryFolder()
    let session = try CasebookSession.createExample(
      at: folder.file("example.casebook"), as: session.person, keys: KeyFolder(path: folder.file("keys")))
    var example = sitting(session, terminal)
    example.folder = folder
    example.waiting += example.workbench.welcomeToExample()
    return example
  }

  /// Looks up what the next key will most likely want, now that the screen is drawn. A key that comes meanwhile goes first,
  /// and so does the terminal: what was painted is on its way to the eye, and this is not.
  private func lookAhead(_ sitting: inout Sitting, _ terminal: inout CursesTerminal) {
    let questions = sitting.workbench.likelyQuestions
    guard !questions.isEmpty, terminal.rests(milliseconds: 3) else { return }
    for question in questions where !terminal.hasArrived() {
      for message in sitting.doer.perform(.ask(question)) {
        // Nobody has asked for it yet, so a failure is no news.
        if case .answered(_, .failed) = message { continue }
        sitting.update(message)
      }
    }
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

/// A folder that only its owner may look into, and that goes with whoever holds it.
final class TemporaryFolder {
  private let path: String

  /// - Throws: ``ShellError/notMade(_:why:)``.
  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("claims-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ShellError.notMade(path, why: error.localizedDescription)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }
}
