/// Lines of headers, as they stand in a message.
enum HeaderLines {
  static func value(of name: String, in lines: [String]) -> String? {
    for line in lines.dropFirst().reversed() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    return nil
  }

  /// The lines of the last block that begins with a status line: servers may send others before the answer.
  static func lastBlock(_ bytes: [UInt8]) -> [String] {
    var block: [String] = []
    for line in lines(bytes) {
      if line.hasPrefix("HTTP/") { block = [] }
      if !line.isEmpty { block.append(line) }
    }
    return block
  }

  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
