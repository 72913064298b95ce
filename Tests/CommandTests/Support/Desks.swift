import Foundation
import Testing

/// Casebooks at several stages. Each stage is made once, through the program itself, and every test gets a copy.
extension Program {
  /// A small article, with words that a terminal must not take for its own.
  static let article = """
    The strait is closed, says the ministry

    The ministry said on Monday that “the strait is closed to tankers”. 東京の失業率は四・一パーセントに上がった, the bureau added.

    A tug master denied it: the strait was never closed.

    """

  /// A program with a casebook, an article and two claims: C0001 of «the ministry», C0002 of a bureau in CJK.
  static func withClaims() throws -> Program { try with(claims.get()) }

  /// The same with a source and a passage of it put to C0001, as E0001.
  static func withEvidence() throws -> Program { try with(evidence.get()) }

  /// The same with a verdict on C0001 that both reviewers share and jon has signed off.
  static func withSignOff() throws -> Program { try with(signOff.get()) }

  private static let claims = Result<Data, any Error> {
    let program = try Program()
    try program.done("new", "desk.casebook", "--title", "The strait")
    try program.write(article, to: "article.txt")
    try program.done("add", "article.txt", "--no-isolate", "--publisher", "The Courier", "--published", "2020-09-14")
    try program.done(
      "mark", "A0001", "--speaker", "The ministry", "--cue", "said", "--content", "the strait is closed to tankers",
      "--statement", "The strait is closed to tankers.", "--claimant", "The ministry")
    try program.done(
      "mark", "A0001", "--speaker", "the bureau", "--cue", "added", "--content", "東京の失業率は四・一パーセントに上がった",
      "--statement", "東京の失業率は四・一パーセントに上がった。", "--claimant", "総務省統計局")
    return try program.casebook()
  }

  private static let evidence = Result<Data, any Error> {
    let program = try withClaims()
    try program.done("source", "add", "Notice to mariners 114", "--kind", "document", "--reliability", "B")
    try program.done(
      "evidence", "add", "C0001", "--source", "S0001", "--stance", "refutes", "--credibility", "3", "--excerpt",
      "Traffic separation scheme in force as usual.")
    return try program.casebook()
  }

  private static let signOff = Result<Data, any Error> {
    let program = try withEvidence()
    try program.done("propose", "C0001", "refuted", "--rationale", "E0001 says otherwise.")
    try program.done("second", "C0001", "refuted", "--rationale", "E0001.", as: "jon")
    for rule in ["L03", "L07", "L10"] {
      try program.done("waive", "C0001", rule, "--reason", "the notice is all there is")
    }
    try program.done("sign-off", "C0001", as: "jon")
    return try program.casebook()
  }

  private func casebook() throws -> Data { try Data(contentsOf: folder.appendingPathComponent("desk.casebook")) }

  private static func with(_ casebook: Data) throws -> Program {
    let program = try Program()
    try casebook.write(to: program.folder.appendingPathComponent("desk.casebook"))
    try program.write(article, to: "article.txt")
    return program
  }
}
