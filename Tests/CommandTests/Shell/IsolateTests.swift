import AuditLedger
import Foundation
import Testing

@testable import ClaimsCommand

/// `claims isolate`: texts in, who says what out; no casebook anywhere.
@Suite struct IsolateTests {
  private static let story = """
    Harbour to close

    Mayor Ada Rowe said on Sunday that Velox could close the docks and sell the ships. The company denied it.

    """

  private func program() throws -> Program {
    let program = try Program()
    try program.write(Self.story, to: "story.txt")
    return program
  }

  @Test func aTextIsPrintedForPeople() throws {
    let text = try program().done("isolate", "story.txt", "--published", "2020-09-14")

    #expect(
      text == """
        1  Ada Rowe: assertion, indirect
           «that Velox could close the docks and sell the ships»
           - Velox could close the docks
           - Velox could sell the ships
           made          2020-09-13
        2  Velox: denial, indirect
           «it»
           - Velox denied it
           denies        1

        """)
  }

  @Test func theWordsOfEachDecisionAreShownOnDemand() throws {
    let text = try program().done("isolate", "story.txt", "--published", "2020-09-14", "--explain")

    for line in [
      "   made          2020-09-13 («on Sunday», reckoned from the article's date, 2020-09-14)",
      "   claimant      Velox: the last one before whom the description fits", "   hedges        «could»",
      "   speaker       «The company» (named)", "   cue           «denied»",
    ] {
      #expect(text.contains(line + "\n"), "\(line)\n\(text)")
    }
  }

  @Test func jsonFitsTheSchemaAndLinesAreItsTexts() throws {
    let program = try program()
    try program.write(
      "Die Bürgermeisterin sagte: „Die Docks sind geschlossen, und das bleibt so.“ Sie ist nicht mehr im Amt.",
      to: "de.txt")
    let schema = SchemaCheck(document: try JSONValue(parsing: try program.done("schema")))

    let whole = try JSONValue(parsing: try program.done("isolate", "story.txt", "de.txt", "--json"))
    let lines = try program.done("isolate", "story.txt", "de.txt", "--format", "json-lines").split(separator: "\n")

    #expect(schema.faults(whole).isEmpty, "\(schema.faults(whole))")
    #expect(lines.map { Array($0.utf8) } == whole["texts"]?.array?.map { $0.canonical() })
    #expect(whole["texts"]?.array?.map { $0["english"] } == [true, false])
    #expect(whole["texts"]?.array?[1]["notice"]?.string?.hasPrefix("The text reads like German") == true)
  }

  @Test func stdinIsReadWhereNoFileIsNamedAndBytesThatAreNoTextDoNoHarm() throws {
    let outcome = try program().run(["isolate"], input: Array(Self.story.utf8) + [0xFF, 0x0A])

    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("1  Ada Rowe: assertion, indirect\n"))
  }

  @Test func theScorerAnswersLineByLineInCodePoints() throws {
    let lines = (0..<40).map { #"{"id": "a\#($0)", "text": "Ünal said it rained. Velox declined to comment."}"# }
    let outcome = try program().run(
      ["isolate", "--scorer"], input: Array((lines.joined(separator: "\n") + "\n\n").utf8))
    let answers = try outcome.text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }

    #expect(answers.map { $0["id"]?.string } == (0..<40).map { "a\($0)" })
    let expected: JSONValue = [
      ["source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 19]]],
      ["source": [[21, 26]], "cue": [[27, 35]], "content": [[36, 46]]],
    ]
    #expect(answers.allSatisfy { $0["attributions"] == expected }, "\(answers[0])")
  }

  @Test(arguments: [
    (
      ["isolate", "--scorer", "story.txt"], 64,
      "--scorer reads stdin and has its own form: leave files, format and date out"
    ),
    (
      ["isolate", "story.txt", "--json", "--format", "text"], 64,
      "--json and --format text don't go together: leave one of them out"
    ),
    (
      ["isolate", "story.txt", "--json", "--explain"], 64,
      "--explain is for the text form: JSON holds the reasons anyway"
    ),
    (["isolate", "none.txt"], 66, "there is no file «none.txt»: check its name"),
    (
      ["isolate", "story.txt", "--format", "yaml"], 64,
      "«yaml» is no format: one of text, json, json lines is wanted"
    ),
  ])
  func wrongUseIsTold(arguments: [String], code: Int32, message: String) throws {
    let outcome = try program().run(arguments)

    #expect(outcome.code == code)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test func aLineThatIsNoJSONIsNamed() throws {
    let outcome = try program().run(
      ["isolate", "--scorer"], input: Array("{\"id\": 1, \"text\": \"x\"}\n{\"id\": 2}\n".utf8))

    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("line 2 of stdin has no «id» or no «text»"))
  }

  @Test func addSaysWhatIsNoEnglishAndWhichClaimantsMayBeOne() throws {
    let program = try program()
    try program.done("new", "desk.casebook")
    try program.done("add", "story.txt", "--published", "2020-09-14")
    try program.write("Harbour news\n\nMs Rowe said the gates were shut.\n", to: "second.txt")
    try program.write(
      "Der Bürgermeister sagte, dass die Docks geschlossen sind und dass sie nicht mehr öffnen.\n", to: "de.txt")

    let second = try program.done("add", "second.txt")
    let german = try program.run(["add", "de.txt"])

    #expect(
      second.contains("«Rowe» may be P0001 «Ada Rowe» (the same surname): claims claimant merge P0003 --into P0001"),
      "\(second)")
    #expect(german.messages.contains("The text reads like German"))
    #expect(try program.done("claimant", "like").contains("«Rowe» may be P0001 «Ada Rowe»"))
    let claim = try JSONValue(parsing: try program.done("show", "C1", "--json"))
    #expect(claim["record"]?["made"] == "2020-09-13")
    #expect(claim["record"]?["checkability"]?["checkable"] == true)
  }
}
