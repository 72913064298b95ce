import AuditLedger
import ClaimModel
import TerminalUI

/// The review of a claim: its verdicts, side by side where there are two, and nothing of one that is hidden.
struct ReviewLines {
  let sheet: ClaimSheet
  let desk: Desk
  /// Whether rationales stand in whole, however long they are.
  var isWhole = false

  /// Two verdicts stand beside each other where there is this much room.
  private static let leastBeside = 56

  func write(_ page: inout PageOfLines) {
    let state = sheet.review.state
    let signs = desk.theme.signs
    page.stop(
      .review, paragraph: desk.ink("\(signs.state(state.name)) \(state.name)", Signs.role(state.name, mine: false)))
    if sheet.isSealed {
      page.paragraph(desk.ink("##########  hidden until you give yours", .hidden))
    } else if let first = state.first {
      verdicts(first, &page)
    }
    if case .switchedOff = state.agreement?.second {
      page.paragraph(desk.ink("second review was switched off when this verdict was given", .dim))
    }
    if let stale = state.agreement?.stale {
      page.paragraph(
        desk.ink("! stale since \(stale.since.date): " + stale.because.joined(separator: "; "), .stale), hanging: 2)
    }
    acts(state, &page)
    if let correcting = sheet.review.correcting {
      page.paragraph(desk.ink("being corrected: \(correcting.reason)", .warn))
    }
    for act in sheet.review.reopenings {
      page.paragraph(
        desk.ink("reopened by \(act.by), \(act.at.date)" + (act.reason.map { ": \($0)" } ?? "")), hanging: 2)
      guard let first = act.first else { continue }
      page.paragraph(desk.ink("until then:", .dim))
      if let second = act.second { compare(first, second, &page) } else { finding(first, nil, &page) }
    }
    for disagreement in sheet.review.disagreements {
      page.paragraph(desk.ink("they differed:", .differs))
      compare(disagreement.first, disagreement.second, &page)
    }
  }

  private func acts(_ state: ReviewState, _ page: inout PageOfLines) {
    switch state {
    case .signedOff(_, let act): page.paragraph(desk.ink("signed off by \(act.by), \(act.at.date)"))
    case .published(_, let signed, let published):
      page.paragraph(desk.ink("signed off by \(signed.by), published by \(published.by), \(published.at.date)"))
    case .withdrawn(_, _, let act): page.paragraph(desk.ink("withdrawn by \(act.by): \(act.reason)"))
    case .notCheckable(let act): page.paragraph(desk.ink("set aside by \(act.by): \(act.reason)"))
    default: break
    }
  }

  private func verdicts(_ first: Finding, _ page: inout PageOfLines) {
    guard let second = sheet.review.state.agreement?.second.finding else { return finding(first, nil, &page) }
    compare(first, second, &page)
  }

  private func compare(_ first: Finding, _ second: Finding, _ page: inout PageOfLines) {
    guard page.width >= Self.leastBeside else {
      finding(first, nil, &page)
      return finding(second, first, &page)
    }
    let half = (page.width - 1) / 2
    var left = PageOfLines(width: half, desk)
    var right = PageOfLines(width: page.width - half - 1, desk)
    finding(first, nil, &left)
    finding(second, first, &right)
    page.append(left, beside: right)
  }

  /// One verdict; beside the other it says what is equal and what differs.
  private func finding(_ finding: Finding, _ other: Finding?, _ page: inout PageOfLines) {
    let sign = desk.theme.signs.verdict(finding.verdict, hidden: false)
    func against(_ isEqual: Bool?) -> StyledText {
      guard let isEqual else { return "" }
      return isEqual ? desk.ink("  equal", .ok) : desk.ink("  differs", .differs)
    }
    page.paragraph(desk.ink("\(finding.by), \(desk.age(of: finding.at))", .dim))
    page.paragraph(
      desk.ink("\(sign) \(finding.verdict)", Signs.role(finding.verdict))
        + against(other.map { $0.verdict == finding.verdict }))
    page.paragraph(desk.ink("  \(finding.rating)") + against(other.map { $0.rating == finding.rating }))
    page.paragraph(desk.ink(finding.rationale), indent: 3, most: isWhole ? .max : desk.size.rows >= 36 ? 8 : 4)
    let cites = finding.cites.map(\.description).joined(separator: " ")
    page.paragraph(
      desk.ink("cites \(cites.isEmpty ? "nothing" : cites)", .dim)
        + against(other.map { Set($0.cites) == Set(finding.cites) }),
      indent: 3)
    if let change = finding.wouldChange {
      page.paragraph(desk.ink("would change: \(change)", .dim), indent: 3, most: isWhole ? .max : 2)
    }
  }

  /// The review to read in whole, as lines of a text.
  func text(width: Int) -> String {
    var page = PageOfLines(width: width, desk)
    var whole = self
    whole.isWhole = true
    whole.write(&page)
    return page.lines.map(\.plain).joined(separator: "\n") + "\n"
  }
}

extension VerdictMove {
  /// The move in a few words.
  public var name: String { word }

  var word: String {
    switch self {
    case .due: "the due move"
    case .take: "take"
    case .setAside: "set aside"
    case .give(let verdict): verdict.rawValue
    case .beginSecond: "second review"
    case .signOff: "sign off"
    case .reaffirm: "reaffirm"
    case .reopen: "reopen"
    case .publish: "publish"
    case .correct: "correct"
    case .withdraw: "withdraw"
    }
  }
}

/// Evidence in words.
enum EvidenceWords {
  static func title(_ line: EvidenceLine) -> String {
    switch line.evidence.basis {
    case .passage(let source, let locator, _):
      "\(source) \(line.source?.title ?? "")" + (locator.map { ", \($0)" } ?? "")
    case .search(let query, let place, let date): "nothing found for «\(query)» in \(place), \(date)"
    case .reply(let channel, let date, let outcome, _, _): "asked by \(channel), \(date): \(outcome)"
    }
  }

  static func words(_ evidence: Evidence) -> String? {
    switch evidence.basis {
    case .passage(_, _, let excerpt): excerpt
    case .search: nil
    case .reply(_, _, _, let words, _): words
    }
  }
}
