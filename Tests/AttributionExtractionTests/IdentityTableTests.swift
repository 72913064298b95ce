import ClaimModel
import Testing

@testable import AttributionExtraction

/// Truth tables of who stands behind a speaker's words, in the article and among a casebook's claimants.
@Suite("Stage: claimant identity") struct IdentityTableTests {
  /// The last attribution's claimant.
  private static let rows: [(String, String?)] = [
    ("Ada Rowe won in Holt. [s:Rowe] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:Rowe] [c:said] [t:it rained]. Ada Rowe won in Holt.", "Ada Rowe"),
    ("[s:Mr. Jonas Brandt] [c:said] [t:it rained].", "Jonas Brandt"),
    ("Lord Carrick sat down. [s:Carrick] [c:said] [t:it rained].", "Lord Carrick"),
    (
      "[s:The road authority] [c:denies] [t:it]. The drivers' union disagrees: [s2:it] [c2:says] [t2:it sent three].",
      "The drivers' union"
    ),
    ("[s:The port] [c:denies] [t:it]. The union disagrees: [s2:it] [c2:says] [t2:it sent three].", "The union"),
    ("[s:Pope Leo] [c:said] [t:it rained].", "Pope Leo"),
    (
      "[s:Additional Solicitor General Meera Bhat] [c:said] [t:it rained]. [t2:“It snowed,”] [s2:she] [c2:said].",
      "Meera Bhat"
    ),
    ("[s:Novaria] [c:said] [t:it rained]. Novaria's chief executive left.", "Novaria"),
    ("[s:The chief executive of the Retail Board, Ada Rowe,] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:Holt's Joint Chiefs of Staff] [c:said] [t:it rained].", "Holt's Joint Chiefs of Staff"),
    (
      "[s:Jonas Brandt] [c:alleges] [t:Brill's director rang]. [s2:The director] [c2:denies] [t2:the call]. [t3:“I never met Mr Brandt,”] [s3:he] [c3:said].",
      "The director"
    ),
    (
      "[s:Jonas Brandt] [c:said] [t:it rained]. [s2:The council] [c2:wrote] to the minister, [t2:asking him in]. [s3:He] [c3:said] [t3:it snowed].",
      nil
    ),
    (
      "[s:Dora Pike] [c:thought] [t:it rained]. “Dora, at your age?” [t2:“It snowed,”] [s2:she] [c2:said].",
      "Dora Pike"
    ),
    ("[s:Former President Jonas Brandt] [c:said] [t:it rained].", "Jonas Brandt"),
    ("[s:Ada Rowe, the mayor of Holt,] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:Holt's mayor, Ada Rowe,] [c:said] [t:it rained].", "Ada Rowe"),
    ("Mayor Ada Rowe came late. [s:The mayor] [c:said] [t:it rained].", "Ada Rowe"),
    ("Ada Rowe, the harbour commissioner, left. [s:The commissioner] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:Ada Rowe] [c:said] [t:it rained]. [s2:She] [c2:added] [t2:that it snowed].", "Ada Rowe"),
    (
      "[s:Ada Rowe] [c:said] [t:it rained]. [s2:Jonas Brandt] [c2:said] [t2:it snowed]. [s3:She] [c3:said] [t3:it hailed].",
      "Ada Rowe"
    ),
    (
      "[s:Ada Rowe] [c:said] [t:it rained]. [s2:Jonas Brandt] [c2:said] [t2:it snowed]. [s3:He] [c3:said] [t3:it hailed].",
      "Jonas Brandt"
    ),
    ("[s:Kim Sorel] [c:said] [t:it rained]. [s2:She] [c2:said] [t2:it snowed]. [s3:He] [c3:said] [t3:it hailed].", nil),
    ("Ada Rowe met the sailors. [s:She] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:She] [c:said] [t:it rained].", nil),
    ("Ada Rowe, [s:who] [c:said] [t:it rained], left.", "Ada Rowe"),
    ("Workers left Velox. [s:The company] [c:said] [t:it rained].", "Velox"),
    ("Velox Shipping bought the docks. [s:Velox] [c:said] [t:it rained].", "Velox Shipping"),
    ("The docks were sold to Velox, [s:the Ordovian shipping giant] [c:said].", "Velox"),
    ("[t:The docks are not for sale to Velox], [s:the Ordovian shipping giant] [c:said].", "Velox"),
    ("[s:Velox] [c:said] [t:it rained]. [s2:It] [c2:added] [t2:that it snowed].", "Velox"),
    ("[s:Velox] [c:said] [t:Brill had left], although [s2:the company] [c2:was] “[t2:sure of a return]”.", "Velox"),
    ("Velox, the maker of sails, closed. [s:The sail-maker] [c:said] [t:it rained].", "Velox"),
    ("The map service Yonder closed. [s:The service] [c:said] [t:it rained].", "Yonder"),
    ("The Harbour Ministry opened the gates. [s:The ministry] [c:said] [t:it rained].", "Harbour Ministry"),
    ("[s:The company] [c:said] [t:it rained].", "The company"),
    ("[s:A spokesman for Velox] [c:said] [t:it rained].", "Velox"),
    ("Velox sells sails. [s:A lawyer for the company] [c:said] [t:it rained].", "Velox"),
    ("[s:A report by the Harbour Ministry] [c:said] [t:it rained].", "Harbour Ministry"),
    ("[s:Beijing] [c:said] [t:it rained].", "Government of China"),
    ("[s:The Chinese government] [c:said] [t:it rained].", "Government of China"),
    ("Kessia closed its ports. [s:The Kessian government] [c:said] [t:it rained].", "Government of Kessia"),
    ("Ships wait in Kessia. [s:Kessia] [c:condemned] [t:the ban].", "Government of Kessia"),
    ("[s:The White House] [c:said] [t:it rained].", "The White House"),
    ("[s:The White Harbour] [c:said] [t:it rained].", "The White Harbour"),
    ("[s:Critics] [c:say] [t:it rained].", nil),
    ("[s:A source] [c:said] [t:it rained]. [s2:He] [c2:added] [t2:that it snowed].", nil),
    ("The Port Health Organisation (PHO) met. [s:PHO] [c:said] [t:it rained].", "Port Health Organisation"),
    ("Crane Optical grinds lenses. [s:Crane] [c:said] [t:it rained].", "Crane Optical"),
    ("The Istrand Mercury is a paper. [s:Istrand] [c:said] [t:it rained].", "Istrand"),
    ("[s:Spokeswoman Ada Rowe] [c:said] [t:it rained].", "Ada Rowe"),
    (
      "[s:Kim] [c:did not deny] [t:that the files were deleted]. [s2:The company] [c2:denied] [t2:wrongdoing].",
      "The company"
    ),
    ("[s:Bank chief Sorel] [c:said] [t:it rained]. [s2:The company] [c2:denied] [t2:it].", "The company"),
    ("[s:The engineer] [c:said] [t:it rained]. [s2:The company] [c2:denied] [t2:it].", "The company"),
    ("[s:Pixelhaus CTO Mina Patel] [c:said] [t:it rained].", "Mina Patel"),
    ("[s:Harlow Police Chief Ron Tate] [c:said] [t:it rained]. [s2:He] [c2:said] [t2:it snowed].", "Ron Tate"),
    ("[s:Senate Majority Leader Chuck Dorsey] [c:said] [t:it rained].", "Chuck Dorsey"),
    (
      "[s:Norden Semi CEO Olaf Brink] [c:said] [t:it rained]. [s2:Norden Semi] [c2:said] [t2:it snowed].", "Norden Semi"
    ),
    ("[s:Criminologist Dr Amina Sole of Fenland University] [c:said] [t:it rained].", "Amina Sole"),
    ("It leaks, and [s:the Rt Rev Agnes Tull] [c:said] [t:it rained].", "Agnes Tull"),
    ("[s:French President Luc Amary] [c:said] [t:it rained].", "Luc Amary"),
    ("[s:Finance Minister Ida Holm] [c:said] [t:it rained]. [s2:The minister] [c2:said] [t2:it snowed].", "Ida Holm"),
    ("[s:Chief Constable Una Reid] [c:said] [t:it rained].", "Una Reid"),
    ("[s:The Food Standards Agency] [c:said] [t:it rained].", "The Food Standards Agency"),
    ("[s:Kate Bishop] [c:said] [t:it rained].", "Kate Bishop"), ("[s:PC World] [c:said] [t:it rained].", "PC World"),
    ("[s:A Home Office spokesperson] [c:said] [t:it rained].", "Home Office"),
    ("[s:An Orlanda Foods spokeswoman] [c:said] [t:it rained].", "Orlanda Foods"),
    ("Kessia sold it. [s:The Kessian spokesman] [c:said] [t:it rained].", "The Kessian spokesman"),
    (
      "[s:TechLedger] [c:reported] [t:Orlanda Foods was broke]. [s2:The company] [c2:said] [t2:it rained].",
      "Orlanda Foods"
    ),
    ("[s:The Chief Constable] [c:said] [t:it rained].", "The Chief Constable"),
    ("[s:The Prime Minister] [c:said] [t:it rained].", "The Prime Minister"),
    ("Mayor Ada Rowe won. [s:The Mayor] [c:said] [t:it rained].", "Ada Rowe"),
    ("[s:The Economist] [c:said] [t:it rained].", "The Economist"),
    ("[s:The Mayor's Office] [c:said] [t:it rained].", "The Mayor's Office"),
    ("[s:A Republican spokesman] [c:said] [t:it rained].", "A Republican spokesman"),
    (
      "[s:Pike & Co analyst Sonia Mehta] [c:said] [t:the results of Orlanda Foods were weak]. [s2:The company] [c2:said] [t2:it rained].",
      "Orlanda Foods"
    ),
    ("Orlanda Foods closed. In an email seen by Techline, [s:the company] [c:said] [t:it rained].", "Orlanda Foods"),
    ("[s:Velox spokesman Jonas Brandt] [c:said] [t:it rained]. [s2:The company] [c2:said] [t2:it snowed].", "Velox"),
    ("[s:Documents obtained by the Ledger] [c:show] [t:it rained].", "Documents obtained by the Ledger"),
    ("[s:Messages reviewed by the Gazette] [c:show] [t:it rained].", "Messages reviewed by the Gazette"),
    ("[s:The Pharmacists' Guild] [c:said] [t:it rained].", "The Pharmacists' Guild"),
    (
      "The National Farmers’ Union met. [s:The National Farmers’ Union] [c:said] [t:it rained].",
      "The National Farmers’ Union"
    ),
    ("[s:The Speaker, Sir Hugh Wren,] [c:said] [t:it rained].", "Hugh Wren"),
    ("Olga Stern came late. [c:According to] [s:her], [t:the train broke down].", "Olga Stern"),
    (
      "Arthur Penhallow left. His daughter, Ruth Penhallow, came. [s:Mr. Penhallow] [c:said] [t:it rained].",
      "Arthur Penhallow"
    ),
    ("His daughter, Ruth Penhallow, came. [s:Mr. Penhallow] [c:said] [t:it rained].", "Penhallow"),
    (
      "Arthur Penhallow left. His daughter, Ruth Penhallow, came. [s:Ms. Penhallow] [c:said] [t:it rained].",
      "Ruth Penhallow"
    ),
  ]

