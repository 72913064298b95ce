import AuditLedger
import ClaimModel
import ReviewRules
import TerminalUI

/// Findings of the rules: how they are mended, waived, and shown before a sign-off.
extension WorkbenchState {
  /// The finding under the cursor, else the first that blocks, else the first that stands.
  private var finding: FindingLine? {
    let sheet = subjects.first.flatMap { desk.sheet($0) }
    if case .claim(let screen) = place, case .finding(let index) = screen.thing(desk) {
      return sheet.flatMap { $0.findings.indices.contains(index) ? $0.findings[index] : nil }
    }
    return sheet?.blocks.first ?? sheet?.findings.first { !$0.isWaived }
  }

  mutating func fix() {
    guard let finding, !finding.isWaived else { return desk.say("No finding stands against this claim.") }
    fix(finding)
  }

  /// Begins the fix, and says what it is.
  mutating func fix(_ finding: FindingLine) {
    guard let sheet = subjects.first.flatMap({ desk.sheet($0) }) else { return }
    let before = (place, prompt)
    switch Remedy(for: finding, on: sheet) {
    case .command(.waive): waive(finding, for: sheet.claim.id)
    case .command(let command): perform(command, count: nil)
    case .source(let edit, let source): put(edit, source: source)
    case .evidence(let edit, let evidence): put(edit, evidence: evidence)
    case .fields(let id): editFields(of: id)
    }
    // Where the first step itself is not possible, it has said why.
    if before.0 != place || before.1 != prompt || desk.message == nil {
      desk.say("\(finding.rule): \(finding.fix).", .warn)
    }
  }

  mutating func waive() {
    guard let claim = subjects.first else { return desk.say("No claim is under the cursor.", .warn) }
    guard let finding, !finding.isWaived else {
      return desk.say("No finding stands against \(claim), so nothing is to be waived.")
    }
    waive(finding, for: claim)
  }

  mutating func waive(_ finding: FindingLine, for claim: ClaimID) {
    guard !finding.isStrict else {
      return desk.say("\(RuleFinding.strictness(of: finding.rule)). \(desk.key(.fix)): \(finding.fix).", .warn)
    }
    guard finding.severity != .later else {
      return desk.say("\(finding.rule) finds nothing before there is a verdict: it can be waived after that.", .warn)
    }
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    prompt = Prompt(
      .waive(claim), [.init("Waive (rule): ", finding.rule), .init("Because: ")],
      notes: ["\(finding.rule): \(finding.words)"])
    _ = prompt?.take(finding.rule)
  }

  // MARK: - What blocks a sign-off

  /// Shows what blocks a sign-off, each with the way to mend it; false where nothing does.
  mutating func showBlocks(of claim: ClaimID) -> Bool {
    guard let sheet = desk.sheet(claim), [.agreed, .signedOff].contains(sheet.review.state.name), !sheet.blocks.isEmpty
    else { return false }
    overlay = .blocks(claim, chosen: 0)
    return true
  }

  /// True where the list took the key.
  mutating func pressInBlocks(_ key: Key, _ claim: ClaimID, _ chosen: Int) {
    let blocks = desk.sheet(claim)?.blocks ?? []
    let chosen = min(chosen, max(0, blocks.count - 1))
    switch key {
    case .down, .control("N"), .character("j"):
      overlay = .blocks(claim, chosen: min(chosen + 1, max(0, blocks.count - 1)))
    case .up, .control("P"), .character("k"): overlay = .blocks(claim, chosen: max(0, chosen - 1))
    case .enter, .character("f"), .character("!"):
      overlay = nil
      guard blocks.indices.contains(chosen) else { return }
      if key == .character("!") { waive(blocks[chosen], for: claim) } else { fix(blocks[chosen]) }
    case .escape, .control("G"), .character("q"): overlay = nil
    default: desk.say("f mends the one under the cursor, ! waives it, Esc leaves.")
    }
  }

  func drawBlocks(_ claim: ClaimID, _ chosen: Int, _ screen: inout Screen) {
    let blocks = desk.sheet(claim)?.blocks ?? []
    let width = min(desk.size.columns - 4, 100)
    let room = max(2, desk.size.rows - 8)
    var page = PageOfLines(width: width - 4, desk)
    var ends: [Int] = []
    for (index, finding) in blocks.enumerated() {
      let isChosen = index == chosen
      page.paragraph(
        desk.ink("\(isChosen ? ">" : " ")\(finding.rule) ", isChosen ? .head : .block) + desk.ink(finding.words),
        indent: 0, hanging: 5)
      let strict = finding.isStrict ? " (strict: no waiver helps)" : ""
      page.paragraph(desk.ink("f  \(finding.fix)\(strict)", .dim), indent: 5, hanging: 3)
      ends.append(page.lines.count)
    }
    let end = ends.indices.contains(chosen) ? ends[chosen] : page.lines.count
    let top = max(0, end - room)
    let foot = desk.ink("f or Enter mends it   ! waives it in writing   j k choose   Esc leaves", .key)
    let done = desk.sheet(claim)?.review.state.name == .signedOff ? "published" : "signed off"
    let title = "\(claim) can't be \(done) yet: \(Counted.words(blocks.count, "finding")) in the way"
    box(title, Array(page.lines.dropFirst(top).prefix(room)) + [foot], width: width, &screen)
  }
}
