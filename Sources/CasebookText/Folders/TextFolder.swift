/// A folder that the text form is written to and read from. Paths are inside it, such as `claims/C0003.yaml`.
public protocol TextFolder {
  /// The bytes of a file; nil where there is none.
  func read(_ path: String) throws -> [UInt8]?
  /// At most so many bytes of a file from an offset on; none at its end, and where there is no file.
  func read(_ path: String, from offset: Int, atMost count: Int) throws -> [UInt8]
  /// Puts a file there, whole or not at all.
  func write(_ path: String, _ bytes: [UInt8]) throws
  /// Puts a file there that is handed over piece by piece; it takes the old one's place when all of it is there.
  func write(_ path: String, pieces: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws
  /// Takes a file away; nothing happens where there is none.
  func remove(_ path: String) throws
  /// The paths of all files in `claims/` and `reviews/`, in the order of their bytes.
  func list() throws -> [String]
}

extension TextFolder {
  /// Hands over the lines of a file without their line feeds, counted from 1. Holds a piece of the file at a time.
  ///
  /// A file without a line feed at its end has its last line all the same.
  func eachLine(of path: String, _ body: (_ number: Int, _ line: [UInt8]) throws -> Void) throws {
    var offset = 0
    var number = 0
    var rest: [UInt8] = []
    while true {
      let piece = try read(path, from: offset, atMost: 1 << 20)
      if piece.isEmpty { break }
      offset += piece.count
      var start = 0
      while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        if rest.isEmpty {
          try body(number, Array(piece[start..<end]))
        } else {
          rest.append(contentsOf: piece[start..<end])
          try body(number, rest)
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      rest.append(contentsOf: piece[start...])
    }
    if !rest.isEmpty { try body(number + 1, rest) }
  }
}

/// Gathers small pieces into large ones before they are handed on.
struct PieceBuffer {
  private var gathered: [UInt8] = []
  private let append: ([UInt8]) throws -> Void

  init(_ append: @escaping ([UInt8]) throws -> Void) { self.append = append }

  mutating func line(_ bytes: [UInt8]) throws {
    gathered.append(contentsOf: bytes)
    gathered.append(UInt8(ascii: "\n"))
    if gathered.count >= 1 << 20 { try flush() }
  }

  mutating func flush() throws {
    if !gathered.isEmpty { try append(gathered) }
    gathered.removeAll(keepingCapacity: true)
  }
}
