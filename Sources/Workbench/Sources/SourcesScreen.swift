import AuditLedger
import ClaimModel
import TerminalUI

/// The register of sources: what rests on each, its copy, its origin.
struct SourcesScreen: PlaceScreen {
  var list = ListState()
  var current: SourceID?
  var start: SourceID?
  var find = TextFind()
  /// Whether sources of one origin stand together.
  var isByOrigin = false
  /// What rests on the source, then what is said on it: which of these is chosen, where the lower pane has the keys.
  var below: Int?

  init(at source: SourceID? = nil) { start = source }

  var subject: RecordID? { current?.any }
  var claim: ClaimID? { nil }
  var isTyping: Bool { find.isTyping }

  private func all(_ desk: Desk) -> [SourceLine] {
    if case .sources(let lines) = desk.shelf[.sources] { lines } else { [] }
  }

  /// The sources that are shown, in their order.
  func lines(_ desk: Desk) -> [SourceLine] {
    var lines = all(desk)
    if find.isLit {
      lines = lines.filter { line in
        let source = line.source
        let parts = [
          source.id.description, source.title, source.author, source.publisher, source.url, source.nature.rawValue,
        ].compactMap(\.self)
        return find.words.split(separator: " ").allSatisfy { word in
          parts.contains { $0.lowercased().contains(word.lowercased()) }
        }
      }
    }
    return isByOrigin ? lines.sorted(by: Self.byOrigin) : lines
  }

  private static func byOrigin(_ one: SourceLine, _ other: SourceLine) -> Bool {
    one.origins == other.origins
      ? one.source.id < other.source.id : one.origins.lexicographicallyPrecedes(other.origins)
  }

  func title(_ desk: Desk) -> StyledText { desk.ink("Sources  \(all(desk).count)") }

  func needs(_ desk: Desk) -> [Question] { [.sources] + (current.map { [.source($0)] } ?? []) }

  func height(_ desk: Desk) -> Int { max(1, (desk.size.rows - 5) / 2) }

  func sheet(_ desk: Desk) -> SourceSheet? {
    if let current, case .source(let sheet) = desk.shelf[.source(current)] { sheet } else { nil }
  }

  /// The evidence that the lower pane is on.
  func evidence(_ desk: Desk) -> EvidenceID? {
    guard let below, let sheet = sheet(desk), sheet.evidence.indices.contains(below) else { return nil }
    return sheet.evidence[below].evidence.id
  }

  /// The claim of that evidence.
  func claimBelow(_ desk: Desk) -> ClaimID? {
    guard let below, let sheet = sheet(desk), sheet.evidence.indices.contains(below) else { return nil }
    return sheet.evidence[below].evidence.claim
  }

  /// The comment that the lower pane is on.
  func comment(_ desk: Desk) -> CommentLine? {
    guard let below, let sheet = sheet(desk) else { return nil }
    let place = below - sheet.evidence.count
    return sheet.comments.indices.contains(place) ? sheet.comments[place] : nil
  }

