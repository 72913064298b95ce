import ClaimModel
import Testing

/// Values that can't be wrong: dates, moments, ids, digests, names, spans.
@Suite struct ValueTests {
  @Test(
    "dates as exact as they are known",
    arguments: [
      ("2020", true), ("2020-08", true), ("2020-08-06", true), ("2020-02-29", true), ("2000-02-29", true),
      ("1900-02-29", false), ("2021-02-29", false), ("2020-13", false), ("2020-00", false), ("2020-04-31", false),
      ("20-08-06", false), ("2020-8-6", false), ("2020-08-06 ", false), ("", false), ("2020-", false),
      ("٢٠٢٠", false), ("-020", false), ("2020-08-0x", false), ("2020808", false), ("2020/08/06", false),
      ("2020-08-", false),
    ])
  func dates(text: String, isDate: Bool) {
    let date = try? PartialDate(text: text)

    #expect((date != nil) == isDate)
    if let date { #expect(date.description == text) }
  }

  @Test("a text says nothing where it is of blanks alone", arguments: ["", " ", "\n\t\u{A0}\u{3000}"])
  func blanks(text: String) {
    #expect(text.isBlank)
    #expect(text[...].isBlank)
    #expect(!(text + ".").isBlank)
    // An accent on a blank is written, if oddly.
    #expect(!(text + " \u{301}").isBlank)
  }

  @Test("every day of four centuries comes back from its number")
  func civilDays() throws {
    for day in stride(from: -60_000, to: 90_000, by: 7) {
      let date = PartialDate(daysSinceEpoch: day)
      #expect(date.daysSinceEpoch == day)
      #expect(try PartialDate(text: date.description) == date)
    }
    #expect(PartialDate(daysSinceEpoch: 0).description == "1970-01-01")
    #expect(PartialDate(daysSinceEpoch: 18_480).description == "2020-08-06")
  }

  @Test(
    "moments in UTC",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2020-08-06T14:30:00Z", 1_596_724_200), ("1969-12-31T23:59:59Z", -1),
      ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
  func moments(text: String, seconds: Int64) throws {
    #expect(Timestamp(seconds: seconds).description == text)
    #expect(try Timestamp(text: text).seconds == seconds)
  }

  @Test(
    "what is no moment in UTC is refused",
    arguments: [
      "2020-08-06", "2020-08-06T14:30:00", "2020-08-06T24:00:00Z", "2020-08-06 14:30:00Z", "2020-08-06T14:30:60Z",
    ])
  func notMoments(text: String) {
    #expect(throws: ModelError.notATimestamp(text)) { try Timestamp(text: text) }
  }

  @Test(
    "ids as people say them",
    arguments: [("C0003", "C0003"), ("c3", "C0003"), ("s00012", "S0012"), ("T12345", "T12345"), ("b1", "B0001")])
  func ids(said: String, written: String) throws {
    #expect(try RecordID(text: said).description == written)
  }

  @Test("every kind has its letter, small or large", arguments: RecordKind.allCases)
  func letters(kind: RecordKind) throws {
    #expect(try RecordID(text: kind.rawValue + "7") == RecordID(kind, 7))
    #expect(RecordID(ascii: kind.rawValue.lowercased() + "0007") == RecordID(kind, 7))
    #expect(RecordID(kind, 7).description == kind.rawValue + "0007")
    #expect(RecordID(kind, RecordID.last).description == kind.rawValue + "999999999")
  }

  @Test("what is no id is refused", arguments: ["", "C", "C0", "X1", "3", "C-1", "C1.5", "CC1", "C9999999999"])
  func notIDs(text: String) {
    #expect(throws: ModelError.self) { try RecordID(text: text) }
  }

  @Test func anIDOfOneKindIsNotTakenForAnother() {
    #expect(throws: ModelError.notAnID("S0001", wanted: "the id of a claim")) { try ClaimID(text: "S0001") }
  }

  @Test(
    "names without anything that a screen would obey",
    arguments: [
      ("mira", true), ("María José", true), ("李", true), ("", false), (" mira", false), ("mi\u{1B}ra", false),
      ("a\nb", false), ("abc\u{202E}def", false), (String(repeating: "x", count: 201), false),
    ])
  func names(name: String, isName: Bool) {
    #expect(((try? Person(text: name)) != nil) == isName)
  }

  @Test func digestsGoThroughTheirDigits() throws {
    let bytes = (0..<32).map { UInt8($0 * 8 % 256) }
    let digest = Digest(bytes: bytes)

    #expect(digest.bytes == bytes)
    #expect(try Digest(text: digest.hex) == digest)
    #expect(throws: ModelError.self) { try Digest(text: digest.hex.uppercased() + "0") }
  }

  @Test func spansCountCodePointsAndKeepTheirNeighbourhood() throws {
    let text = CodePoints("Ana 👩‍👩‍👧 said «cafe\u{301}» — 失業率.")
    let place = try #require(text.places(of: "cafe\u{301}").first)

    let span = try text.span(place)

    #expect(text.holds(span))
    #expect(span.quote.unicodeScalars.count == 5)
    #expect(span.prefix.hasSuffix("said «"))
    #expect(text.places(of: "caf\u{E9}").isEmpty)
    #expect(throws: ModelError.self) { try text.span(0..<(text.count + 1)) }
    #expect(throws: ModelError.self) { try Span(start: 0, end: 3, quote: "ab") }
  }

  @Test(
    "a slip is told the word that was meant",
    arguments: [
      ("suported", "supported"), ("not-enough", "not enough evidence"), ("refute", "refuted"), ("zebra", nil),
    ])
  func nearMisses(word: String, meant: String?) {
    #expect(NearMiss.nearest(to: word.replacing("-", with: " "), among: Verdict.allCases.map(\.rawValue)) == meant)
  }

  @Test func wordsAreReadInAnyCaseAndWithHyphens() throws {
    #expect(try Verdict(text: "Not-Enough_evidence") == .notEnoughEvidence)
    #expect(try AttributionForm(text: "no-comment") == .noComment)
    let error = #expect(throws: ModelError.self) { try Verdict(text: "suported") }
    #expect(
      error?.description
        == "«suported» is no verdict: one of supported, refuted, not enough evidence, conflicting is wanted; did you mean «supported»?"
    )
  }
}
