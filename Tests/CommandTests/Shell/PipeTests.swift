import Foundation
import Testing

/// A reader that goes away, and messages that go elsewhere.
@Suite struct PipeTests {
  @Test func aBrokenPipeIsACleanEnd() throws {
    let program = try Program()
    try program.done("new", "desk.casebook")
    try program.write(String(repeating: "One paragraph of many.\n\n", count: 40_000), to: "long.txt")
    try program.done("add", "long.txt", "--no-isolate")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = [
      "-c", "\"$0\" show A1 2>messages | head -c 10 >/dev/null; echo ${PIPESTATUS[0]} >code", Program.binary.path,
    ]
    shell.environment = program.environment()
    shell.currentDirectoryURL = program.folder

    try shell.run()
    shell.waitUntilExit()

    #expect(try program.contents(of: "code") == "0\n")
    #expect(try program.contents(of: "messages").isEmpty)
  }

  @Test func helpIntoABrokenPipeIsACleanEnd() throws {
    let program = try Program()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "\"$0\" --help 2>messages | true; echo ${PIPESTATUS[0]} >code", Program.binary.path]
    shell.environment = program.environment()
    shell.currentDirectoryURL = program.folder

    try shell.run()
    shell.waitUntilExit()

    #expect(try program.contents(of: "code") == "0\n")
    #expect(try program.contents(of: "messages").isEmpty)
  }

  @Test func aFullOutputIsToldOnce() throws {
    let program = try Program.withClaims()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "\"$0\" show A1 >/dev/full 2>messages; echo $? >code", Program.binary.path]
    shell.environment = program.environment()
    shell.currentDirectoryURL = program.folder

    try shell.run()
    shell.waitUntilExit()

    #expect(try program.contents(of: "code") == "74\n")
    #expect(
      try program.contents(of: "messages") == "claims: the output could not be written: no space left on device\n")
  }
}
