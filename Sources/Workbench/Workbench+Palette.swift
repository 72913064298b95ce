import AuditLedger
import ClaimModel
import TerminalUI

/// The palette and the help: everything by its words.
extension WorkbenchState {
  /// What the palette must ask to find records by some words.
  func paletteNeeds(_ words: String) -> [Question] {
    words.count < 2 ? [] : [.find(FindRequest(.claim, words)), .find(FindRequest(.source, words))]
  }

  /// The lines of the help that fit some words.
  func helpLines(_ words: String) -> [PaletteLine] {
    let lines = desk.keymap.lines
    guard !words.isEmpty else { return here(lines) }
    let wanted = words.lowercased()
    return lines.filter { line in
      line.words.lowercased().contains(wanted) || line.keys.lowercased().hasPrefix(wanted)
        || wanted.count > 2 && line.others.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
  }

  /// The keys that the screen hints at come first, then all others in the order of the table.
  private func here(_ lines: [PaletteLine]) -> [PaletteLine] {
    let own = place.screen.hints(desk).map(\.command)
    let first = own.compactMap { command in lines.first { $0.action == .command(command) } }
    return first + lines.filter { line in !first.contains(line) }
  }

  /// The lines of the palette, the likest first: commands, filters, records, settings, help. Without words, the last
  /// five that were run come first.
  func paletteLines(_ words: String) -> [PaletteLine] {
    var lines = desk.keymap.lines.map(withRefusal)
    lines += desk.savedFilters.map {
      PaletteLine(words: "show: \($0.name), \($0.text)", keys: desk.key(.filters(.open)), action: .filter($0))
    }
    lines += ExactCommand.allCases.map { command in
      PaletteLine(
        words: "\(command.help.usage)  \(command.help.words)", keys: ":",
        action: command.help.usage.contains(" ") ? .begin(command.rawValue + " ") : .command(.typed(command.rawValue)),
        typed: command.rawValue + " ", others: OtherWords.of(command))
    }
    lines += HelpTopic.all(desk).map { PaletteLine(words: "help: \($0.words)", keys: "", action: .tell($0.answer)) }
    guard !words.isEmpty else {
      let recent = desk.recent.compactMap { command in lines.first { $0.action == .command(command) } }
      return recent + lines.filter { line in !recent.contains(line) }
    }
    let known = lines.compactMap { line in likeness(words, line).map { (line, $0) } }.sorted { $0.1 > $1.1 }.map(\.0)
    return known + records(words)
  }

  /// How well a line answers to some words: by its own, or by one of the others that begins so. What a line is called
  /// itself goes before what it is called elsewhere.
  private func likeness(_ words: String, _ line: PaletteLine) -> Int? {
    let own = Fuzzy.match(words, line.words)?.score
    let wanted = words.lowercased()
    let other = line.others.split(separator: " ").first { wanted.count > 2 && $0.hasPrefix(wanted) }
    return [own, other.flatMap { Fuzzy.match(words, String($0)).map { $0.score - 2 } }].compactMap(\.self).max()
  }

  private func records(_ words: String) -> [PaletteLine] {
    paletteNeeds(words).flatMap { question -> [PaletteLine] in
      guard case .found(let found) = desk.shelf[question] else { return [] }
      return found.prefix(20).map {
        PaletteLine(words: "\($0.id) \($0.title)", keys: $0.detail, action: .open($0.id), typed: "goto \($0.id)")
      }
    }
  }

  private func withRefusal(_ line: PaletteLine) -> PaletteLine {
    guard case .command(.verdict(let move)) = line.action, subjects.count == 1,
      let need = subjects.first.flatMap({ desk.sheet($0) })?.moves.first(where: { $0.move == move })?.need(desk)
    else { return line }
    var line = line
    line.refusal = "not now: " + need
    return line
  }

  /// Does what a line of the palette or the help says.
  mutating func run(_ line: PaletteLine) {
    switch line.action {
    case .command(let command):
      desk.recent.removeAll { $0 == command }
      desk.recent.insert(command, at: 0)
      desk.recent = Array(desk.recent.prefix(5))
      perform(command, count: nil)
    case .open(let id): open(id)
    case .filter(let filter): openFilter(filter.name)
    case .begin(let words): overlay = .palette(LineField(words), chosen: 0)
    case .tell(let answer): desk.say(answer)
    }
  }

  // MARK: - Exact commands

  /// Exact commands with arguments: `goto C0016`, `assign jon`, `find …`, `quit`. False where it is none.
  mutating func runTyped(_ text: String) -> Bool {
    let text = text.hasPrefix(":") ? String(text.dropFirst()) : text
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = parts.first else { return false }
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    guard let command = ExactCommand(rawValue: verb) else {
      if let id = try? RecordID(text: verb), parts.count == 1 {
        open(id)
        return true
      }
      return false
    }
    if rest.isEmpty, command.help.usage.contains(" "), command != .log {
      desk.say(":\(command.help.usage)  \(command.help.words).", .warn)
      return true
    }
    runExact(command, rest)
    return true
  }

  private mutating func runExact(_ command: ExactCommand, _ rest: String) {
    if command == .assign || command == .set { keepRange() }
    switch command {
    case .goto: finish(.goTo, rest)
    case .assign: finish(.assign(subjects), rest)
    case .set: set(rest)
    case .find: find(rest)
    case .show: showNamed(rest)
    case .group:
      if let grouping = QueueGrouping(rawValue: rest) {
        perform(.group(grouping), count: nil)
      } else {
        desk.say("A group is one of " + QueueGrouping.allCases.map(\.rawValue).joined(separator: ", ") + ".", .error)
      }
    case .order:
      if let key = QueueOrdering.Key.allCases.first(where: { "\($0)" == rest }) {
        perform(.order(key), count: nil)
      } else {
        desk.say(
          "An order is one of " + QueueOrdering.Key.allCases.map { "\($0)" }.joined(separator: ", ") + ".", .error)
      }
    case .export: exportTyped(rest)
    case .template: takeTemplates(rest)
    case .add: finish(.addFile, rest)
    case .verify: startVerify()
    case .log: visit(.log(LogScreen(try? RecordID(text: rest))))
    case .then: then(rest)
    case .person: become(rest)
    case .palette:
      guard let palette = Palette(rawValue: rest) else {
        return desk.say("A palette is one of " + Palette.allCases.map(\.rawValue).joined(separator: ", ") + ".", .error)
      }
      desk.theme.palette = palette
    case .columns: chooseColumns(rest)
    case .keys: overlay = .help(LineField())
    case .notices: showNotices()
    case .work: perform(.visit(.work), count: nil)
    case .quit:
      perform(.visit(.queue), count: nil)
      quit()
    }
  }

  private mutating func set(_ rest: String) {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    let claims = subjects
    guard parts.count == 2, let first = claims.first else {
      return desk.say(":set priority 1, :set topic WORDS, :set made DATE, on a claim or on all that are marked.", .warn)
    }
    switch parts[0] {
    case "priority": finish(.priority(claims), parts[1])
    case "topic": finish(.topic(claims), parts[1])
    case "made":
      guard (try? PartialDate(text: parts[1])) != nil else {
        return desk.say("A date is 2020, 2020-08 or 2020-08-06.", .error)
      }
      finish(.made(first), parts[1])
    default: desk.say("«\(parts[0])» can't be set so: priority, topic and made can.", .error)
    }
  }

  private mutating func find(_ rest: String) {
    do {
      let filter = try QueueFilter(parsing: rest)
      perform(.visit(.queue), count: nil)
      changeQueue { screen, _ in screen.filter(filter, named: "/" + rest) }
    } catch {
      desk.say("\(error)", .error)
    }
  }

  private mutating func showNamed(_ rest: String) {
    if let shown = ShowFilter.house.first(where: { "\($0)".lowercased() == rest.lowercased() || $0.words.1 == rest }) {
      perform(.show(shown), count: nil)
    } else {
      openFilter(rest)
    }
  }

  private mutating func exportTyped(_ rest: String) {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, desk.formats.contains(where: { $0.name == parts[0] }) else {
      return desk.say(":export FORMAT FILE; formats: " + desk.formats.map(\.name).joined(separator: ", ") + ".", .error)
    }
    desk.write(ReportOrder(format: parts[0], path: parts[1]))
  }

  /// Templates of one's own, chosen for the report that is next.
  private mutating func takeTemplates(_ folder: String) {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let choice = TemplateChoice(name: name, path: folder)
    desk.templates.removeAll { $0.path == folder }
    desk.templates.append(choice)
    if case .report = place {} else { perform(.visit(.report), count: nil) }
    guard case .report(var screen) = place else { return }
    screen.template = choice
    place = .report(screen)
  }

  private mutating func then(_ rest: String) {
    guard let sequence = Int(rest), (1...max(1, desk.facts?.head ?? 1)).contains(sequence) else {
      return desk.say("The ledger has \(desk.facts?.head ?? 0) events: :then takes the number of one.", .error)
    }
    var log = LogScreen(nil, at: sequence)
    log.filter.to = sequence
    log.view = .after
    visit(.log(log))
  }

  private mutating func become(_ name: String) {
    guard let person = try? Person(text: name) else { return desk.say("«\(name)» is no name.", .error) }
    desk.person = person
    desk.forget()
    desk.effects.append(.become(person))
    changeQueue { screen, _ in screen.orderOf = nil }
    desk.say("You are \(person) now.")
  }
}
