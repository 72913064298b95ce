import CZlib

/// Unpacks gzip (RFC 1952), zlib (RFC 1950) and bare DEFLATE (RFC 1951) through zlib, and no further than a limit.
enum Inflate {
  enum Failure: Error { case damaged, tooLarge }

  /// What stands around the packed bytes, as zlib numbers it.
  private enum Wrapping: Int32 { case gzip = 31, zlib = 15, none = -15 }

  private static let pieceSize = 1 << 16

  /// One member of a gzip file that begins at `place`, and where it ends.
  static func member(of input: [UInt8], at place: Int, limit: Int) throws -> (bytes: [UInt8], end: Int) {
    try unpack(input, from: place, .gzip, limit)
  }

  /// All members of a gzip file.
  static func gzip(_ input: [UInt8], limit: Int) throws -> [UInt8] {
    var (bytes, end) = try member(of: input, at: 0, limit: limit)
    while end + 1 < input.count, input[end] == 0x1F, input[end + 1] == 0x8B {
      let next = try member(of: input, at: end, limit: limit - bytes.count)
      bytes += next.bytes
      end = next.end
    }
    return bytes
  }

  /// What HTTP calls «deflate»: zlib's wrapping, or none.
  static func deflate(_ input: [UInt8], limit: Int) throws -> [UInt8] {
    let isWrapped = input.count > 2 && input[0] & 15 == 8 && (Int(input[0]) << 8 | Int(input[1])) % 31 == 0
    return try unpack(input, from: 0, isWrapped ? .zlib : .none, limit).bytes
  }

  private static func unpack(
    _ input: [UInt8], from place: Int, _ wrapping: Wrapping, _ limit: Int
  ) throws -> (bytes: [UInt8], end: Int) {
    var stream = z_stream()
    guard inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failure.damaged
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var end = place
    return try input.withUnsafeBufferPointer { bytes in
      while true {
        // zlib counts in 32 bits, and writes nothing into what it reads.
        let count = min(bytes.count - end, Int(Int32.max))
        stream.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + end) }
        stream.avail_in = UInt32(count)
        let (state, made) = piece.withUnsafeMutableBufferPointer { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          return (CZlib.inflate(&stream, Z_NO_FLUSH), room.count - Int(stream.avail_out))
        }
        let used = count - Int(stream.avail_in)
        end += used
        guard output.count + made <= limit else { throw Failure.tooLarge }
        output += piece[..<made]
        if state == Z_STREAM_END { return (output, end) }
        // Where nothing was read and nothing made, the rest is missing.
        guard state == Z_OK, used > 0 || made > 0 else { throw Failure.damaged }
      }
    }
  }
}
