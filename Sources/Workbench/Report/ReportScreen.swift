import AuditLedger
import ClaimModel
import TerminalUI

/// Which report is written, of what, and to which file; what it will look like; how far it is.
struct ReportScreen: PlaceScreen {
  var format = 0
  var scope: ReportOrder.Scope
  /// The scopes that are offered here: everything, and what one came from.
  let scopes: [ReportOrder.Scope]
  /// The templates: nil for the built-in ones.
  var template: TemplateChoice?
  var path: LineField
  var focus = Focus.format
  /// The first line of the preview in sight.
  var top = 0
  /// Whether the preview takes the whole screen.
  var isWhole = false
  /// What is looked for in the preview.
  var search = LineFind()
  /// Whether the path is the offered one still.
  private var isOffered = true

  /// What has the keys.
  enum Focus: Int, CaseIterable { case format, scope, template, file, preview }

  init(format: String?, scopes: [ReportOrder.Scope], _ desk: Desk) {
    self.scopes = scopes
    scope = scopes.first ?? .everything
    path = LineField("")
    self.format = format.flatMap { name in desk.formats.firstIndex { $0.name == name } } ?? 0
    offer(desk)
  }

  var isTyping: Bool { focus == .file || search.isTyping }

  /// The name of the file is made of the casebook's, the scope and the format.
  private mutating func offer(_ desk: Desk) {
    guard isOffered, desk.formats.indices.contains(format) else { return }
    let stem = desk.casebook.hasSuffix(".casebook") ? String(desk.casebook.dropLast(9)) : desk.casebook
    let item = desk.formats[format]
    // Several formats are archives, and one tells them apart by their names.
    path = LineField(stem + scope.suffix + (item.isFolder ? "-\(item.name)" : "") + "." + item.ending)
  }

  func order(_ desk: Desk) -> ReportOrder? {
    guard desk.formats.indices.contains(format) else { return nil }
    let item = desk.formats[format]
    return ReportOrder(
      format: item.name, scope: scope, path: path.text, template: item.hasTemplates ? template?.path : nil)
  }

  /// The preview is of format and scope, whatever the file is called.
  private func previewed(_ desk: Desk) -> ReportOrder? {
    order(desk).map { order in
      // The house's own templates are of one format, so that is what is looked at.
      let shown = order.template == nil ? desk.formats[format].previewedAs : order.format
      return ReportOrder(format: shown, scope: order.scope, path: "", template: order.template)
    }
  }

  func title(_ desk: Desk) -> StyledText { desk.ink("Report") }

  func needs(_ desk: Desk) -> [Question] {
    [.check(scope)] + (previewed(desk).map { [.preview($0)] } ?? [])
  }

  func preview(_ desk: Desk) -> [String]? {
    if let order = previewed(desk), case .preview(let lines) = desk.shelf[.preview(order)] { lines } else { nil }
  }

  /// Why there is no preview.
  func previewFailure(_ desk: Desk) -> String? { previewed(desk).flatMap { desk.failure(.preview($0)) } }

  func check(_ desk: Desk) -> ReportCheck? {
    if case .check(let check) = desk.shelf[.check(scope)] { check } else { nil }
  }

  func hints(_ desk: Desk) -> [Hint] {
    if search.isTyping { return [Hint(.peel, "leave the search")] }
    var hints = search.isLit ? [Hint(.go(.nextStop), "next hit"), Hint(.peel, "end the search")] : []
    hints += [
      Hint(.open, "write"), Hint(.go(.nextFocus), "fields"), Hint(.go(.down), focus == .preview ? "scroll" : "choose"),
      Hint(.turn, isWhole ? "fields and preview" : "preview alone"),
    ]
    if !search.isLit { hints.append(Hint(.find, "find")) }
    if desk.lastWritten != nil { hints.append(Hint(.visit(.original), "open the written one")) }
    return hints + [Hint(.back, "back")]
  }

