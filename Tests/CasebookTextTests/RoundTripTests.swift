import AuditLedger
import CasebookText
import ClaimModel
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func randomCasebooksReachEveryKindOfEvent() throws {
    var reached: Set<String> = []
    for seed in 0..<sampleCount {
      let casebook = try RandomCasebook.make(seed: seed, steps: 80)
      reached.formUnion(casebook.entries.map(\.kind))
    }

    // All fields of a waiver are given once, so no edit changes one.
    #expect(Set(EventKind.all.map(\.description)).subtracting(reached) == ["waiver.changed"])
  }

  @Test(arguments: 0..<sampleCount) func outAndInGivesTheSameBytesAndHead(seed: UInt64) throws {
    let original = try RandomCasebook.make(seed: seed, steps: 80)

    let out = try written(original)
    let back = try casebook(from: #require(try CasebookText.readLedger(out)))

    #expect(back.head() == original.head())
    #expect(back.root() == original.root())
    #expect(back.records == original.records)
    #expect(try written(back).differences(from: out) == [])
    #expect(out.files.allSatisfy { $0.key.hasSuffix(".txt") || $0.key.hasSuffix(".bin") || $0.key.contains("/copies/") || ($0.value.last == 10 && $0.value.dropLast().last != 10) })
  }

  @Test(arguments: 0..<sampleCount) func theYAMLAloneGivesTheSameRecords(seed: UInt64) throws {
    let original = try RandomCasebook.make(seed: seed, steps: 80)
    let out = try written(original)
    let yaml = out.copy()
    yaml.remove("reviews/ledger.jsonl")

    let read = try CasebookText.readRecords(yaml, salt: salts())
    var back = Casebook()
    let moment = try Moment(person: Person(text: "Ada"), time: Timestamp(seconds: 0))
    try back.perform(.restore(read.records), at: moment, texts: read.texts())

    #expect(try Set(read.records.map { try JSONValue.object($0.json()) }) == Set(original.records.values.map { try JSONValue.object($0.json()) }))
    let differences = try written(back).differences(from: out)
    #expect(Set(differences).isSubset(of: ["reviews/ledger.jsonl", "reviews/texts.jsonl"]))
  }

  @Test(arguments: 0..<sampleCount) func withoutSealsTheTextsAreSealedAnew(seed: UInt64) throws {
    let original = try RandomCasebook.make(seed: seed, steps: 80)
    let yaml = try written(original)
    yaml.remove("reviews/ledger.jsonl")
    yaml.remove("reviews/texts.jsonl")

    let read = try CasebookText.readRecords(yaml, salt: salts())
    var back = Casebook()
    for text in try read.texts() { back.keep(text) }

    for record in read.records {
      let before = try #require(original.record(record.id))
      for (old, new) in zip(before.labelledErasables, record.labelledErasables) {
        guard old.text != new.text else { continue }
        #expect(back.text(new.text).text == original.text(old.text).text, "\(old.label) of \(record.id)")
      }
      guard case .comment(let comment) = before, let words = original.text(comment.body).text, String(validating: Array(words.utf8), as: UTF8.self) != nil else { continue }
    }
  }

  @Test(arguments: 0..<sampleCount) func anUntouchedFolderHasNoEdits(seed: UInt64) throws {
    let casebook = try RandomCasebook.make(seed: seed, steps: 80)

    let edits = try CasebookText.edits(from: written(casebook), against: casebook, salt: salts())

    #expect(edits == [])
  }

  @Test(arguments: 0..<sampleCount) func oneChangedFieldIsExactlyThatEdit(seed: UInt64) throws {
    let casebook = try RandomCasebook.make(seed: seed, steps: 80)
    for (edited, field) in try FieldChanges.some(in: casebook, seed: seed) {
      let before = try #require(casebook.record(edited.id))

      let folder = try written(EditedCasebook(base: casebook, edited: edited))
      let edits = try CasebookText.edits(from: folder, against: casebook, salt: salts())

      let patch = try Patch(from: before, to: edited)
      #expect(Array(patch.fields.keys) == [field])
      #expect(edits.map(\.edit) == [.change(edited.id, patch)])
      let place = try #require(edits.first?.places.first?.place)
      let line = folder.text(place.file).split(separator: "\n", omittingEmptySubsequences: false)[(place.line ?? 1) - 1]
      #expect(patch.fields[field] == .some(nil) || line.contains("\(field):"), "\(place): \(line)")
    }
  }
}
