/// Unpacks DEFLATE (RFC 1951) in its gzip (RFC 1952) and zlib (RFC 1950) wrappings, and no further than a limit.
struct Inflate {
  enum Failure: Error { case damaged, tooLarge }

  private let input: [UInt8]
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  private init(_ input: [UInt8], from place: Int, limit: Int) {
    (self.input, self.place, self.limit) = (input, place, limit)
  }

  /// One member of a gzip file that begins at `place`, and where it ends.
  static func member(of input: [UInt8], at place: Int, limit: Int) throws -> (bytes: [UInt8], end: Int) {
    var place = place
    func byte(_ index: Int) throws -> UInt8 {
      guard input.indices.contains(index) else { throw Failure.damaged }
      return input[index]
    }
    guard try byte(place) == 0x1F, try byte(place + 1) == 0x8B, try byte(place + 2) == 8 else { throw Failure.damaged }
    let flags = try byte(place + 3)
    place += 10
    if flags & 4 != 0 { place += 2 + Int(try byte(place)) + Int(try byte(place + 1)) << 8 }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while try byte(place) != 0 { place += 1 }
      place += 1
    }
    if flags & 2 != 0 { place += 2 }
    var work = Inflate(input, from: place, limit: limit)
    try work.blocks()
    let end = work.place
    let check = (0..<4).reduce(UInt32(0)) { sum, index in
      input.indices.contains(end + index) ? sum | UInt32(input[end + index]) << (8 * UInt32(index)) : sum
    }
    guard end + 8 <= input.count, check == Checksum.of(work.output) else { throw Failure.damaged }
    return (work.output, end + 8)
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
    var work = Inflate(input, from: isWrapped ? 2 : 0, limit: limit)
    try work.blocks()
    return work.output
  }

  private mutating func blocks() throws {
    while true {
      let isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try compressed(Huffman.fixedLengths, Huffman.fixedDistances)
      case 2:
        let (lengths, distances) = try tables()
        try compressed(lengths, distances)
      default: throw Failure.damaged
      }
      if isLast { return }
    }
  }

  private mutating func take(_ count: Int) throws -> Int {
    while bitCount < count {
      guard place < input.count else { throw Failure.damaged }
      bits |= UInt32(input[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = bits & (1 << UInt32(count) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func stored() throws {
    (bits, bitCount) = (0, 0)
    guard place + 4 <= input.count else { throw Failure.damaged }
    let count = Int(input[place]) | Int(input[place + 1]) << 8
    guard count ^ 0xFFFF == Int(input[place + 2]) | Int(input[place + 3]) << 8 else { throw Failure.damaged }
    place += 4
    guard place + count <= input.count else { throw Failure.damaged }
    guard output.count + count <= limit else { throw Failure.tooLarge }
    output += input[place..<(place + count)]
    place += count
  }

  private mutating func symbol(_ table: Huffman) throws -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= try take(1)
      let count = table.counts[length]
      if code - count < first { return table.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Failure.damaged
  }

  private mutating func compressed(_ lengths: Huffman, _ distances: Huffman) throws {
    while true {
      let symbol = try symbol(lengths)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < limit else { throw Failure.tooLarge }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengthBase.count else { throw Failure.damaged }
      let length = try Self.lengthBase[symbol - 257] + take(Self.lengthExtra[symbol - 257])
      let far = try self.symbol(distances)
      guard far < Self.distanceBase.count else { throw Failure.damaged }
      let distance = try Self.distanceBase[far] + take(Self.distanceExtra[far])
      guard distance <= output.count else { throw Failure.damaged }
      guard output.count + length <= limit else { throw Failure.tooLarge }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func tables() throws -> (Huffman, Huffman) {
    let lengthCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw Failure.damaged }
    var codes = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount { codes[Self.order[index]] = try take(3) }
    let table = try Huffman(codes)
    var lengths: [Int] = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try symbol(table)
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw Failure.damaged }
        lengths += [Int](repeating: last, count: try take(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
      default: lengths += [Int](repeating: 0, count: try take(7) + 11)
      }
    }
    guard lengths.count == lengthCount + distanceCount, lengths[256] != 0 else { throw Failure.damaged }
    return (try Huffman(Array(lengths[..<lengthCount])), try Huffman(Array(lengths[lengthCount...])))
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtra = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceExtra = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// A canonical Huffman code: how many codes of each length, and their symbols in order.
private struct Huffman {
  let counts: [Int]
  let symbols: [Int]

  init(_ lengths: [Int]) throws {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[length] += 1 }
    var left = 1
    for length in 1...15 {
      left = left << 1 - counts[length]
      guard left >= 0 else { throw Inflate.Failure.damaged }
    }
    self.init(lengths, counts)
  }

  private init(_ lengths: [Int], _ counts: [Int]) {
    var starts = [Int](repeating: 0, count: 17)
    for length in 1...15 { starts[length + 1] = starts[length] + counts[length] }
    var symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length]] = symbol
      starts[length] += 1
    }
    (self.counts, self.symbols) = (counts, symbols)
  }

  private static func fixed(_ lengths: [Int]) -> Huffman {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[length] += 1 }
    return Huffman(lengths, counts)
  }

  static let fixedLengths = fixed((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = fixed([Int](repeating: 5, count: 30))
}

/// CRC-32 as gzip and PNG have it.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
