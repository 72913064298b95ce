import ClaimModel
import Testing

@testable import AttributionExtraction

/// Truth tables of single statements: coordinations split, words as printed, pronouns with a name.
@Suite("Stage: single statements") struct StatementTableTests {
  private struct Row {
    let marked: String
    let statements: [String]

    init(_ marked: String, _ statements: String...) { (self.marked, self.statements) = (marked, statements) }
  }

  private static let readAlone = [
    Row("[t:Jonas Brandt, 58,] [c:is accused of] [t:taking bribes].", "Jonas Brandt takes bribes"),
    Row("Jonas Brandt [c:is accused of] [t:taking bribes].", "Jonas Brandt takes bribes"),
    Row("[s:Rowe] [c:accused] [t:him of hiding ships].", "He hides ships"),
    Row("[s:Rowe] [c:had forecast] [t:a profit as recently as May].", "Rowe had forecast a profit as recently as May"),
    Row("[s:Rowe] [c:called] [t:that “absurd”].", "Rowe called that “absurd”"),
    Row("[s:Rowe] [c:vowed] [t:“merciless” reprisals].", "Rowe vowed “merciless” reprisals"),
    Row("[s:Holt's office] disputes that figure, [c:saying] [t:it ignores interest].", "It ignores interest"),
    Row("[s:Her advisers] [c:say] [t:otherwise].", "Her advisers say otherwise"),
    Row("[s:Rowe] [c:said] [t:only that the audit was “a draft”].", "The audit was “a draft”"),
    Row("[s:Many] [c:were doubtful]: [t:the mayor promised it before].", "The mayor promised it before"),
    Row("[t:But the law asks for no report], [c:said] [s:Rowe].", "The law asks for no report"),
    Row("The docks are old. [s:The audit office] [c:found] [t:that it had been sold twice].", "It had been sold twice"),
    Row("[c:Asked] by [s:Rowe] [t:whether the dock was safe], Orr left.", "Rowe asked whether the dock was safe"),
  ]

  private static let splitting = [
    Row(
      "[s:Rowe] [c:claimed] [t:the app could be used by Velox to map the homes of sailors, collect letters from ports, and sell ships].",
      "The app could be used by Velox to map the homes of sailors",
      "The app could be used by Velox to collect letters from ports",
      "The app could be used by Velox to sell ships"),
    Row(
      "[s:Rowe] [c:said] [t:the app lets the state read private messages, map military bases and silence exiles abroad].",
      "The app lets the state read private messages", "The app lets the state map military bases",
      "The app lets the state silence exiles abroad"),
    Row(
      "[s:Rowe] [c:said] [t:the meters may allow Velox to intercept calls, to switch off lights and to copy plans].",
      "The meters may allow Velox to intercept calls", "The meters may allow Velox to switch off lights",
      "The meters may allow Velox to copy plans"),
    Row(
      "[s:Rowe] [c:said] [t:the map could help Velox trace telephones, collect secrets to put pressure on judges, and rob shops].",
      "The map could help Velox trace telephones", "The map could help Velox collect secrets to put pressure on judges",
      "The map could help Velox rob shops"),
    Row(
      "[s:Rowe] [c:said] [t:Velox tracks ministers, builds files on voters and sells plans to pirates].",
      "Velox tracks ministers", "Velox builds files on voters", "Velox sells plans to pirates"),
    Row(
      "[s:Rowe] [c:said] [t:the scanners photograph warships, send crew lists to pirates, and leave back doors open].",
      "The scanners photograph warships", "The scanners send crew lists to pirates",
      "The scanners leave back doors open"),
    Row(
      "“[t:Velox counts soldiers, copies patents and blackmails judges],” [s:Rowe] [c:said].", "Velox counts soldiers",
      "Velox copies patents", "Velox blackmails judges"),
    Row(
      "[s:Rowe] [c:accused] [t:Velox of tracking sailors, building secret files and selling plans].",
      "Velox tracks sailors", "Velox builds secret files", "Velox sells plans"),
    Row(
      "[s:Rowe] [c:said] [t:Velox would close the docks and sell the ships].", "Velox would close the docks",
      "Velox would sell the ships"),
    Row(
      "[s:Rowe] [c:said] [t:Velox closed the docks and sold the ships].", "Velox closed the docks",
      "Velox sold the ships"),
    Row(
      "[s:Rowe] [c:said] [t:the docks were closed and the ships were sold].", "The docks were closed",
      "The ships were sold"),
    Row(
      "[s:Rowe] [c:said] [t:that the docks were closed and that the ships were sold].", "The docks were closed",
      "The ships were sold"),
    Row(
      "[s:The minister] [c:said] [t:that taxes would rise, that schools would close and that he would resign].",
      "Taxes would rise", "Schools would close", "The minister would resign"),
    Row(
      "[s:Rowe] [c:said] [t:that taxes would rise and that schools would close].", "Taxes would rise",
      "Schools would close"),
    Row(
      "[s:Rowe] [c:said] [t:that Velox knew that the docks were closed and that the ships were sold].",
      "Velox knew that the docks were closed and that the ships were sold"),
    Row(
      "[s:Rowe] [c:said] [t:the law protects privacy, security and safety].",
      "The law protects privacy, security and safety"),
    Row(
      "[s:Rowe] [c:said] [t:the firm would export fish, trade and weather].",
      "The firm would export fish, trade and weather"),
    Row(
      "[s:Rowe] [c:said] [t:the firm did not plan to close the docks and sell the ships].",
      "The firm did not plan to close the docks and sell the ships"),
    Row(
      "[s:Rowe] [c:said] [t:that if the docks were closed and the ships were sold, prices would rise].",
      "If the docks were closed and the ships were sold, prices would rise"),
    Row(
      "[s:Rowe] [c:said] [t:Brandt and Sorel met in Holt and the north].", "Brandt and Sorel met in Holt and the north"),
    Row(
      "[s:Velox] [c:denied] [t:tracking sailors and selling plans].", "Velox denied tracking sailors and selling plans"),
    Row("[s:Rowe] [c:said] [t:trade and work have suffered].", "Trade and work have suffered"),
    Row(
      "[s:Rowe] [c:said] [t:the men who closed the docks and sold the ships are rich].",
      "The men who closed the docks and sold the ships are rich"),
  ]

