import AuditLedger
import CasebookText
import ClaimModel
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func randomCasebooksReachEveryKindOfEvent() throws {
    var reached: Set<String> = []
    for seed in 0..<max(sampleCount, 300) {
      let casebook = try RandomCasebook.make(seed: seed, steps: 80)
      reached.formUnion(casebook.entries.map(\.kind))
    }

    #expect(Set(EventKind.all.map(\.description)).subtracting(reached) == [])
  }

  @Test(arguments: 0..<sampleCount) func outAndInGivesTheSameBytesAndHead(seed: UInt64) throws {
    let original = try RandomCasebook.make(seed: seed, steps: 80)

    let out = try written(original)
    let back = try casebook(from: #require(try CasebookText.readLedger(out)))

    #expect(back.head() == original.head())
    #expect(back.root() == original.root())
    #expect(try bodies(back.records.values) == bodies(original.records.values))
    let differences = try written(back).differences(from: out)
    #expect(differences == [])
    for (path, bytes) in out.files where path.hasSuffix(".yaml") || path.hasSuffix(".jsonl") {
      // No text was ever sealed: a file of lines without a line.
      if path.hasSuffix("texts.jsonl"), bytes.isEmpty { continue }
      #expect(bytes.last == 10 && bytes.dropLast().last != 10, "\(path) ends with one line feed")
    }
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

    #expect(try bodies(read.records) == bodies(original.records.values))
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
        guard case .present(let text) = original.text(old.text), hasFileOrWords(before, old.label, text) else {
          continue
        }
        #expect(new.text != old.text && new.text.bytes == old.text.bytes)
        #expect(
          back.text(new.text).text.map { Array($0.utf8) } == Array(text.text.utf8), "\(old.label) of \(record.id)")
      }
      #expect(try withoutSeals(.object(record.json())) == withoutSeals(.object(before.json())))
    }
  }

  @Test func aCommentOnWhatIsNotThereIsKeptInAFileOfItsOwn() throws {
    // Another program may write such a ledger; ours refuses the edit.
    var casebook = try SmallCasebook.make()
    let words = SealedText(Array("Where is it?".utf8), salt: [1])
    let comment = try Comment(
      id: CommentID(number: 9), on: RecordID(.review, 99), by: Person(text: "Bo"), at: Timestamp(seconds: 0),
      body: words.reference)
    let head = casebook.head()
    try casebook.append(
      LedgerEntry(
        sequence: head.size + 1, time: comment.at, person: comment.by, edit: head.size + 1, undoes: nil,
        event: LedgerEvent(.added, comment.recordID, .whole(comment.any.json())), previous: head.hash))
    casebook.keep(words)

    let out = try written(casebook)

    #expect(out.text("reviews/comments.yaml").contains("words: Where is it?"))
    #expect(try CasebookText.readRecords(out, salt: salts()).records.contains(comment.any))
    #expect(try CasebookText.edits(from: out, against: casebook, salt: salts()) == [])
  }

  @Test func progressEndsWhereItSaidItWould() throws {
    let casebook = try SmallCasebook.make()
    var steps: [(done: Int, total: Int)] = []

    try CasebookText.write(casebook, to: MemoryFolder()) { steps.append(($0, $1)) }

    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.done <= $1.done && $0.total == $1.total })
    #expect(steps.last.map { $0.done == $0.total } ?? false)
  }

  /// The records as JSON, which tells «é» in one code point from «é» in two.
  private func bodies(_ records: some Sequence<AnyRecord>) throws -> Set<JSONValue> {
    try Set(records.map { try .object($0.json()) })
  }

  /// Contacts stand in the seals' file alone, because they are private; so do words that are no text, and copies that
  /// are not what their name says.
  /// How a page came here, and what was read from it, stands in `texts.jsonl` alone.
  private func hasFileOrWords(_ record: AnyRecord, _ label: String, _ text: SealedText) -> Bool {
    switch record {
    case .article: label.hasPrefix("original") || label.hasPrefix("text")
    case .source(let source):
      source.copies.contains { $0.sha256 == Digest.of(text.bytes) && $0.content == text.reference }
    case .comment: String(validating: text.bytes, as: UTF8.self) != nil
    default: false
    }
  }

  private func withoutSeals(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): return .array(items.map(withoutSeals))
    case .object(let members):
      var rest = JSONObject()
      for (name, value) in members where name != "commitment" { rest[name] = withoutSeals(value) }
      return .object(rest)
    default: return value
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

      let folder = try written(casebook)
      folder.files.merge(try written(EditedCasebook(base: casebook, edited: edited)).files) { _, edited in edited }
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
