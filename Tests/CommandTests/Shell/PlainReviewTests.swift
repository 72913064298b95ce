import Testing

/// The review line by line tells what the screen shows.
@Suite struct PlainReviewTests {
  @Test func aSignedVerdictIsToldWithBothReviewersAndWhatMadeItStale() throws {
    let program = try Program.withSignOff()
    try program.done("edit", "C1", "--statement", "The strait is shut to tankers.")

    let text = try program.done("review", "--plain", as: "ana", input: "C1\nq\n")

    #expect(text.contains("C0001, signed off, stale, priority 2."), "\(text)")
    #expect(text.contains("First verdict, by mira on "))
    #expect(text.contains("\nRationale: E0001 says otherwise.\nIt cites E0001.\nSecond verdict, by jon on "))
    #expect(text.contains(": refuted, rated «"))
    #expect(text.contains("\nThe two agree on the verdict, the rating and the evidence that they cite.\nStale since "))
    #expect(text.contains(": the statement changed.\nSigned off by jon on "))
  }

  @Test func waiversAndCommentsAlsoThoseOnEvidenceAreTold() throws {
    let program = try Program.withSignOff()
    try program.done("comment", "C1", "A long day.")
    try program.done("comment", "E1", "Who printed it?")
    try program.done("comment", "E1", "The port.", "--answers", "N0002", as: "jon")
    try program.done("comment", "V1", "Well argued.")

    let text = try program.done("review", "--plain", input: "C1\nq\n")

    #expect(text.contains("\nL03: S0001 has no archived copy. It was waived by mira on "), "\(text)")
    #expect(text.contains(": «the notice is all there is».\n"))
    let comments = text.split(separator: "\n").filter { $0.hasPrefix("Comment ") }
    try #require(comments.count == 4)
    #expect(comments[0].hasPrefix("Comment N0001 by mira on ") && comments[0].hasSuffix(": A long day."))
    #expect(comments[1].hasSuffix(", about E0001: Who printed it?"))
    #expect(comments[2].hasSuffix(", about E0001, in answer to N0002: The port."))
    #expect(comments[3].hasPrefix("Comment N0004 by mira on ") && comments[3].hasSuffix(": Well argued."))
  }

  @Test func aSealedVerdictIsToldToNobodyButItsAuthorAndWhyNothingMayBeDone() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")
    try program.done("second", "C1", "--begin", as: "jon")
    func told(_ person: String) throws -> String {
      try program.done("review", "--plain", as: person, input: "C1\nhistory\nq\n")
    }

    let (stranger, second, author) = (try told("ana"), try told("jon"), try told("mira"))

    let why = "No move is possible now, because jon has begun the second review and gives the verdict.\n"
    #expect(stranger.contains("\nThe first verdict is hidden until the second is in.\n"), "\(stranger)")
    #expect(stranger.contains("; jon began the second review on "))
    #expect(stranger.contains(why) && author.contains(why))
    #expect(second.contains("\nThe first verdict is hidden until you give yours.\n"))
    for text in [stranger, second] { #expect(!text.contains("says otherwise") && !text.contains(": refuted")) }
    #expect(author.contains(": refuted, rated «") && author.contains("\nRationale: E0001 says otherwise.\n"))
  }

  @Test func whoeverNamesNobodyHearsThatNothingMayBeDone() throws {
    let program = try Program.withClaims()
    program.person = nil

    let text = try program.done("review", "--plain", input: "q\n")

    #expect(text.contains("No move is possible now, because nobody is named: claims review --as NAME.\n"), "\(text)")
  }

  @Test func aSecondVerdictThatAgreesIsToldAsSuchWithWhatIsInTheWay() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")

    let text = try program.done("review", "--plain", as: "jon", input: "C1\nr E0001.\nq\n")

    #expect(text.contains("Gave the second verdict on C0001.\nAgreed: you and mira say «refuted».\n"), "\(text)")
    #expect(text.contains("\nRationale: E0001 says otherwise.\n"))
    #expect(
      text.contains(
        "You may: reopen.\n"
          + "Not yet: sign off, because L03, L07 and L10 block it: put right what they find, or waive it where that is "
          + "allowed.\n"))
  }

  @Test func aSecondVerdictThatDiffersIsToldAndBothStay() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")

    let text = try program.done("review", "--plain", as: "jon", input: "C1\ns E0001 is of no use.\nq\n")
    let later = try program.done("review", "--plain", input: "C1\nq\n")

    #expect(
      text.contains("\nYou differ: mira says «refuted», you say «supported».\nFirst verdict, by mira on "), "\(text)")
    #expect(text.contains("\nBoth are kept, and C0001 is in review again.\nYou may: supported, refuted, "))
    #expect(
      later.contains("\nDisagreement 1: two verdicts differed, and both are kept.\nFirst verdict then, by mira on "))
    #expect(later.contains("\nRationale: E0001 is of no use.\nIt cites E0001.\n"))
    #expect(
      later.contains("\nThe two agree on the evidence that they cite; they differ in the verdict and the rating.\n"))
  }

  @Test func aSuggestedRelationIsNoFactAndAClaimThatIsGoneIsSaidToBe() throws {
    let program = try Program.withClaims()
    try program.done("relate", "C2", "denies", "C1", "--suggested")
    let before = try program.done("review", "--plain", input: "C1\nq\n")

    try program.done("withdraw", "C2", "--reason", "a headline")
    let after = try program.done("review", "--plain", input: "C2\nC9\nagain\nq\n")

    #expect(before.contains("\nR0001, suggested: C0002 denies it, unreviewed: "), "\(before)")
    #expect(after.contains("R0001, suggested: C0002 denies it, which was withdrawn as no claim: "), "\(after)")
    #expect(after.contains("> C0002 was withdrawn as no claim: a headline. C0001 stays in hand.\n"))
    #expect(after.contains("> There is no claim C0009. C0001 stays in hand.\n"))
  }

  @Test func aPassageWhoseWordsDoNotStandInTheSourceIsPutWithANote() throws {
    let program = try Program.withClaims()
    try program.write("Inspection log.\n\nThe bolts at pier 4 were cracked.\n", to: "log.txt")
    try program.done("capture", "log.txt")

    let text = try program.done(
      "review", "--plain", input: "C1\nfor S1 The moon is cheese\nagainst S1 pier 4 were cracked\nfor S1  \nq\n")

    let note = "note: these words do not stand in what was read from S0001: "
    #expect(text.contains("Put S0001 to C0001: supports.\n" + note), "\(text)")
    #expect(text.contains("Put S0001 to C0001: refutes.\n> Write for, the source's id, and its words"))
  }

  @Test func whatIsTakenIsAssignedAsOneEdit() throws {
    let program = try Program.withClaims()

    let text = try program.done("review", "--plain", as: "ana", input: "C1\ntake\nagain\nq\n")
    #expect(text.contains("Took C0001; it is assigned to ana.\n"), "\(text)")
    #expect(text.contains("C0001, in review, assigned to ana, priority 2."))

    let back = try program.done("review", "--plain", as: "ana", input: "C1\nu\nagain\nq\n")
    #expect(back.contains("C0001, unreviewed, priority 2."), "\(back)")
  }

  @Test func whatComesFromOutsideIsToldAsSignsOnly() throws {
    let program = try Program.withClaims()
    try program.done("comment", "C1", "red \u{1B}[31m and \u{202E}back")

    let text = try program.done("review", "--plain", input: "C1\nq\n")

    #expect(text.contains(": red ␛[31m and <RLO>back\n"), "\(text)")
    #expect(!text.contains("\u{1B}"))
  }
}