  @Test func whoIsMeantInTheArticle() {
    expectTable(
      "identity",
      Self.rows.map { marked, expected in
        let found = ToldText(marked).isolation().attributions.last
        return found?.claimant == expected
          ? nil : "«\(marked)»: \(found?.identity.map { "\($0.name), \($0.reason.rawValue)" } ?? "nobody")"
      })
  }

  @Test("An identity tells the words as printed and how they led to the name")
  func reasons() {
    let texts: [(String, SpeakerIdentity.Reason, String?)] = [
      ("[s:Ada Rowe] [c:said] [t:it rained].", .named, nil),
      ("Ada Rowe won. [s:Rowe] [c:said] [t:it rained].", .fullName, "Rowe"),
      ("Ada Rowe won. [s:She] [c:said] [t:it rained].", .pronoun, "She"),
      ("Mayor Ada Rowe won. [s:The mayor] [c:said] [t:it rained].", .title, "The mayor"),
      ("Workers left Velox. [s:The company] [c:said] [t:it rained].", .description, "The company"),
      ("[s:Beijing] [c:said] [t:it rained].", .government, "Beijing"),
      ("[s:A spokesman for Velox] [c:said] [t:it rained].", .speaksFor, "A spokesman for Velox"),
      ("[s:The company] [c:said] [t:it rained].", .asPrinted, nil),
    ]

    for (marked, reason, printed) in texts {
      let identity = ToldText(marked).isolation().attributions.last?.identity
      #expect(identity?.reason == reason, "\(marked)")
      #expect(identity?.printed == printed, "\(marked)")
    }
  }

