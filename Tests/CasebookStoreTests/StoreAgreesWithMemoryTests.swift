import AuditLedger
import CasebookStore
import ClaimModel
import TestSupport
import Testing

/// The store and the casebook in memory are two ways to apply the same events: they must never differ.
@Suite struct StoreAgreesWithMemoryTests {
  @Test func chainsOfUndoAndRedoAreTheSameInTheStore() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    var patch = Patch()
    try patch.set("topic", "bridges")
    try desk.perform(.change(claim.any, patch))
    let folder = try StoreFolder()
    let store = try folder.store(holding: desk.casebook)
    let person = try Person(text: "mira")

    for step in 1...9 {
      let edit: Edit = step.isMultiple(of: 2) ? .redo : .undo(edit: nil)
      try desk.perform(edit)
      let moment = Moment(person: person, time: desk.now)
      _ = try store.perform(edit, at: moment)
      let inMemory = desk.casebook.edits(by: person, before: .max, limit: 100)
      #expect(try store.read { try $0.edits(by: person, before: .max, limit: 100) } == inMemory, "\(step)")
      #expect(inMemory.first { $0.number == 3 }?.undoneBy == (step.isMultiple(of: 2) ? nil : 4))
    }
    #expect(try store.verify(.everything).problems.isEmpty)
  }

  @Test("random casebooks are the same in the store as in memory", arguments: 1...12 as ClosedRange<UInt64>)
  func randomCasebooks(seed: UInt64) throws {
    let casebook = try RandomCasebook.make(seed: seed, steps: 120)
    let folder = try StoreFolder()

    let store = try folder.store(holding: casebook)

    try store.read { stored in
      #expect(try stored.head() == casebook.head())
      #expect(try stored.root() == casebook.root())
      for kind in RecordKind.allCases {
        #expect(try stored.ids(of: kind) == casebook.ids(of: kind))
        #expect(try stored.count(of: kind) == casebook.count(of: kind))
        for id in casebook.ids(of: kind) {
          #expect(try stored.record(id) == casebook.record(id))
          #expect(try stored.referrers(to: id) == casebook.referrers(to: id))
          for kind in RecordKind.allCases {
            #expect(try stored.referrers(to: id, of: kind) == casebook.referrers(to: id, of: kind))
          }
          #expect(try stored.history(of: id) == casebook.history(of: id))
          for text in casebook.record(id)?.erasables ?? [] {
            #expect(try stored.text(text) == casebook.text(text))
          }
        }
        #expect(try stored.lastNumber(of: kind) == casebook.lastNumber(of: kind))
      }
      for article in casebook.ids(of: .article).compactMap({ ArticleID($0) }) {
        let inMemory = try casebook.asserted(in: article)
        #expect(try stored.asserted(in: article) == inMemory)
      }
      for person in try stored.people() where try !stored.edits(by: person, before: .max, limit: 1).isEmpty {
        #expect(
          try stored.edits(by: person, before: .max, limit: 1000)
            == casebook.edits(by: person, before: .max, limit: 1000))
      }
    }
    let problems = try store.verify(.everything).problems.map(\.description)
    #expect(problems == [])
  }

  @Test func claimsThatAnArticleAssertsItselfAreReadPastTheRecords() throws {
    let casebook = try SampleCasebook.make()
    let folder = try StoreFolder()
    let store = try folder.store(holding: casebook)
    let articles = casebook.ids(of: .article).compactMap { ArticleID($0) }

    let stored = try store.read { stored in try articles.map { try stored.asserted(in: $0) } }

    let inMemory = try articles.map { try casebook.asserted(in: $0) }
    #expect(stored == inMemory)
    #expect(stored.contains { !$0.isEmpty })
  }
}
