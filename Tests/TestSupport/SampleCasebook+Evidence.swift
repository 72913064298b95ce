import AuditLedger
import ClaimModel

/// What was put to the claims: passages of every stance, a search without result, replies.
struct SampleEvidence {
  let notice: EvidenceID
  let minutes: EvidenceID
  let survey: EvidenceID
  let counts: EvidenceID
  let piers: EvidenceID
  let letter: EvidenceID
  let search: EvidenceID
  let guests: EvidenceID
  let plaque: EvidenceID
  let closure: EvidenceID
  let log: EvidenceID
  let wrongPage: EvidenceID
  let guestList: SourceID

  init(_ desk: inout SampleDesk, _ claims: SampleClaims, _ people: SampleClaimants) throws {
    let (noticeCopy, noticeTexts) = try desk.copy(
      "Notice 12. The bridge closes.", "notice-12.html", "text/html", by: SampleCustody.web)
    let noticeSource = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .law, title: "Public notice 12 of 2031", author: "Harrowmere council",
        url: "https://council.harrowmere.example/notice/12", archivedURL: "https://archive.example/1/notice-12",
        published: PartialDate(text: "2031-01-06"), accessed: PartialDate(text: "2031-01-08"), copies: [noticeCopy],
        reliability: .a, interests: "Issuer is the claimant", derivesFrom: [.claimant(people.council)]),
      as: .ida, texts: noticeTexts)
    let (minutesCopy, minutesTexts) = try desk.copy(
      "%PDF minutes", "minutes 5.pdf", "application/pdf", by: SampleCustody.archive)
    let minutesSource = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .document, title: "Minutes of the works committee, 5 January 2031",
        publisher: "Harrowmere archive", published: PartialDate(text: "2031-01-05"), copies: [minutesCopy],
        reliability: .b),
      as: .ida, texts: minutesTexts)
    guestList = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .document, title: "Guest list of the works committee", reliability: .b,
        derivesFrom: [.source(minutesSource)]), as: .ravi)
    let surveySource = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .report, title: "Survey of the harbour bridge, 2030",
        author: "Kestrel Surveys",
        published: PartialDate(text: "2030"), reliability: .b, interests: "Hopes for the repair contract"), as: .ida)
    let gazette = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .article, title: "Piers cracked, says engineer",
        publisher: "Northport Gazette",
        url: "https://gazette.northport.example/piers", reliability: .d,
        anonymousBecause: "The engineer fears for the job; the paper knows the name.",
        derivesFrom: [.claimant(people.engineer)]), as: .ida)
    let letterSource = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .statement, title: "Letter to the desk", author: "Blue Line", reliability: .c,
        interests: "Party to the matter", derivesFrom: [.claimant(people.ferry)]), as: .ravi)
    let register = try desk.add(
      Source(
        id: SourceID(number: -1), nature: .dataset, title: "Register of bridges | county", reliability: .a,
        derivesFrom: []), as: .ida)

    func passage(
      _ claim: ClaimID, _ source: SourceID, _ excerpt: String, _ stance: Stance, at locator: String? = nil,
      credibility: Int? = 2, question: String? = nil
    ) throws -> Evidence {
      Evidence(
        id: EvidenceID(number: -1), claim: claim, basis: .passage(source: source, locator: locator, excerpt: excerpt),
        stance: stance, credibility: try credibility.map { try Credibility($0) }, question: question)
    }
    notice = try desk.add(
      passage(
        claims.closes, noticeSource, "The bridge is closed from 1 March 2031 for a term of two years.", .supports,
        at: "section 1", credibility: 1, question: "From when, and for how long?"), as: .ida)
    minutes = try desk.add(
      passage(
        claims.closes, minutesSource, "The term may be prolonged by one year.\nNo vote was taken.", .refutes,
        at: "item 4"),
      as: .ida)
    _ = try desk.add(
      passage(claims.closes, surveySource, "Repairs take 20 to 30 months.", .mixed, at: "p. 31"), as: .ravi)
    _ = try desk.add(
      passage(claims.closes, register, "Harbour bridge, 1974, five piers.", .context, credibility: nil), as: .ravi)
    survey = try desk.add(
      passage(
        claims.couldFail, surveySource, "Failure in a storm of force 11 can’t be ruled out.", .supports, at: "p. 12"),
      as: .ida)
    counts = try desk.add(
      passage(claims.cars, surveySource, "Mean traffic: 14,300 vehicles a day.", .refutes, at: "table 2"), as: .ida)
    piers = try desk.add(
      passage(claims.piers, gazette, "“Three of five are cracked,” the engineer said.", .supports, credibility: 6),
      as: .ravi)
    letter = try desk.add(
      passage(claims.notAsked, letterSource, "We asked nobody for anything.", .supports, credibility: 5), as: .ravi)
    search = try desk.add(
      Evidence(
        id: EvidenceID(number: -1), claim: claims.notAsked,
        basis: .search(
          query: "\"Blue Line\" closure request", place: "minutes of the council, 2028 to 2031",
          date: PartialDate(text: "2031-01-09")), stance: .context, question: "Did anybody write such a request down?"),
      as: .ida)
    guests = try desk.add(
      passage(claims.neverSpoke, guestList, "T. Velde (Blue Line), items 2 to 4", .refutes, at: "sheet 1"), as: .ravi)
    plaque = try desk.add(passage(claims.opened, register, "Opened 4 May 1974.", .supports, at: "row 118"), as: .ida)
    closure = try desk.add(
      passage(claims.neverClosed, minutesSource, "As in 1987, when it was closed for eleven days.", .refutes), as: .ida)
    log = try desk.add(passage(claims.imported, minutesSource, "Closed 3 to 14 June 1987.", .supports), as: .ravi)
    wrongPage = try desk.add(passage(claims.cars, register, "Lake bridge, 41,000 a day.", .supports), as: .ravi)

    let contact = desk.seal("T. Velde, private number 555 0199")
    _ = try desk.add(
      Evidence(
        id: EvidenceID(number: -1), claim: claims.neverSpoke,
        basis: .reply(
          channel: "e-mail", date: PartialDate(text: "2031-01-10"), outcome: .replied,
          words: "Mr Velde was there for another matter.", contact: contact.reference), stance: .supports,
        question: "Why are you on the guest list?"), as: .ravi, texts: [contact])
    _ = try desk.add(
      Evidence(
        id: EvidenceID(number: -1), claim: claims.cars,
        basis: .reply(
          channel: "telephone", date: PartialDate(text: "2031-01-10"), outcome: .noReply, words: nil, contact: nil),
        stance: .context), as: .ida)
  }
}