  /// How much the lower pane can be on.
  private func countBelow(_ desk: Desk) -> Int {
    sheet(desk).map { $0.evidence.count + $0.comments.count } ?? 0
  }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .sources = answer else { return }
    if let start, !all(desk).contains(where: { $0.source.id == start }) {
      desk.say("There is no source \(start).", .error)
    }
    settle(desk)
  }

  private mutating func settle(_ desk: Desk) {
    let lines = lines(desk)
    let place = (start ?? current).flatMap { id in lines.firstIndex { $0.source.id == id } } ?? 0
    start = nil
    list.recount(lines.count, cursor: place, height: height(desk))
    follow(desk)
  }

  private mutating func follow(_ desk: Desk) {
    let lines = lines(desk)
    current = lines.indices.contains(list.cursor) ? lines[list.cursor].source.id : nil
    below = nil
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(.nextFocus), .go(.previousFocus):
      below = below == nil && countBelow(desk) > 0 ? 0 : nil
    case .go(let travel):
      if let below, travel == .down || travel == .up {
        self.below = min(max(0, below + (travel == .down ? 1 : -1)), max(0, countBelow(desk) - 1))
        return true
      }
      if travel == .nextStop || travel == .previousStop {
        nextLacking(travel == .nextStop, &desk)
        return true
      }
      guard list.travel(travel, count: count, height: height(desk)) else { return false }
      follow(desk)
    case .find: find.begin()
    case .peel where find.isLit:
      find.clear()
      settle(desk)
    case .peel where below != nil: below = nil
    case .turn:
      isByOrigin.toggle()
      settle(desk)
      desk.say(isByOrigin ? "Sources of one origin stand together." : "By the number of claims that rest on them.")
    default: return false
    }
    return true
  }

  /// The next source that lacks something: a copy, a grade, or why it is not named.
  private mutating func nextLacking(_ forward: Bool, _ desk: inout Desk) {
    let lines = lines(desk)
    let found =
      forward
      ? lines.indices.first { $0 > list.cursor && !lines[$0].lacks(desk).isEmpty }
      : lines.indices.last { $0 < list.cursor && !lines[$0].lacks(desk).isEmpty }
    guard let found else { return desk.say("No source \(forward ? "further down" : "further up") lacks anything.") }
    list.go(to: found, height: height(desk))
    follow(desk)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard find.isTyping else { return false }
    _ = find.type(key)
    settle(desk)
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    guard find.paste(text) else { return false }
    settle(desk)
    return true
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    switch mouse.act {
    case .wheelDown: list.scroll(by: 3, height: height(desk))
    case .wheelUp: list.scroll(by: -3, height: height(desk))
    case .press, .double:
      let line = list.top + mouse.at.y - 3
      guard mouse.at.y >= 3, mouse.at.y < 3 + height(desk), line < list.count else { return true }
      let isSame = list.cursor == line
      list.cursor = line
      if isSame { return false }
    default: return true
    }
    follow(desk)
    return true
  }

  mutating func resized(from before: Desk, _ desk: Desk) {
    list.recount(list.count, cursor: list.cursor, height: height(desk))
  }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.open, claimBelow(desk) == nil ? "copy" : "claim"), Hint(.evidence(.newSource), "new"),
      Hint(.evidence(.reliability), "grade"), Hint(.evidence(.derivesFrom), "derives from"),
      Hint(.go(.nextFocus), "what rests on it"), Hint(.visit(.original), "original"), Hint(.turn, "by origin"),
      Hint(.find, "find"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let line = lines(desk).first(where: { $0.source.id == current }) else {
      return desk.ink(
        find.isLit ? "No source has these words." : "No source yet: \(desk.key(.evidence(.newSource))) adds one.")
    }
    let lacks = line.lacks(desk)
    guard !lacks.isEmpty else { return desk.ink("\(line.source.id) lacks nothing.") }
    let sentences = [lacks.map(\.whole), lacks.map(\.brief)].map {
      "\(line.source.id) lacks \($0.joined(separator: ", "))."
    }
    return desk.ink(desk.fitting(sentences, to: desk.lineWidth))
  }
}

extension SourceLine {
  /// What is missing before a verdict may rest on it, and the same in fewer words.
  func lacks(_ desk: Desk) -> [(whole: String, brief: String)] {
    var lacks: [(whole: String, brief: String)] = []
    if source.copies.isEmpty { lacks.append(("an archived copy", "a copy")) }
    if source.reliability == nil {
      let grade = "a grade (\(desk.key(.evidence(.reliability))))"
      lacks.append((grade, grade))
    }
    if source.author == nil, source.publisher == nil, source.anonymousBecause == nil {
      let key = desk.key(.evidence(.anonymity))
      lacks.append(("an author or publisher, or why it is not named (\(key))", "who it is from, or why not (\(key))"))
    }
    return lacks
  }
}
