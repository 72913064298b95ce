/// Why something could not be captured or read. Nothing has been kept when one is thrown.
public enum CaptureError: Error, Hashable, Sendable {
  case notAnAddress(String, why: String)
  case forbiddenScheme(String, from: String?)
  case noSuchHost(String, why: String)
  case forbiddenHost(String, address: String, kind: String)
  case tooManyRedirects(String, limit: Int)
  case redirectLoop(String)
  case noAnswer(String, why: String)
  case badTLS(String, why: String)
  case brokenOff(String, bytes: Int, why: String)
  case status(String, line: String)
  /// The server sent a part of the page and said so.
  case onlyPart(String, range: String?)
  case tooLarge(String, limit: Int)
  case tooSlow(String, seconds: Int, bytes: Int)
  case tooManyHeaders(String, limit: Int)
  case cancelled(String)
  case noProgram(String, package: String)
  case programFailed(String, why: String)
  case fileUnreadable(path: String, why: String)
  case noRoom(why: String)
  case unreadable(String, why: String)
  case badRecord(String, record: Int, why: String)
}

extension CaptureError: CustomStringConvertible {
  /// What happened, and the fix.
  public var description: String {
    switch self {
    case .notAnAddress(let text, let why):
      "«\(Self.short(text))» is no web address (\(why)): write it as https://host/path"
    case .forbiddenScheme(let text, nil):
      "«\(Self.short(text))» is not fetched: only http: and https: are; save the file and name it instead"
    case .forbiddenScheme(let text, let from?):
      "\(Self.short(from)) leads to «\(Self.short(text))», which is not fetched: only http: and https: are"
    case .noSuchHost(let host, let why):
      "there is no host «\(Self.short(host))» (\(why)): check the address and the network"
    case .forbiddenHost(let host, let address, let kind):
      "«\(Self.short(host))» is \(host == address ? "" : "\(address), ")\(kind), which a page on the web has no business with: if it is meant, say --allow-host \(Self.short(host))"
    case .tooManyRedirects(let text, let limit):
      "\(Self.short(text)) leads on more than \(limit) times: open it in a browser and name the page where it ends"
    case .redirectLoop(let text):
      "\(Self.short(text)) leads back to itself: the server is at fault; try again later"
    case .noAnswer(let text, let why):
      "\(Self.short(text)) did not answer (\(why)): check the address, or try again later"
    case .badTLS(let text, let why):
      "\(Self.short(text)) can't prove who it is (\(why)), so nothing from it is kept: save the page yourself if you trust it, and name the file"
    case .brokenOff(let text, let bytes, let why):
      "\(Self.short(text)) broke off after \(bytes) bytes (\(why)), and nothing was kept: try again"
    case .status(let text, let line):
      "\(Self.short(text)) answered «\(Self.short(line))», so there is no page to keep: check the address"
    case .onlyPart(let text, let range):
      "\(Self.short(text)) sent only a part\(range.map { " («\(Self.short($0))»)" } ?? ""), and nothing was kept: try again, or save the whole page yourself and name the file"
    case .tooLarge(let text, let limit):
      "\(Self.short(text)) is larger than \(limit) bytes, and nothing was kept: say --max-size with a higher limit if it is meant"
    case .tooSlow(let text, let seconds, let bytes):
      "\(Self.short(text)) was not done within \(seconds) s (\(bytes) bytes had come), and nothing was kept: say --max-time with more seconds, or try again later"
    case .tooManyHeaders(let text, let limit):
      "\(Self.short(text)) sends more than \(limit) bytes or lines of headers: the server is at fault, and nothing was kept"
    case .cancelled(let text):
      "\(Self.short(text)) was stopped, and nothing of it was kept"
    case .noProgram(let program, let package):
      "«\(program)» is not installed: install it («apt-get install \(package)»)"
    case .programFailed(let program, let why):
      "«\(program)» failed: \(why)"
    case .fileUnreadable(let path, let why):
      "«\(path)» could not be read (\(why)): check its name and your right to read it"
    case .noRoom(let why):
      "there is no room for what is being captured (\(why)), and nothing was kept: free some space, or set TMPDIR to a larger disk"
    case .unreadable(let what, let why):
      "the words of «\(Self.short(what))» could not be read: \(why)"
    case .badRecord(let file, let record, let why):
      "record \(record) of «\(file)» can't be taken: \(why)"
    }
  }

  /// What came from outside, as far as a sentence has room for it.
  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > 200 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))) + "…" : text
  }
}