  private static let natures: [(String, ClaimantNature)] = [
    ("[s:The minister] [c:said] [t:it rained].", .unnamed), ("[s:The mayor] [c:said] [t:it rained].", .unnamed),
    ("[s:Mum] [c:said] [t:it rained].", .person), ("[s:Mayor] [c:said] [t:it rained].", .person),
    ("[s:The 19-year-old] [c:said] [t:it rained].", .unnamed), ("[s:His mother] [c:said] [t:it rained].", .unnamed),
    ("[s:Ama Boateng and Luis Ferrante] [c:said] [t:it rained].", .person),
    ("[s:Zhenbo and Harrowgate] [c:said] [t:it rained].", .organisation),
    ("[s:Larsen Construction] [c:said] [t:it rained].", .organisation),
    ("[s:Norden Semi] [c:said] [t:it rained].", .organisation),
    ("[s:Sable Line] [c:said] [t:it rained].", .organisation),
    ("[s:Downing Street] [c:said] [t:it rained].", .organisation),
    ("[s:Ferry Watch] [c:said] [t:it rained].", .organisation),
    ("[s:Anna Street] [c:said] [t:it rained].", .person), ("[s:The company] [c:said] [t:it rained].", .organisation),
    ("[s:The ministry] [c:said] [t:it rained].", .government),
    ("[s:Harlow Police Chief Ron Tate] [c:said] [t:it rained].", .person),
    ("[s:Documents obtained by the Ledger] [c:show] [t:it rained].", .unnamed),
  ]