  @Test func wordsThatSayNothingAloneGetWhatTheyNeed() { check("words alone", Self.readAlone) }

  @Test func coordinationsAreSplitWhereTheySurelyAreOne() { check("splitting", Self.splitting) }

  private static let alone = [
    Row("[s:Rowe] [c:said] [t:that the docks are safe].", "The docks are safe"),
    Row("[s:Rowe] [c:said] [t:iShip sank].", "iShip sank"),
    Row("[s:Velox] [c:has said] [t:it has never sold a ship].", "Velox has never sold a ship"),
    Row(
      "Workers left Velox. [s:The company] [c:has said] [t:it has never sold a ship].", "Velox has never sold a ship"),
    Row("[s:The company] [c:has said] [t:it has never sold a ship].", "The company has never sold a ship"),
    Row("[s:The makers of the game] [c:said] [t:they never sold a ship].", "The makers of the game never sold a ship"),
    Row("[s:Beijing] [c:said] [t:it had closed its ports].", "Beijing had closed its ports"),
    Row("[s:Velox] [c:said] [t:its ships were old].", "Velox's ships were old"),
    Row("[s:Tallis Systems] [c:said] [t:its ships were old].", "Tallis Systems' ships were old"),
    Row("[s:Ada Rowe] [c:said] [t:she had left the town with her ship].", "Ada Rowe had left the town with her ship"),
    Row("[s:Ada Rowe] [c:said] [t:her ship was old].", "Ada Rowe's ship was old"),
    Row("[s:Ada Rowe] [c:said] [t:it rained]. [s2:She] [c2:added] [t2:that she was wet].", "Ada Rowe was wet"),
    Row("Jonas Brandt ran the docks. [s:The ministry] [c:said] [t:he had left].", "[Jonas Brandt] had left"),
    Row("[s:Ada Rowe] [c:said] [t:Jonas Brandt had sold his ship].", "Jonas Brandt had sold his ship"),
    Row("[s:Rowe] [c:said] [t:it would rain].", "It would rain"),
    Row("[s:Velox] [c:said] [t:it was clear that prices would fall].", "It was clear that prices would fall"),
    Row("[s:A source] [c:said] [t:it would be a lease].", "It would be a lease"),
    Row(
      "[s:The mayor] [c:said] [t:the bridge was safe]. [s2:The engineer] [c2:said] [t2:it was cracked].",
      "It was cracked"),
    Row("[s:The council] [c:said] [t:the bridge was open]. [s2:Lee] [c2:said] [t2:it was not].", "It was not"),
    Row("[s:The council] [c:said] [t:the bridge was open]. [s2:Sorel] [c2:said] [t2:it was not].", "It was not"),
    Row("[s:The council] [c:said] [t:it had closed the bridge].", "The council had closed the bridge"),
    Row("[s:The minister] [c:said] [t:the pilot fled and he was late].", "The pilot fled and he was late"),
    Row("“[t:We closed the docks],” [s:Velox] [c:said].", "We [Velox] closed the docks"),
    Row("“[t:I did not take it],” [s:Ada Rowe] [c:said].", "I [Ada Rowe] did not take it"),
    Row("“[t:Our proposal was good],” [s:Velox] [c:said].", "Our [Velox's] proposal was good"),
    Row(
      "[s:The firm] [c:thinks] “[t:that our plan was good for players]”.", "Our [the firm's] plan was good for players"),
    Row("“[t:It rained. Everybody left],” [s:Rowe] [c:said].", "It rained", "Everybody left"),
    Row("“[t:The docks],” [s:Rowe] [c:said], “[t:will close].”", "The docks will close"),
    Row("[s:Rowe] [c:said] [t:it was a “very wet” day].", "It was a “very wet” day"),
    Row("[s:Rowe] [c:vowed] [t:to close the docks].", "Rowe vowed to close the docks"),
    Row("Ada Rowe spoke. [s:She] [c:vowed] on Monday [t:to close the docks].", "Ada Rowe vowed to close the docks"),
    Row("[s:Rowe] [c:rejected] [t:the plan as unfair].", "Rowe rejected the plan as unfair"),
    Row("[s:Velox] [c:denied] [t:that it sold the ships].", "Velox denied that it sold the ships"),
    Row("[s:Rowe] [c:never said] [t:that the docks were safe].", "Rowe never said that the docks were safe"),
    Row("[s:Velox] [c:did not deny] [t:that it sold the ships].", "Velox did not deny that it sold the ships"),
    Row("[s:Rowe] [c:asked] [t:whether the docks were safe].", "Rowe asked whether the docks were safe"),
    Row("[s:Rowe] [c:wants] [t:a new dock].", "Rowe wants a new dock"),
    Row("[s:Rowe] [c:unveiled] [t:a plan for the docks].", "Rowe unveiled a plan for the docks"),
    Row(
      "[t:The ship], which is old, [c:is believed] [t:to have sunk].",
      "The ship, which is old, is believed to have sunk"),
    Row("Velox will keep the docks, with [c:reports] [t:it has hired a banker].", "[Velox] has hired a banker"),
    Row("[s:Rowe] [c:declined] [t:to comment]."),
    Row("“[t:That owner will leave],” [s:Rowe] [c:said].", "That owner will leave"),
    Row("[s:Ada Rowe] [c:claimed] [t:that Velox told her to leave].", "Velox told Ada Rowe to leave"),
  ]

