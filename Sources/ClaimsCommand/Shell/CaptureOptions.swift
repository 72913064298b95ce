import ArgumentParser
import CasebookSession
import ClaimModel

/// How far a capture may go.
struct CaptureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fetch from this host even though its address is private, as HOST or HOST:PORT; may be given again.",
      valueName: "host"))
  var allowHost: [String] = []
  @Option(
    help: ArgumentHelp("The most that a page may have, in bytes or as 20M (default: 64M).", valueName: "size"),
    transform: ByteSize.init(text:))
  var maxSize: ByteSize?
  @Option(help: ArgumentHelp("The longest that one may take (default: 60).", valueName: "seconds"))
  var maxTime: Int?
  @Option(
    help: ArgumentHelp(
      "What finds the article in a page: \(MainTextReader.choices) (default: own).", valueName: "program"),
    completion: .list(MainTextReader.allCases.map(\.typed)), transform: MainTextReader.init(text:))
  var reader: MainTextReader = .own

  func validate() throws {
    if let maxTime, !(1...86_400).contains(maxTime) {
      throw ShellError.usage("--max-time is a number of seconds from 1 to 86400")
    }
  }

  var limits: CaptureLimits {
    var limits = CaptureLimits()
    limits.allowedHosts = Set(allowHost.map { $0.lowercased() })
    if let maxSize { limits.bytes = maxSize.bytes }
    if let maxTime { limits.seconds = maxTime }
    return limits
  }

  var textReader: TextReader {
    var text = TextReader(limits: limits)
    text.mainText = reader
    return text
  }

  var manner: CaptureManner { CaptureManner(limits: limits, reader: textReader) }

  /// A page, with its progress on stderr.
  func fetch(_ address: WebAddress, _ session: CasebookSession) throws -> Captured {
    Cancellation.watch()
    let progress = ProgressLine("capturing")
    defer { progress.clear() }
    return try session.capturer(limits).fetch(address, isCancelled: Cancellation.isWished) { state in
      progress(state.address, state.bytes, state.total ?? 0)
    }
  }
}

/// A number of bytes: `2000000`, `20M`, `1G`.
struct ByteSize: Sendable {
  let bytes: Int

  init(text: String) throws {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = Int(digits), number > 0, number <= 1 << 40 else {
      throw ShellError.usage("«\(text)» is no size: write a number of bytes, or one such as 20M")
    }
    bytes = number * (unit ?? 1)
  }
}
