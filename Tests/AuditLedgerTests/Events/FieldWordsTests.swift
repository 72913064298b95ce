import AuditLedger
import Testing

/// Fields as people say them.
@Suite struct FieldWordsTests {
  @Test(
    arguments: [
      ("topic", "topic"), ("mergedInto", "merged into"), ("anonymousBecause", "anonymous because"),
      ("archivedURL", "archived URL"), ("textSHA256", "text SHA256"), ("url", "url"),
    ])
  func aNameIsWords(field: String, words: String) { #expect(FieldWords.name(field) == words) }

  @Test(
    arguments: [
      (#""trade""#, "trade"), ("true", "yes"), ("3", "3"), ("[]", "none"), (#"["C0001","C0002"]"#, "C0001, C0002"),
      (#"{"by":"mira","at":"2031-01-09T08:00:00Z"}"#, "by mira, at 2031-01-09T08:00:00Z"),
      (#"{"quote":"was closed","start":3,"end":13,"prefix":"It ","suffix":"."}"#, "«was closed» (3–13)"),
      (#"[{"claimant":"P0001","note":"a copy"},{"claimant":"P0002"}]"#, "claimant P0001, note a copy; claimant P0002"),
      (#"{"first":{"verdict":"refuted"},"isPublic":false}"#, "first (verdict refuted), is public no"),
    ])
  func aValueIsWords(json: String, words: String) throws {
    #expect(FieldWords.text(try JSONValue(parsing: json)) == words)
  }
}
