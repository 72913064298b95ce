import TerminalUI

/// Where one is.
enum Place: Hashable, Sendable {
  case queue(QueueScreen)
  case claim(ClaimScreen)
  case verdict(VerdictScreen)
  case evidence(EvidenceScreen)
  case article(ArticleScreen)
  case sources(SourcesScreen)
  case relations(RelationsScreen)
  case log(LogScreen)
  case report(ReportScreen)

  /// The screen in it.
  var screen: any PlaceScreen {
    get {
      switch self {
      case .queue(let screen): screen
      case .claim(let screen): screen
      case .verdict(let screen): screen
      case .evidence(let screen): screen
      case .article(let screen): screen
      case .sources(let screen): screen
      case .relations(let screen): screen
      case .log(let screen): screen
      case .report(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as QueueScreen: self = .queue(screen)
      case let screen as ClaimScreen: self = .claim(screen)
      case let screen as VerdictScreen: self = .verdict(screen)
      case let screen as EvidenceScreen: self = .evidence(screen)
      case let screen as ArticleScreen: self = .article(screen)
      case let screen as SourcesScreen: self = .sources(screen)
      case let screen as RelationsScreen: self = .relations(screen)
      case let screen as LogScreen: self = .log(screen)
      case let screen as ReportScreen: self = .report(screen)
      default: break
      }
    }
  }

  /// Whether words of an article are being marked.
  var isMarking: Bool { if case .article(let screen) = self { screen.marking != nil } else { false } }

  /// Its name in help and messages.
  var name: String {
    switch self {
    case .queue: "Queue"
    case .claim: "Claim"
    case .verdict: "Verdict"
    case .evidence: "Evidence"
    case .article: "Article"
    case .sources: "Sources"
    case .relations: "Relations"
    case .log: "Log"
    case .report: "Report"
    }
  }

  /// The names of all screens, as they are written in a keymap of one's own.
  static let names = ["Queue", "Claim", "Verdict", "Evidence", "Article", "Sources", "Relations", "Log", "Report"]
}
