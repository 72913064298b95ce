import Testing

/// What is said to a slip, word for word.
@Suite struct NearMissTests {
  private static let slips: [(arguments: [String], says: String)] = [
    (["shwo", "C1"], "there is no command «shwo»; did you mean «claims show»?"),
    (["lsit"], "there is no command «lsit»; did you mean «claims list»?"),
    (["signoff", "C1"], "there is no command «signoff»; did you mean «claims sign-off»?"),
    (["source", "ad", "x"], "there is no command «ad»; did you mean «claims source add»?"),
    (["dance"], "there is no command «dance»: «claims --help» lists them"),
    (["help", "shwo"], "there is no command «shwo»; did you mean «claims show»?"),
    (["--as", "mira", "list"], "«--as» stands behind the command: write «claims show C0003 --as …»"),
    (
      ["add", "x.txt", "--titel", "T"],
      "there is no option «--titel»; did you mean «--title»? («claims add --help» lists them)"
    ),
    (
      ["list", "--stat", "proposed"],
      "there is no option «--stat»; did you mean «--state»? («claims list --help» lists them)"
    ),
    (
      ["list", "--state", "propsed"],
      """
      «propsed» is no review state: one of unreviewed, in review, proposed, second review, agreed, signed off, \
      published, withdrawn, not checkable is wanted; did you mean «proposed»?
      """
    ),
    (
      ["list", "clams"],
      """
      «clams» is no kind of list: one of claims, articles, attributions, claimants, sources, evidence, relations, \
      comments, waivers, keys, people, edits is wanted; did you mean «claims»?
      """
    ),
    (
      ["propose", "C1", "refused", "--rationale", "x"],
      """
      «refused» is no verdict: one of supported, refuted, not enough evidence, conflicting is wanted; \
      did you mean «refuted»?
      """
    ),
    (
      ["log", "--kind", "claim.aded"],
      """
      «claim.aded» is no kind of entry: write a kind of record, such as claim, also with a verb, such as claim.added; \
      did you mean «claim.added»?
      """
    ),
    (["edit", "C1", "--set", "topik=\"a\""], "a claim has no field «topik»; did you mean «topic»?"),
    (["edit", "C1", "--claimant", "The minstry"], "there is no claimant «The minstry»; did you mean «The ministry»?"),
    (
      ["edit", "S1", "--stance", "supports"],
      """
      --stance is for evidence: for S0001, which is a source, there are --nature, --title, --author, --publisher, \
      --url, --published, --archived-url, --accessed, --reliability, --anonymous, --interests, --derives-from, \
      --not-derived-from
      """
    ),
    (["show", "C3x"], "«C3x» is not an id: write the letter and the number, such as C0003"),
    (
      ["list", "--article", "2020"],
      "«2020» is not the id of an article: write the letter and the number, such as A0003"
    ),
    (["list", "sources", "--left"], "--left is for claims: leave it out with «claims list sources»"),
    (["withdraw", "S1", "--reason", "x"], "S0001 is a source: only a claim, evidence or an attribution is withdrawn"),
    (
      ["evidence", "add", "C1", "--source", "S1", "--stance", "refutes", "--excerpt", "x", "--credibility", "7"],
      "credibility is 7: 1 to 6 is wanted"
    ),
    (["add", "x.txt", "--published", "14.9.2020"], "«14.9.2020» is not a date: write 2020, 2020-08 or 2020-08-06"),
    (["undo", "last"], "the value «last» is invalid for «<edit>» («claims undo --help» shows how)"),
    (["completions", "bsh"], "«bsh» is no shell: one of bash, zsh, fish is wanted; did you mean «bash»?"),
    (["comment", "C1", "x", "--field", "statment"], "a claim has no field «statment»; did you mean «statement»?"),
    (["settings", "--remove-editor", "jom"], "«jom» is no editor of this casebook; did you mean «jon»?"),
  ]

  @Test func everySlipIsAnswered() throws {
    let program = try Program.withClaims()
    try program.done("settings", "--add-editor", "jon", "--add-editor", "mira")

    for slip in Self.slips {
      let outcome = try program.run(slip.arguments)

      #expect(outcome.messages == "claims: \(slip.says)\n", "\(slip.arguments)")
      #expect([64, 66].contains(outcome.code), "\(slip.arguments): \(outcome.code)")
    }
  }
}