  @Test func everyStatementIsReadableAlone() { check("statements", Self.alone) }

  private static let antecedents = [
    // A pronoun before its speaker means somebody else.
    Row("Lou Ames was held. [t:He stole two ships], [s:prosecutor Tom Hale] [c:said].", "[Lou Ames] stole two ships"),
    Row("Lou Ames was held. [t:His car was searched], [s:Tom Hale] [c:said].", "[Lou Ames'] car was searched"),
    Row("Jon Orr met Lou Ames. [t:He was ill], [s:Tom Hale] [c:said].", "He was ill"),
    Row("Lou Ames hit a man. [t:He fled], [s:Tom Hale] [c:said].", "He fled"),
    Row("A plant burned. [t:Its roof was unsafe], [s:the regulator] [c:said].", "Its roof was unsafe"),
    Row("The docks make chips. [t:Its shares fell], [c:according to] [s:LSEG data].", "Its shares fell"),
    Row("Holt Ltd makes chips. [t:Its shares fell], [s:the regulator] [c:said].", "[Holt Ltd's] shares fell"),
    Row("Ada Rowe spoke. [t:She was ill], [s:she] [c:said].", "Ada Rowe was ill"),
    Row("[c:Announcing] [t:that he would go], [s:Tom Hale] left.", "Tom Hale would go"),
    Row("“[t:We closed it],” [s:Velox] [c:said].", "We [Velox] closed it"),
    // Somebody who speaks for another, or is related to him.
    Row("[s:Hale’s lawyer] [c:said] [t:he was innocent].", "He was innocent"),
    Row("[s:His lawyer] [c:said] [t:he was innocent].", "He was innocent"),
    Row("[s:Mr Prout’s office] [c:said] [t:he had left].", "Prout had left"),
    Row("[s:Dan Brisk’s wife] [c:said] [t:he had left].", "Dan Brisk had left"),
    Row("[s:Dan Brisk’s lawyer, Tom Orr,] [c:said] [t:he would appeal].", "Dan Brisk would appeal"),
    Row("[s:Dan Brisk’s allies] [c:said] [t:his plan was good].", "Dan Brisk's plan was good"),
    Row("[s:Brisk’s sister Angela] [c:said] [t:he was ill].", "Brisk was ill"),
    Row("[s:Brisk’s sister Angela] [c:said] [t:she was ill].", "Angela was ill"),
    Row("[s:Jory Orr’s mother] [c:said] [t:she was proud].", "Jory Orr’s mother was proud"),
    Row("[s:Ada Rowe’s mother] [c:said] [t:she was ill].", "She was ill"),
    Row("[s:The minister’s wife] [c:said] [t:he was ill].", "He was ill"),
    Row("[s:The mother of Dan Brisk] [c:said] [t:he was ill].", "[Dan Brisk] was ill"),
    Row("[s:Ada Rowe’s husband] [c:said] [t:she was ill].", "Ada Rowe was ill"),
    Row("[s:Velox’s chief executive, Jon Orr,] [c:said] [t:he would go].", "Jon Orr would go"),
    Row("[s:A lawyer for Jon Orr] [c:said] [t:he was innocent].", "Jon Orr was innocent"),
    Row("Dan Brisk was found. [s:His mother] [c:said] [t:he was ill].", "[Dan Brisk] was ill"),
    // Things that were named before.
    Row("[s:Velox] [c:said] [t:the bridge was old and that it would fail].", "The bridge was old", "It would fail"),
    Row(
      "[s:Velox] [c:said] [t:that the dock had leaked and that it was shut].", "The dock had leaked", "It was shut"),
    Row("[s:Velox] [c:said] [t:prices were high and it would close].", "Prices were high", "Velox would close"),
    Row("[s:The company] [c:said] [t:it’s too early to tell].", "It’s too early to tell"),
    Row("[s:The company] [c:said] [t:it’s not the time to sell].", "It’s not the time to sell"),
    Row("[s:The company] [c:said] [t:it’s closing the docks].", "The company’s closing the docks"),
    Row("The residents lost. [s:The High Court] [c:ruled] [t:that their plan was bad].", "Their plan was bad"),
    Row(
      "The ministry sent the emails. [s:The ministry] [c:said] [t:they had been “misread”].", "They had been “misread”"),
    Row("[s:The ministry] [c:said] [t:they had been misled].", "The ministry had been misled"),
    // Lines after a name.
    Row("OLAF BRINK[c::] [t:My boss told me he would sell.]", "My boss told me he would sell"),
    Row(
      "[s:OLAF BRINK][c::] [t:My boss said he would sell. He was right.]",
      "My [OLAF BRINK's] boss said he would sell", "He was right"),
    Row("[s:HOLT LTD][c::] [t:The bank lied. It owes us money.]", "The bank lied", "It owes us money"),
  ]