  @Test func whatTheClaimantIs() {
    expectTable(
      "natures",
      Self.natures.map { marked, expected in
        let found = ToldText(marked).isolation().attributions.last?.identity
        return found?.nature == expected ? nil : "«\(marked)»: \(found.map { "\($0.name), \($0.nature)" } ?? "nobody")"
      })
  }

  // MARK: The casebook's claimants

  private static func known() throws -> [Claimant] {
    try [
      Claimant(id: ClaimantID(number: 1), name: "Jonas Brandt", nature: .person, aliases: ["the harbour master"]),
      Claimant(id: ClaimantID(number: 2), name: "Ada Rowe", nature: .person),
      Claimant(id: ClaimantID(number: 3), name: "Velox Shipping Ltd", nature: .organisation),
      Claimant(id: ClaimantID(number: 4), name: "Government of China", nature: .government),
      Claimant(id: ClaimantID(number: 5), name: "Port Health Organisation", nature: .organisation),
      Claimant(id: ClaimantID(number: 6), name: "ByteWave", nature: .organisation),
      Claimant(id: ClaimantID(number: 7), name: "The Holt Gazette", nature: .organisation),
      Claimant(id: ClaimantID(number: 8), name: "Harrowgate", nature: .organisation),
    ]
  }

  private static let names: [(String, ClaimantNature, [Int], ClaimantSuggestion.Reason?)] = [
    ("Jonas Brandt", .person, [1], .sameName), ("jonas brandt", .person, [1], .sameName),
    ("The Harbour Master", .person, [1], .alias), ("Mr Jonas Brandt", .person, [1], .title),
    ("President Brandt", .person, [1], .surname), ("Brandt", .person, [1], .surname),
    ("J. Brandt", .person, [1], .initial),
    ("K. Brandt", .person, [], nil), ("Klara Brandt", .person, [], nil), ("Ada M. Rowe", .person, [2], .title),
    ("Velox Shipping", .organisation, [3], .businessForm), ("Velox Shipping Inc.", .organisation, [3], .title),
    ("Velox", .organisation, [3], .part), ("Beijing", .government, [4], .government),
    ("the Chinese government", .government, [4], .government), ("China", .government, [4], .government),
    ("PHO", .organisation, [5], .initials), ("Byte Wave", .organisation, [6], .spelling),
    ("Holt Gazette", .organisation, [7], .sameName), ("Harowgate", .organisation, [8], .spelling),
    ("Harrowgaet", .organisation, [8], .spelling), ("Holt", .organisation, [7], .part),
    ("Tide", .organisation, [], nil),
    ("Government of Kessia", .government, [], nil), ("", .unnamed, [], nil),
  ]

  @Test func whoIsMeantInTheCasebook() throws {
    let matcher = ClaimantMatcher(try Self.known())

    expectTable(
      "claimants of the casebook",
      Self.names.map { name, nature, expected, reason in
        let found = matcher.suggestions(for: name, nature: nature)
        let isSo = found.map(\.claimant.number) == expected && found.first?.reason == reason
        return isSo ? nil : "«\(name)»: \(found.map { "\($0.claimant) \($0.reason.rawValue)" })"
      })
  }

  @Test("Suggestions come with a score that falls from the same name to a part of it, three at most")
  func scores() throws {
    let many = try (1...9).map { try Claimant(id: ClaimantID(number: $0), name: "Velox \($0)", nature: .organisation) }
    let found = ClaimantMatcher(many).suggestions(for: "Velox", nature: .organisation)

    #expect(found.map(\.claimant.number) == [1, 2, 3])
    #expect(ClaimantMatcher(many).suggestions(for: "Velox 5").map(\.score) == [1])
  }
}
