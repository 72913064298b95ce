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