  func advice(_ desk: Desk) -> StyledText {
    if search.isTyping {
      let next = desk.key(.go(.nextStop))
      return desk.ink(
        desk.fitting(
          [
            "Enter keeps the words, \(next) goes to the next line with them, Esc leaves.",
            "Enter keeps the words, \(next) goes on, Esc leaves.",
          ], to: desk.lineWidth))
    }
    guard let check = check(desk) else { return "" }
    if check.claims == 0 { return desk.ink("No claim is in this scope.", .warn) }
    return desk.ink(
      check.left == 0
        ? "Every fact of \(scope.words) is done."
        : "\(check.left) of \(check.claims) facts are left: this is a draft, and says so.")
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(.nextFocus): turn(by: 1)
    case .go(.previousFocus): turn(by: -1)
    case .find: beginFind(&desk)
    case .go(.nextStop) where search.isLit: nextHit(forward: true, &desk)
    case .go(.previousStop) where search.isLit: nextHit(forward: false, &desk)
    case .peel where search.isLit || search.isTyping: search.clear()
    case .go(let travel): return roam(travel, times: max(1, min(count ?? 1, 10_000)), &desk)
    case .open, .accept: write(&desk)
    case .turn: isWhole.toggle()
    case .peel where focus != .format || isWhole: (focus, isWhole) = (.format, false)
    case .export(.format(let name)):
      if let index = desk.formats.firstIndex(where: { $0.name == name }) {
        format = index
        changed(desk)
      }
    case .export(.scope): nextScope(1, desk)
    case .export(.template):
      focus = .template
      nextTemplate(1, &desk)
    case .export(.again): return false
    default: return false
    }
    return true
  }

  private mutating func turn(by step: Int) {
    let all = Focus.allCases
    focus = all[((all.firstIndex(of: focus) ?? 0) + step + all.count) % all.count]
  }

  private mutating func changed(_ desk: Desk) {
    top = 0
    offer(desk)
  }

  private mutating func nextScope(_ step: Int, _ desk: Desk) {
    guard !scopes.isEmpty else { return }
    let place = scopes.firstIndex(of: scope) ?? 0
    scope = scopes[((place + step) % scopes.count + scopes.count) % scopes.count]
    changed(desk)
  }

  /// From the built-in templates through those that are known, and round again.
  private mutating func nextTemplate(_ step: Int, _ desk: inout Desk) {
    guard desk.formats.indices.contains(format) else { return }
    guard desk.formats[format].hasTemplates else {
      return desk.say("\(desk.formats[format].name) is not made from templates: HTML, Markdown and PDF are.", .warn)
    }
    guard !desk.templates.isEmpty else {
      return desk.say(
        "No templates of your own are known: «:template FOLDER» takes some, docs/templates.md tells how to begin.",
        .warn)
    }
    let all: [TemplateChoice?] = [nil] + desk.templates
    let place = all.firstIndex(of: template) ?? 0
    template = all[((place + step) % all.count + all.count) % all.count]
    top = 0
  }

  private mutating func roam(_ travel: Travel, times: Int, _ desk: inout Desk) -> Bool {
    let height = previewHeight(desk)
    let most = max(0, (preview(desk)?.count ?? 0) - height)
    switch (travel, focus) {
    case (.down, .format):
      format = min(format + times, max(0, desk.formats.count - 1))
      changed(desk)
    case (.up, .format):
      format = max(0, format - times)
      changed(desk)
    case (.down, .scope), (.right, .scope): nextScope(1, desk)
    case (.up, .scope), (.left, .scope): nextScope(-1, desk)
    case (.down, .template), (.right, .template): nextTemplate(1, &desk)
    case (.up, .template), (.left, .template): nextTemplate(-1, &desk)
    case (.down, _): top = min(most, top + times)
    case (.up, _): top = max(0, top - times)
    case (.pageDown, _), (.nextRecord, _): top = min(most, top + max(1, height - 2) * times)
    case (.pageUp, _), (.previousRecord, _): top = max(0, top - max(1, height - 2) * times)
    case (.halfDown, _): top = min(most, top + max(1, height / 2) * times)
    case (.halfUp, _): top = max(0, top - max(1, height / 2) * times)
    case (.first, _): top = 0
    case (.last, _): top = most
    default: return false
    }
    return true
  }

  private func write(_ desk: inout Desk) {
    guard let order = order(desk), !order.path.trimmed.isEmpty else {
      return desk.say("Name a file to write to.", .error)
    }
    desk.write(order)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    if search.isTyping { return typeWords(key, &desk) }
    guard focus == .file else { return false }
    switch key {
    case .enter, .control("S"):
      focus = .format
      write(&desk)
    case .tab, .down: turn(by: 1)
    case .backTab, .up: turn(by: -1)
    case .escape, .control("G"): focus = .format
    case .function, .control("C"): return false
    default:
      _ = path.handle(key)
      isOffered = false
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    if search.paste(text) {
      lookUp(desk)
      return true
    }
    guard focus == .file else { return false }
    path.insert(text)
    isOffered = false
    return true
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    switch mouse.act {
    case .wheelDown: top = min(max(0, (preview(desk)?.count ?? 0) - previewHeight(desk)), top + 3)
    case .wheelUp: top = max(0, top - 3)
    case .press, .double:
      let row = mouse.at.y - 2
      guard desk.formats.indices.contains(row), mouse.at.x < 32, !isWhole else { return true }
      if row == format, mouse.act == .double { return false }
      (format, focus) = (row, .format)
      changed(desk)
    default: break
    }
    return true
  }
}

extension ReportOrder.Scope {
  /// What it adds to the file's name.
  fileprivate var suffix: String {
    switch self {
    case .everything: ""
    case .claim(let id): "-\(id)"
    case .article(let id): "-\(id)"
    case .topic(let topic): "-" + topic.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    }
  }
}

extension Desk {
  /// Has a report written beside the screen.
  mutating func write(_ order: ReportOrder) {
    guard !works.contains(where: { $0.work == .report(order) }) else {
      return say("\(order.path) is being written already.", .warn)
    }
    effects.append(.work(.report(order)))
    works.append(RunningWork(work: .report(order)))
    lastOrdered = order
    say(Self.writing(order))
  }

  /// A report was written: it may be opened, and written here again.
  mutating func wrote(_ order: ReportOrder, _ sentence: String) {
    lastWritten = order
    if lastOrdered == order { lastOrdered?.replaces = true }
    let way = keymap.way(to: .visit(.original), on: "Report")
    say(isFolder(order) ? sentence : "\(sentence) \(way) opens it from the report screen.", .ok)
  }

  /// Whether several files are written, and not one archive of them.
  private func isFolder(_ order: ReportOrder) -> Bool {
    (formats.first { $0.name == order.format }?.isFolder ?? false) && !order.path.hasSuffix(".tar")
  }

  static func writing(_ order: ReportOrder) -> String {
    "Writing \(order.path) beside you: every key works meanwhile. ^C stops it."
  }
}
