import AuditLedger
import CasebookText
import ClaimModel
import Foundation
import TestSupport
import Testing

/// What is said where the text form can't be read, word for word.
@Suite struct ErrorTests {
  /// A file of the small casebook with words replaced; no words to find puts them at the end, a file anew.
  struct Slip: Sendable, CustomTestStringConvertible {
    let id: String
    let file: String
    var from = ""
    let to: String
    let words: String

    var testDescription: String { id }
  }

  private func folder(_ slip: Slip) throws -> MemoryFolder {
    let folder = try written(SmallCasebook.make())
    let text = folder.text(slip.file)
    if slip.from.isEmpty {
      folder.write(slip.file, Array((text + slip.to).utf8))
    } else {
      let cut = try #require(text.range(of: slip.from), "«\(slip.from)» does not stand in \(slip.file)")
      folder.write(slip.file, Array(text.replacingCharacters(in: cut, with: slip.to).utf8))
    }
    return folder
  }

  @Test(arguments: Self.slipsInFields + Self.slipsInYAML) func aSlipInARecordIsNamedWithItsLine(slip: Slip) throws {
    let folder = try folder(slip)
    let casebook = try SmallCasebook.make()

    #expect(message { try CasebookText.readRecords(folder, salt: salts()) } == slip.words)
    #expect(message { try CasebookText.edits(from: folder, against: casebook, salt: salts()) } == slip.words)
  }

  @Test(arguments: Self.slipsInEdits) func whatAHandCantChangeIsNamedWithItsFix(slip: Slip) throws {
    let folder = try folder(slip)
    let casebook = try SmallCasebook.make()

    #expect(message { try CasebookText.edits(from: folder, against: casebook, salt: salts()) } == slip.words)
  }

  @Test(arguments: Self.slipsInLines) func aSlipInTheLedgerIsNamedWithItsLine(slip: Slip) throws {
    let folder = try folder(slip)

    let said = message {
      let ledger = try #require(try CasebookText.readLedger(folder))
      try ledger.eachEntry { _, _ in }
      try ledger.eachText { _ in }
    }
    #expect(said == slip.words)
  }
}
