import AuditLedger
import CasebookText
import ClaimModel
import TestSupport
import Testing

/// One record's file by itself: written, and read back as edits.
@Suite struct RecordFileTests {
  private static func edits(_ file: RecordFile, _ text: String, _ casebook: Casebook) throws -> [Edit] {
    try CasebookText.edits(of: file, as: text, against: casebook, salt: { Array(repeating: 7, count: 16) }).map(\.edit)
  }

  @Test func everyRecordStandsInAFileThatIsReadBackAsNothingNew() throws {
    let casebook = try SampleCasebook.make()
    for kind in RecordKind.allCases {
      for id in casebook.ids(of: kind) {
        let file = try CasebookText.file(of: id, in: casebook)
        #expect(try Self.edits(file, file.text, casebook).isEmpty, "\(id)")
        #expect(kind == .review || file.text.contains("\(id)") || kind == .casebook, "\(id) in \(file.path)")
      }
    }
  }

  @Test func itIsTheFileOfTheWholeTextForm() throws {
    let casebook = try SampleCasebook.make()
    let folder = MemoryFolder()
    try CasebookText.write(casebook, to: folder)

    for id in casebook.ids(of: .claim) + casebook.ids(of: .source) + casebook.ids(of: .article) {
      let file = try CasebookText.file(of: id, in: casebook)
      #expect(folder.files[file.path] == Array(file.text.utf8), "\(file.path)")
    }
  }

  @Test func whatOthersChangedSinceIsLeftAlone() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let file = try CasebookText.file(of: claim.any, in: desk.casebook)
    var topic = Patch()
    try topic.set("topic", "rivers")
    try desk.perform(.change(claim.any, topic))

    let edits = try Self.edits(file, file.text.replacing("closed", with: "shut"), desk.casebook)

    var statement = Patch()
    try statement.set("statement", "The bridge was shut.")
    #expect(edits == [.change(claim.any, statement)])
  }

  @Test func aRecordThatThereIsNotHasNoFile() throws {
    let desk = try TestSupport.Desk()

    #expect(throws: LedgerError.noSuchRecord(RecordID(.claim, 9))) {
      try CasebookText.file(of: RecordID(.claim, 9), in: desk.casebook)
    }
  }
}
