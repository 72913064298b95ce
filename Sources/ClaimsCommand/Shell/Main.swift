import ArgumentParser
import Foundation

/// Parses, runs, and turns every error into one line and an exit code. Nothing is thrown out of here: an error thrown
/// out of `main` is a trap.
@main
enum Main {
  static func main() {
    // A reader that has gone is told by EPIPE, not by a signal that ends the program without a word.
    signal(SIGPIPE, SIG_IGN)
    let status = run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      do {
        var command = try parse(arguments)
        try command.run()
      } catch {
        // What was printed before the error stands before it.
        try Output.flush()
        throw error
      }
      try Output.flush()
      return .done
    } catch let outcome as Outcome {
      return outcome.status
    } catch ShellError.brokenPipe {
      Output.drop()
      return .done
    } catch {
      return report(error)
    }
  }

  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    try CommandNames.check(arguments)
    do {
      return try RootCommand.parseAsRoot(arguments)
    } catch {
      if !RootCommand.exitCode(for: error).isSuccess { try CommandNames.checkOptions(arguments) }
      throw error
    }
  }

  private static func report(_ error: any Error) -> ExitStatus {
    if ParserWords.isOurs(error) {
      Output.complain(String(describing: error))
      return ExitStatus(error)
    }
    guard RootCommand.exitCode(for: error).isSuccess else {
      Output.complain(ParserWords.sentence(for: error))
      return .wrongUse
    }
    do {
      // Help and version are what was asked for.
      try Output.text(ParserWords.help(for: error))
      try Output.flush()
      return .done
    } catch ShellError.brokenPipe {
      return .done
    } catch {
      Output.complain(String(describing: error))
      return ExitStatus(error)
    }
  }
}

/// A command that did its work and has to say so by its exit code: «claims verify» found something.
struct Outcome: Error {
  let status: ExitStatus
}
