import ClaimModel
import Foundation
import ReviewRules
import TestSupport
import Testing

@Suite("The rules")
struct RuleTests {
  @Test("find nothing on a claim that is in order")
  func order() throws {
    #expect(ReviewRules.findings(on: try Sheet().dossier).map { "\($0.rule) \($0.what)" } == [])
  }

  @Test("by table", arguments: RuleCases.all)
  func byTable(example: RuleCase) throws {
    var sheet = try Sheet()
    try example.change(&sheet)

    #expect(sheet.sentences(of: example.rule) == example.says)
  }

  @Test("are 28, each with a case that trips it and a near miss")
  func list() {
    #expect(ReviewRules.all.map(\.id) == (1...28).map { $0 < 10 ? "L0\($0)" : "L\($0)" })
    for rule in ReviewRules.all {
      let cases = RuleCases.all.filter { $0.rule == rule.id }
      #expect(cases.contains { !$0.says.isEmpty }, "nothing trips \(rule.id)")
      #expect(cases.contains { $0.says.isEmpty }, "\(rule.id) has no near miss")
    }
  }

  @Test("block up to L15 and warn from L16 on")
  func levels() {
    #expect(ReviewRules.all.prefix(15).allSatisfy { $0.level == .block })
    #expect(ReviewRules.all.dropFirst(15).allSatisfy { $0.level == .warn })
  }

  @Test("have their words: a name, a reason, what they find, one sentence that says the fix")
  func words() {
    for rule in ReviewRules.all {
      #expect(!rule.name.isEmpty && rule.reason.hasSuffix(".") && rule.finds.hasSuffix("."), "\(rule.id)")
      #expect(!rule.fix.isEmpty && !rule.fix.hasSuffix(".") && !rule.fix.contains(". "), "\(rule.id)")
    }
    #expect(Set(ReviewRules.all.map(\.name)).count == ReviewRules.all.count)
  }

  @Test("are not asked after a claim that no longer stands")
  func standing() throws {
    var sheet = try Sheet()
    sheet.dossier.evidence = []
    #expect(!ReviewRules.findings(on: sheet.dossier).isEmpty)

    sheet.dossier.claim.withdrawn = "a caption"
    #expect(ReviewRules.findings(on: sheet.dossier).isEmpty)
  }

  @Test("a page for each lies in docs/rules, and says what the rule says")
  func pages() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/rules")
    let table = ReviewRules.all.map {
      "| [\($0.id)](\($0.id).md) | \($0.name) | \($0.level.blocks ? "blocks" : "warns") |\n"
    }.joined()
    let index = folder.appendingPathComponent("README.md")
    if Depth.isRecording {
      for rule in ReviewRules.all {
        try Data(rule.page.utf8).write(to: folder.appendingPathComponent("\(rule.id).md"))
      }
      let page = try String(contentsOf: index, encoding: .utf8)
      let parts = page.components(separatedBy: "| --- | --- | --- |\n")
      let after = parts[1].components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
      try Data("\(parts[0])| --- | --- | --- |\n\(table)\n\(after)".utf8).write(to: index)
    }

    for rule in ReviewRules.all {
      let page = try String(contentsOf: folder.appendingPathComponent("\(rule.id).md"), encoding: .utf8)
      #expect(page == rule.page, "docs/rules/\(rule.id).md: run with RECORD=1")
    }
    #expect(try String(contentsOf: index, encoding: .utf8).contains("| --- | --- | --- |\n\(table)\n"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ReviewRules.all.map { "\($0.id).md" } + ["README.md"])
  }
}

@Suite("The policy")
struct PolicyTests {
  private func finding(_ policy: RulePolicy?, waivers: [Waiver] = []) throws -> RuleFinding? {
    var sheet = try Sheet()
    sheet.dossier.settings.rules = policy
    sheet.dossier.evidence[0] = Sheet.passage(1, of: 1, .supports, locator: nil)
    sheet.dossier.waivers = waivers
    return ReviewRules.findings(on: sheet.dossier).first { $0.rule == "L18" }
  }

  private func waiver(_ waived: [String]?) throws -> Waiver {
    try Waiver(
      id: WaiverID(number: 7), claim: ClaimID(number: 1), rule: "L18", reason: "one page", by: Sheet.ada,
      at: Sheet.time, waived: waived)
  }

  @Test("switches a rule off, lets it block, or makes it strict")
  func levels() throws {
    func level(_ level: RuleLevel) throws -> RulePolicy {
      try RulePolicy(levels: [RuleLevelling(rule: "L18", level: level)])
    }
    #expect(try finding(nil)?.level == .warn)
    #expect(try finding(level(.off)) == nil)
    #expect(try finding(level(.block))?.blocks == true)
    #expect(try finding(level(.strict))?.blocks == true)
  }

  @Test("a waiver covers what it was written for, and falls when that changes")
  func waivers() throws {
    let words = "E0001 does not say where in S0001 it stands"

    #expect(try finding(nil, waivers: [waiver([words])])?.waiver == WaiverID(number: 7))
    #expect(try finding(nil, waivers: [waiver(["E0009 does not say where in S0001 it stands"])])?.waiver == nil)
  }

