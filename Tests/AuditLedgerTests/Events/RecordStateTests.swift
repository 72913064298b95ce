import AuditLedger
import ClaimModel
import Testing

/// One record, event by event, without any other.
@Suite struct RecordStateTests {
  private static let id = RecordID(.claimant, 1)

  private static func added(_ body: String) throws -> LedgerEvent {
    try LedgerEvent(.added, id, .whole(#require(JSONValue(parsing: body).object)))
  }

  @Test func eventsAreAppliedOneAfterTheOther() throws {
    var state = RecordState(Self.id)

    #expect(try state.apply(Self.added(#"{"id": "P0001", "name": "Anna", "nature": "person"}"#)))
    #expect(
      try state.apply(
        LedgerEvent(
          .changed, Self.id, .fields(["name": FieldChange(before: .string("Anna"), after: .string("Anna Berg"))]))))

    #expect(
      try state.record == .claimant(Claimant(id: ClaimantID(number: 1), name: "Anna Berg", nature: .person)))
    let body = try #require(try state.record?.json())
    #expect(try state.apply(LedgerEvent(.removed, Self.id, .gone(body))))
    #expect(state.record == nil)
  }

  @Test("a change fits the record however its body was written")
  func otherSpellings() throws {
    var state = RecordState(Self.id)
    try state.apply(Self.added(#"{"id": "p1", "name": "Anna", "nature": "PERSON", "aliases": []}"#))

    try state.apply(
      LedgerEvent(
        .changed, Self.id, .fields(["nature": FieldChange(before: .string("person"), after: .string("unnamed"))])))

    #expect(try state.record == .claimant(Claimant(id: ClaimantID(number: 1), name: "Anna", nature: .unnamed)))
  }

  @Test func aTextIsErasedWhereTheRecordIsOrWas() throws {
    var state = RecordState(Self.id)
    let erased = LedgerEvent(.erased, Self.id, .erased(.zero, reason: "on demand"))

    #expect(throws: LedgerError.doesNotFit(Self.id, what: "its text is erased but it was never there")) {
      try state.apply(erased)
    }
    try state.apply(Self.added(#"{"id": "P0001", "name": "Anna", "nature": "person"}"#))
    #expect(try state.apply(erased) == false)
    try state.apply(LedgerEvent(.removed, Self.id, .gone(#require(try state.record?.json()))))
    #expect(try state.apply(erased) == false)
  }

  @Test func whatDoesNotFitIsRefusedAndChangesNothing() throws {
    var state = RecordState(Self.id)
    try state.apply(Self.added(#"{"id": "P0001", "name": "Anna", "nature": "person"}"#))
    let before = state.record

    #expect(throws: LedgerError.doesNotFit(Self.id, what: "its «name» is not what the event says it was")) {
      try state.apply(
        LedgerEvent(.changed, Self.id, .fields(["name": FieldChange(before: .string("Bert"), after: .string("Carl"))])))
    }
    #expect(throws: LedgerError.doesNotFit(Self.id, what: "it is added although it is there")) {
      try state.apply(Self.added(#"{"id": "P0001", "name": "Anna", "nature": "person"}"#))
    }
    #expect(throws: LedgerError.doesNotFit(Self.id, what: "the event is about P0002")) {
      try state.apply(LedgerEvent(.removed, RecordID(.claimant, 2), .gone([:])))
    }
    #expect(state.record == before)
  }
}
