public import AuditLedger
public import ClaimModel
public import TerminalUI

/// What all screens share: who works, on what, with which looks; what is known; what is wanted done.
public struct Desk: Hashable, Sendable {
  /// Who works; nil may only look.
  public var person: Person?
  /// The casebook's file name.
  public var casebook: String
  public var size: Size
  public var theme: Theme
  public var keymap: Keymap
  /// The name of the screen in sight: keys of one's own may hold there alone.
  var screen = Place.names[0]
  public var now: Timestamp
  public var facts: DeskFacts?
  public var shelf = Shelf()
  /// The claims that are marked.
  public var marks: Set<ClaimID> = []
  /// What has just happened; goes with the next key.
  public var message: StyledText?
  /// Errors that were not read yet; they stay until Esc.
  public var errors: [String] = []
  /// Everything that was told, oldest first.
  public var notices: [String] = []
  /// Texts that were begun and not sent.
  public var drafts: [DraftKey: String] = [:]
  /// Records' YAML that was edited and not accepted yet.
  var formDrafts: [RecordID: FormDraft] = [:]
  /// The record that is being written down for the editor.
  var opening: RecordID?
  /// Claims that others changed since the cursor was on them.
  public var changed: Set<ClaimID> = []
  /// The work that runs beside the screen, newest last.
  public var works: [RunningWork] = []
  /// The formats that reports are written in.
  public var formats: [ReportFormat] = []
  /// A newsroom's own templates, as far as they are known.
  public var templates: [TemplateChoice] = []
  /// Filters that were kept under a name.
  public var savedFilters: [SavedFilter] = []
  /// What stands against the claims in sight, counted.
  public var findings = ClaimShelf<FindingCount>()
  /// The rows of the claims that are or were in sight.
  public var rows = ClaimShelf<QueueRow>()
  /// The columns of the queue that are wanted, as far as there is room.
  public var columns = Set(QueueColumn.allCases)
  /// Commands of the palette, newest first.
  var recent: [Command] = []
  /// The report that was ordered last, whatever became of it: `x x` orders it again.
  var lastOrdered: ReportOrder?
  /// The report that was written last: `g o` opens it. A file that stood in the way of another is not ours.
  var lastWritten: ReportOrder?
  /// The source that is being added is put to these claims next.
  var puttingNext: PuttingNext?
  /// What Enter does next, where something was just offered; goes with the next key.
  var offered: Command?
  /// The claim whose second verdict was just given: the two are shown, and a sign-off is offered.
  var justSeconded: ClaimID?
  /// What is wanted of the world since the last message.
  public var effects: [Effect] = []
  /// The last edit that can be done again elsewhere.
  public var lastEdit: RepeatableEdit?
  /// Where the last edit was.
  public var lastEdited: RecordID?

  public init(
    person: Person?, casebook: String, size: Size, theme: Theme = Theme(), keymap: Keymap = Keymap(), now: Timestamp
  ) {
    (self.person, self.casebook, self.size) = (person, casebook, size)
    (self.theme, self.keymap, self.now) = (theme, keymap, now)
  }

  /// What is said where a change needs a name.
  static let nobody = "Nobody is named, so nothing can be changed: «:person NAME» says who works here."

  /// Words in a role.
  func ink(_ words: String, _ role: Role = .text) -> StyledText { theme.ink(words, role) }

  /// Tells what has happened, in the message line.
  mutating func say(_ words: String, _ role: Role = .text) {
    let words = DeskWords.said(words, self)
    message = ink(words, role)
    notices.append(words)
  }

  /// Tells what went wrong; it stays until Esc.
  mutating func fail(_ sentence: String) {
    let sentence = DeskWords.said(sentence, self)
    errors.append(sentence)
    notices.append(sentence)
  }

  mutating func ask(_ question: Question) { effects.append(.ask(question)) }

  /// Wants an edit performed; without a name there is nobody to perform it.
  mutating func perform(_ deed: Deed, _ words: String, claims: [ClaimID] = []) {
    guard person != nil else {
      return say(Self.nobody, .error)
    }
    let wish = Wish(deed, words, claims: claims)
    guard let place = deed.captured else { return effects.append(.perform(wish)) }
    // A page may take its time, and so may the words of a long paper: keys do not wait for them.
    effects.append(.work(.capture(wish)))
    works.append(RunningWork(work: .capture(wish)))
    say("Fetching \(place) beside you. ^C stops it.")
  }

  /// How a moment is told as an age: `5h`, `2d`.
  func age(of moment: Timestamp) -> String {
    let seconds = max(0, now.seconds - moment.seconds)
    return switch seconds {
    case ..<60: "now"
    case ..<3600: "\(seconds / 60)m"
    case ..<86_400: "\(seconds / 3600)h"
    case ..<(86_400 * 99): "\(seconds / 86_400)d"
    default: "\(seconds / (86_400 * 365))y"
    }
  }

  /// The claim as it is known at present.
  func sheet(_ id: ClaimID) -> ClaimSheet? {
    if case .claim(let sheet) = shelf[.claim(id)] { sheet } else { nil }
  }

  /// Why a question has no answer.
  func failure(_ question: Question) -> String? {
    if case .failed(let sentence) = shelf[question] { DeskWords.said(sentence, self) } else { nil }
  }

  /// Everything that is known may be otherwise now; it stays in sight until the newer is there.
  mutating func expire() {
    shelf.expire()
    findings.expire()
    rows.expire()
  }

  /// Somebody else looks: what one may see is another matter.
  mutating func forget() {
    shelf.forget()
    findings.forget()
    rows.forget()
  }
}

/// Work beside the screen, and how far it is.
public struct RunningWork: Hashable, Sendable {
  public let work: Work
  public var done = 0
  public var total = 0
}

/// An edit that `.` does again on another claim.
public enum RepeatableEdit: Hashable, Sendable {
  case assign(Person?)
  case priority(Priority)
  case topic(String)
  case evidence(EvidenceBasis, Stance, Credibility?)
  case take, setAside(String)
}

/// Claims that the next source is put to.
struct PuttingNext: Hashable, Sendable {
  let claims: [ClaimID]
  let stance: Stance
}