  @Test("a waiver of an old ledger, which does not say for what, covers whatever its rule finds")
  func oldWaivers() throws {
    #expect(try finding(nil, waivers: [waiver(nil)])?.waiver == WaiverID(number: 7))
  }

  @Test("no waiver helps against a strict rule")
  func strict() throws {
    let policy = try RulePolicy(levels: [RuleLevelling(rule: "L18", level: .strict)])

    let found = try finding(policy, waivers: [waiver(["E0001 does not say where in S0001 it stands"])])

    #expect(found?.waiver == nil && found?.blocks == true)
  }

  @Test("leaves a waiver in force, overrules it, switches its rule off, or lets it stand behind a later one")
  func standing() throws {
    let words = "E0001 does not say where in S0001 it stands"
    func standing(_ level: RuleLevel?, _ waived: String = words, later: Bool = false) throws -> WaiverStanding {
      let policy = try level.map { try RulePolicy(levels: [RuleLevelling(rule: "L18", level: $0)]) }
      let first = try waiver([waived])
      let second = try Waiver(
        id: WaiverID(number: 8), claim: first.claim, rule: "L18", reason: "again", by: Sheet.ada, at: Sheet.time,
        waived: [waived])
      let found = try finding(policy, waivers: later ? [first, second] : [first]).map { [$0] } ?? []
      return ReviewRules.standing(of: first, among: found, under: policy ?? .house)
    }

    #expect(try standing(nil) == .inForce)
    #expect(try standing(.block) == .inForce)
    #expect(try standing(.strict) == .overruled)
    #expect(try standing(.strict, later: true) == .overruled)
    #expect(try standing(.off) == .switchedOff)
    #expect(try standing(nil, later: true) == .repeated(by: WaiverID(number: 8)))
    #expect(try standing(nil, "E0009 does not say where in S0001 it stands") == .fallen)
  }

  @Test("lets a denial block that only warns")
  func tightened() throws {
    var sheet = try Sheet()
    try sheet.relate(.denies, .supported)
    sheet.find(.supported)
    #expect(ReviewRules.findings(on: sheet.dossier).first { $0.rule == "L14" }?.blocks == false)

    sheet.setPolicy(try RulePolicy(levels: [RuleLevelling(rule: "L14", level: .block)]))
    #expect(ReviewRules.findings(on: sheet.dossier).first { $0.rule == "L14" }?.blocks == true)
  }

  @Test("is refused where a rule stands twice, is none, or a number is out of bounds")
  func refused() throws {
    let twice = try RuleLevelling(rule: "L18", level: .off)
    #expect(throws: ModelError.contradiction("the rule L18 is named twice in the policy: leave one of the two")) {
      try RulePolicy(levels: [twice, twice])
    }
    #expect(throws: ModelError.contradiction("«18» is no rule: write L and two digits, such as L07")) {
      try RuleLevelling(rule: "18", level: .off)
    }
    #expect(throws: ModelError.outOfBounds(field: "leastOrigins", value: 0, bounds: 1...20)) {
      try RulePolicy(leastOrigins: 0)
    }
  }
}

@Suite("Origins")
struct OriginTests {
  private func sources(_ edges: [Int: [Int]]) throws -> [SourceID: Source] {
    var all: [SourceID: Source] = [:]
    for number in Set(edges.keys).union(edges.values.flatMap { $0 }) {
      let from = (edges[number] ?? []).map { Derivation.source(SourceID(number: $0)) }
      let source = try Sheet.source(number, "Source \(number)", from: from)
      all[source.id] = source
    }
    return all
  }

  @Test("of a chain, a fork and a diamond are its ends")
  func roots() throws {
    let graph = OriginGraph(try sources([1: [2], 2: [3], 4: [5, 6], 7: [8, 9], 8: [10], 9: [10]]))
    func roots(_ number: Int) -> [Int] { graph.roots(of: SourceID(number: number)).map(\.number).sorted() }

    #expect(roots(1) == [3] && roots(3) == [3])
    #expect(roots(4) == [5, 6])
    #expect(roots(7) == [10])
  }

  @Test("of a circle are none, and the circle is named")
  func circles() throws {
    let graph = OriginGraph(try sources([1: [2], 2: [3], 3: [2], 5: [6]]))

    #expect(graph.roots(of: SourceID(number: 1)).isEmpty)
    #expect(graph.circle(from: [SourceID(number: 1)]).map(\.number) == [2, 3])
    #expect(graph.circle(from: [SourceID(number: 5)]).isEmpty)
  }

  @Test("of a chain of 100,000 are found without recursion")
  func long() throws {
    var edges: [Int: [Int]] = [:]
    for number in 1..<100_000 { edges[number] = [number + 1] }

    #expect(OriginGraph(try sources(edges)).roots(of: SourceID(number: 1)).map(\.number) == [100_000])
  }
}