  @Test func aPronounMeansItsSpeakerOnlyBehindHim() { check("antecedents", Self.antecedents) }

  private static let whole = [
    // «that» which points.
    Row("[s:Tully] [c:said] [t:that was “simply wrong”].", "That was “simply wrong”"),
    Row("[s:Tully] [c:said] [t:that plan was dead].", "That plan was dead"),
    Row("[s:Tully] [c:said] [t:that means war].", "That means war"),
    Row("[s:Renn] [c:disputes] [t:that].", "Renn disputes that"),
    Row("[s:Renn] [c:rejected] [t:that plan].", "Renn rejected that plan"),
    Row("[s:Renn] [c:denied] [t:that claim].", "Renn denied that claim"),
    Row("[s:Tully] [c:said] [t:that oil was leaking].", "Oil was leaking"),
    Row("[s:Tully] [c:said] [t:that, in his view, it rained].", "In Tully's view, it rained"),
    Row("[s:Tully] [c:said] [t:that plans were made].", "Plans were made"),
    // Contents without a verb of their own.
    Row("[s:Police] [c:confirmed] [t:two arrests].", "Police confirmed two arrests"),
    Row(
      "[s:Police] [c:confirmed] [t:the death of a man who was ill].", "Police confirmed the death of a man who was ill"),
    Row("[s:Holt Ltd] [c:announced] [t:a share buyback].", "Holt Ltd announced a share buyback"),
    Row("[s:Orr] [c:admitted] [t:stealing £4m].", "Orr admitted stealing £4m"),
    Row("[s:Rowe] [c:questioned] [t:the methodology].", "Rowe questioned the methodology"),
    Row("[s:The inquiry] [c:found] [t:no such link].", "The inquiry found no such link"),
    Row("[s:Police] [c:confirmed] [t:two men died in the fire].", "Two men died in the fire"),
    Row("[s:Orr] [c:admitted] [t:he stole £4m].", "Orr stole £4m"),
    Row("[s:Holt Ltd] [c:reported] [t:prices soared].", "Prices soared"),
    Row("[s:Rowe] [c:said] [t:prices rise].", "Prices rise"),
    Row("“[t:A total disaster],” [s:Rowe] [c:said].", "A total disaster"),
    // Those who are told to do something.
    Row("[s:The mayor] [c:urged] residents [t:to boil their water].", "The mayor urged residents to boil their water"),
    Row("[s:The judge] [c:told] the jury [t:not to speak].", "The judge told the jury not to speak"),
    Row("[s:The council] [c:urged] voters on Monday [t:to stay].", "The council urged voters to stay"),
    Row("[s:Rowe] [c:vowed] on Monday [t:to close the docks].", "Rowe vowed to close the docks"),
    // What is named before the one who names it.
    Row("It was [t:a remark] [s:Rowe] [c:described] [t:as “rude”].", "Rowe described a remark as “rude”"),
    Row("The claim, [t:which] [s:Rowe] [c:called] [t:“baseless”], spread.", "Rowe called the claim “baseless”"),
    Row("A rule that [s:Rowe] [c:called] [t:“a farce”] ended.", "Rowe called a rule “a farce”"),
    Row("Orr spoke of the claim, [t:which] [s:he] [c:denies].", "Which he denies"),
    Row("Jon Orr heard the claim, [t:which] [s:he] [c:denies].", "Jon Orr denies the claim"),
    Row("Bribes were paid, [t:which] [s:Rowe] [c:denies].", "Which Rowe denies"),
    Row("[s:Rowe] [c:called] [t:the plan “baseless”].", "Rowe called the plan “baseless”"),
    Row("“[t:The docks],” [s:Rowe] [c:said], “[t:are a farce].”", "The docks are a farce"),
  ]

  @Test func aStatementIsNoFragment() { check("fragments", Self.whole) }

  private func check(_ name: String, _ rows: [Row]) {
    expectTable(
      name,
      rows.map { row in
        let found = ToldText(row.marked).isolation().attributions.last?.statements ?? []
        return found == row.statements ? nil : "«\(row.marked)»: \(found)"
      })
  }

  @Test("A claim tells where its words stand")
  func places() {
    let text = ToldText("[s:Rowe] [c:said] [t:Velox would close the docks and sell the ships].")
    let claims = text.isolation().attributions.first?.claims ?? []

    #expect(
      claims.map { $0.places.map(\.quote) } == [
        ["Velox would", "close the docks"], ["Velox would", "sell the ships"],
      ])
    #expect(claims.flatMap(\.places).allSatisfy { CodePoints(text.text).holds($0) })
  }
}
