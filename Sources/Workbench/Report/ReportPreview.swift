/// The beginning of a report as lines, each of its files under its name.
public struct ReportPreview: Sendable {
  private var bytes: [UInt8] = []
  private var path: String?

  /// So many bytes and lines are shown.
  private static let most = 200_000
  private static let mostLines = 2_000

  public init() {}

  /// Whether enough was gathered to see what it will be.
  public var isFull: Bool { bytes.count > Self.most }

  /// The next piece of a report that is one file.
  public mutating func add(_ piece: [UInt8]) { bytes += piece }

  /// The next piece of a file among several; of one that is no text only its size is told.
  public mutating func add(_ piece: [UInt8], of path: String) {
    if path != self.path {
      if self.path != nil { bytes += [0x0A, 0x0A] }
      bytes += Array("── \(path)\n".utf8)
      self.path = path
    }
    let isText = String(validating: piece, as: UTF8.self) != nil
    bytes += isText ? piece : Array("(\(piece.count) bytes that are no text)\n".utf8)
  }

  /// What stands in the place of the rest.
  private static let rest = "… the preview ends here: the file has everything"

  /// Split at line feeds, whatever stands before them: in Swift a carriage return and a line feed are one character.
  public var lines: [String] {
    let lines = bytes.prefix(Self.most).split(
      separator: 0x0A, maxSplits: Self.mostLines, omittingEmptySubsequences: false)
    let isCut = isFull || lines.count > Self.mostLines
    return lines.prefix(Self.mostLines).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    } + (isCut ? [Self.rest] : [])
  }
}
