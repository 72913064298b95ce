import AuditLedger
import ClaimModel
import TerminalUI

/// What reports, copies and comparisons do.
extension WorkbenchState {
  /// What a report can be of, from here: the thing in hand first where one was marked.
  var scopes: [ReportOrder.Scope] {
    var scopes: [ReportOrder.Scope] = [.everything]
    let claim = desk.marks.count == 1 ? desk.marks.first : place.screen.claim
    if let claim {
      let sheet = desk.sheet(claim)
      if case .article(let screen) = place {
        scopes.append(.article(screen.id))
      } else if let article = sheet?.passages.first?.article {
        scopes.append(.article(article))
      }
      if let topic = sheet?.claim.topic { scopes.append(.topic(topic)) }
      if desk.marks.count == 1 { scopes.insert(.claim(claim), at: 0) } else { scopes.append(.claim(claim)) }
    }
    return scopes
  }

  /// The same, the claim in hand first for what is about one claim.
  private func scopes(for format: String) -> [ReportOrder.Scope] {
    guard format == "proof", let claim = subjects.first else { return scopes }
    return [.claim(claim)] + scopes.filter { $0 != .claim(claim) }
  }

  mutating func export(_ format: ExportFormat) {
    switch format {
    case .format(let name):
      guard desk.formats.contains(where: { $0.name == name }) else {
        return desk.say("No format is called «\(name)»: \(desk.formats.map(\.name).joined(separator: ", ")).", .error)
      }
      visit(.report(ReportScreen(format: name, scopes: scopes(for: name), desk)))
      guard desk.marks.count > 1 else { return }
      desk.say("A report is of one claim, an article, a topic or everything: \(desk.key(.export(.scope))) chooses.")
    case .scope, .template: visit(.report(ReportScreen(format: nil, scopes: scopes, desk)))
    case .again:
      guard let order = desk.lastOrdered else {
        return desk.say("No report was written here yet: \(desk.key(.export(.format("html")))) writes HTML.")
      }
      desk.write(order)
    }
  }

  /// A file stands where a report is to go: it is asked once whether it goes.
  mutating func askToWriteOver(_ order: ReportOrder) {
    if desk.message?.plain == Desk.writing(order) { desk.message = nil }
    guard overlay == nil, prompt == nil else {
      let again = desk.key(.export(.again))
      return desk.fail(
        "\(order.path) is there already and was left as it is: \(again) asks whether it is written over.")
    }
    var over = order
    over.replaces = true
    overlay = .confirm(.writeOver(over))
  }

  mutating func copy(_ what: CopyWhat) {
    if case .sources(let screen) = place, let source = screen.sheet(desk)?.source {
      return copy(source, what)
    }
    guard let claim = subjects.first, let sheet = desk.sheet(claim) else {
      return desk.say("No claim is under the cursor.", .warn)
    }
    let text: String? =
      switch what {
      case .id: claim.description
      case .words:
        sheet.attributions.first.map { AttributionReading.words($0.reading.content) } ?? sheet.passages.first?.text
      case .statement: sheet.claim.statement
      case .link: sheet.link
      case .citation:
        "\(sheet.claimantName): \(sheet.claim.statement) (\(claim)"
          + (sheet.passages.first.map { ", \($0.title)" } ?? "") + ")"
      }
    copy(text)
  }

  private mutating func copy(_ source: Source, _ what: CopyWhat) {
    let parts = [source.author, source.title, source.publisher, source.published?.description, source.url]
    copy(
      what == .id
        ? source.id.description : what == .link ? source.url : parts.compactMap(\.self).joined(separator: ", "))
  }

  private mutating func copy(_ text: String?) {
    guard let text, !text.isEmpty else { return desk.say("There is nothing of that to copy.", .warn) }
    desk.effects.append(.copy(text))
    desk.say("Copied: \(text.prefix(60))")
  }

  /// `d`: what an entry changed, how an article's versions differ, else both verdicts beside each other.
  mutating func difference() {
    switch place {
    case .claim(let screen):
      if case .entry(let sequence) = screen.thing(desk) { visit(.log(LogScreen(screen.id.any, at: sequence))) }
    case .queue(let screen):
      guard let claim = screen.claim else { return }
      var claims = ClaimScreen(claim)
      claims.showReview(&desk)
      visit(.claim(claims))
    case .article(let screen): desk.ask(.versions(screen.id))
    default: desk.say("Nothing is compared on this screen.", .warn)
    }
  }
}

extension ClaimSheet {
  /// An address that leads to it: of the article that printed it, else of a source of its evidence.
  fileprivate var link: String? {
    passages.compactMap(\.url).first ?? evidence.compactMap(\.source?.url).first
  }
}

extension Desk {
  /// How many of some claims somebody has already, in words.
  func heldBy(_ claims: [ClaimID]) -> String {
    let people = claims.compactMap { sheet($0)?.claim.assignee?.name }
    guard !people.isEmpty else { return "" }
    let names = Set(people).sorted().joined(separator: ", ")
    return " (\(people.count) with \(names) now)"
  }
}
