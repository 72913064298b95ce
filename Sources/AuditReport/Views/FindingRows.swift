import ClaimModel
import ReviewRules

/// What the rules find: on a sheet, and counted by rule for the whole report.
enum FindingRows {
  /// `rule`, `name`, `level` («blocks», «warns», «waived»), `isOpen`, `what`, `fix`, `waiver` (`id`, `by`, `at`, `reason`).
  static func fields(_ file: ClaimFile) -> [Fields] {
    let waivers = Dictionary(file.waivers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return file.findings.map { finding in
      let waiver = finding.waiver.flatMap { waivers[$0] }
      return [
        "rule": .text(finding.rule), "name": .text(finding.name), "what": .text(finding.what),
        "fix": .text(finding.fix),
        "level": .text(waiver != nil ? "waived" : finding.blocks ? "blocks" : "warns"), "isOpen": .flag(waiver == nil),
        "isBlock": .flag(finding.blocks), "waiver": .group(waiver.map(RecordView.waiver)),
      ]
    }
  }

  /// How many claims of a rule are named.
  private static let mostNamed = 24

  /// `rules` (`rule`, `name`, `level`, `isOwn`, `blocks`, `warns`, `waived`, `claims` (ids), `more`), `numbers` (`name`,
  /// `number`, `isOwn`), `factCheckers`, `waivers` (see `RecordView.waiver`, with `standing`: why it sets nothing aside,
  /// where it does not, and `fallen`: whether that is because nothing is found), `someWaivers`, `blocks`, `warns`,
  /// `waived`.
  static func register(_ registers: Registers, _ settings: CasebookSettings) -> Fields {
    let policy = settings.rules ?? .house
    let byRule = Dictionary(grouping: registers.findings, by: \.rule)
    func count(_ findings: [RuleFinding]) -> [Int] {
      [
        findings.count(where: \.blocks), findings.count { $0.waiver == nil && !$0.blocks },
        findings.count { $0.waiver != nil },
      ]
    }
    let rules = ReviewRules.all.map { rule -> Fields in
      let findings = byRule[rule.id] ?? []
      let counts = count(findings)
      let claims = Set(findings.map(\.claim)).sorted()
      let level = rule.level(in: policy)
      return [
        "rule": .text(rule.id), "name": .text(rule.name), "level": .text(level), "isOwn": .flag(level != rule.level),
        "usual": .text(rule.level), "blocks": .text(counts[0].some), "warns": .text(counts[1].some),
        "waived": .text(counts[2].some),
        "claims": .texts(claims.prefix(mostNamed).map(\.description)),
        "more": .text((claims.count - min(claims.count, mostNamed)).some),
      ]
    }
    let all = count(registers.findings)
    return [
      "rules": .list(rules), "blocks": .text(all[0]), "warns": .text(all[1]), "waived": .text(all[2]),
      "hasPolicy": .flag(settings.rules != nil),
      "numbers": .list(
        policy.numbers.map { ["name": .text($0.name), "number": .text($0.number), "isOwn": .flag($0.isOwn)] }),
      "factCheckers": .text(policy.factCheckers.joined(separator: ", ")),
      "waivers": .list(
        registers.waivers.sorted { $0.id < $1.id }.map { waiver in
          var fields = RecordView.waiver(waiver)
          let standing =
            registers.notAskedAbout.contains(waiver.claim)
            ? .inForce : ReviewRules.standing(of: waiver, among: byRule[waiver.rule] ?? [], under: policy)
          fields["standing"] = .text(standing.words)
          fields["fallen"] = .flag(standing == .fallen)
          return fields
        }),
    ]
  }
}
