import AuditLedger
import Foundation
import Testing

@testable import ClaimsCommand

/// Where texts, the casebook and the person come from.
@Suite struct InputTests {
  @Test func aDashReadsStdin() throws {
    let program = try Program.withClaims()

    try program.done("comment", "C1", "-", input: "from a pipe\nin two lines\n\n")

    #expect(try program.done("show", "N1").contains("  from a pipe\n  in two lines\n"))
  }

  @Test func anArticleComesFromStdin() throws {
    let program = try Program()
    try program.done("new", "desk.casebook")

    let text = try program.done("add", "-", "--no-isolate", input: "The first line\n\nThe second.\n")

    #expect(text.hasPrefix("added A0001 «The first line»\n"))
    // Without a name, what is piped in is meant.
    #expect(try program.done("add", "--no-isolate", input: "Another\n").hasPrefix("added A0002 «Another»\n"))
  }

  @Test func aScreenWaitsForNoPipe() throws {
    let program = try Program()
    let path = program.path("pipe")
    try #require(mkfifo(path, 0o600) == 0)
    try Data("Words".utf8).write(to: URL(fileURLWithPath: program.path("words.txt")))

    #expect(try TextInput.saved(program.path("words.txt")) == Array("Words".utf8))
    #expect(throws: ShellError.missingFile(program.path("none"))) { try TextInput.saved(program.path("none")) }
    let error = #expect(throws: ShellError.self) { try TextInput.saved(path) }
    #expect(error?.description.contains("is a pipe or a device, and no file: save what it gives to a file") == true)
  }

  @Test func whatWaitsForAnArchiveIsForNobodyElse() throws {
    let spool = try FolderSpool()
    try spool.append([1, 2], to: "a/b")
    try spool.append([3], to: "a/b")
    let mode = try FileManager.default.attributesOfItem(atPath: spool.root)[.posixPermissions] as? NSNumber
    var taken: [UInt8] = []

    try spool.take("a/b") { taken += $0 }

    #expect(mode == 0o700)
    #expect(taken == [1, 2, 3])
  }

  @Test func stdinIsReadOnce() throws {
    let program = try Program.withEvidence()

    let outcome = try program.run(
      "propose", "C1", "refuted", "--rationale", "-", "--would-change", "-", input: "x")

    #expect(outcome.code == 64)
    #expect(
      outcome.messages
        == "claims: two arguments are «-», but stdin can be read only once: give one of them as text or as a file\n")
  }

  @Test func whatIsNotUTF8IsRefused() throws {
    let program = try Program.withClaims()

    let outcome = try program.run(["comment", "C1", "-"], input: [0x66, 0xFF, 0x66])

    #expect(outcome.code == 65)
    #expect(outcome.messages == "claims: what came from stdin is not UTF-8: save it as UTF-8 and try again\n")
  }

  @Test(arguments: ["add", "isolate"])
  func anArticleThatIsNotUTF8IsReadAsFarAsItCanBeAndThatIsSaid(command: String) throws {
    let program = try Program.withClaims()

    let outcome = try program.run([command, "-"], input: Array("The caf".utf8) + [0xE9] + Array(" was closed.\n".utf8))

    #expect(outcome.code == 0)
    #expect(outcome.messages.contains("claims: note: this is not UTF-8: what could not be read stands as"))
    #expect(outcome.messages.contains("iconv"))
  }

  @Test func theOptionComesBeforeTheEnvironmentAndThatBeforeTheConfiguration() throws {
    let program = try Program.withClaims()
    try program.write("person: config\n", to: "config/claims/config.yaml")
    func author(_ arguments: [String], environment: [String: String]) throws -> String {
      try program.run(["comment", "C1", "x"] + arguments, environment: environment)
      let log = try JSONValue(parsing: program.run("log", "--limit", "1", "--json").bytes)
      return log["entries"]?.array?.first?["person"]?.string ?? ""
    }
    program.person = nil

    #expect(try author([], environment: [:]) == "config")
    #expect(try author([], environment: ["CLAIMS_PERSON": ""]) == "config")
    #expect(try author([], environment: ["CLAIMS_PERSON": "environment"]) == "environment")
    #expect(try author(["--as", "option"], environment: ["CLAIMS_PERSON": "environment"]) == "option")
  }

  @Test func theNearestCasebookIsMeant() throws {
    let program = try Program.withClaims()
    try FileManager.default.createDirectory(atPath: program.path("a/b"), withIntermediateDirectories: true)
    try program.done("new", "other.casebook.d", "--title", "Elsewhere")
    func title(_ arguments: [String] = [], _ environment: [String: String] = [:], in place: String) throws -> String {
      let outcome = try program.run(["info"] + arguments, environment: environment, in: place)
      return String(outcome.text.prefix { $0 != "\n" }) + outcome.messages
    }
    let other = program.path("other.casebook.d")

    #expect(try title(in: ".") == "The strait")
    #expect(try title(in: "a/b") == "The strait")
    #expect(try title([], ["CLAIMS_CASEBOOK": other], in: "a/b") == "Elsewhere")
    #expect(
      try title(["--casebook", program.path("desk.casebook")], ["CLAIMS_CASEBOOK": other], in: "a") == "The strait")
  }

  @Test func theSearchEndsAtTheHomeFolder() throws {
    let program = try Program.withClaims()
    for folder in ["home/work", "elsewhere"] {
      try FileManager.default.createDirectory(atPath: program.path(folder), withIntermediateDirectories: true)
    }
    let home = ["HOME": program.path("home")]

    #expect(try program.run(["list"], environment: home, in: "home/work").code == 66)
    #expect(try program.run(["list"], environment: home, in: "elsewhere").code == 0)
  }

  @Test func theConfigurationNamesTheCasebookWhereThereIsNone() throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("work"), withIntermediateDirectories: true)
    try program.done("new", "kept.data", "--title", "From the configuration")
    try program.write("casebook: ~/kept.data\n", to: "config/claims/config.yaml")

    #expect(try program.run(["info"], in: "work").text.hasPrefix("From the configuration\n"))
  }

  @Test func severalCasebooksAreNamed() throws {
    let program = try Program.withClaims()
    try program.done("new", "another.casebook")

    let outcome = try program.run("list")

    #expect(outcome.code == 64)
    #expect(
      outcome.messages.contains("holds 2 casebooks (another.casebook, desk.casebook): say which with --casebook FILE"))
  }

  @Test func aFaultInTheConfigurationIsNamedWithItsLine() throws {
    let program = try Program.withClaims()
    program.person = nil
    try program.write("# mine\npersn: mira\n", to: "config/claims/config.yaml")

    let outcome = try program.run("list")

    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("config.yaml:2: "))
    #expect(outcome.messages.contains("did you mean «person»?"))
  }

  @Test func aBadNameInTheEnvironmentIsNamed() throws {
    let program = try Program.withClaims()

    let outcome = try program.run(["take", "C1"], environment: ["CLAIMS_PERSON": "two\nlines"])

    #expect(outcome.code == 64)
    #expect(outcome.messages.hasPrefix("claims: CLAIMS_PERSON: «two␤lines» is not a name"))
  }
}
