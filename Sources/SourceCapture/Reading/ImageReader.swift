/// What an image says of itself: format, size, and of a photograph when, where and with what it was taken.
struct ImageReader {
  private let bytes: [UInt8]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Lines such as `size: 640 × 480 pixels`; none where it is no image that is known here.
  static func lines(_ bytes: [UInt8]) -> [String] {
    let reader = ImageReader(bytes)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return reader.png() }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return reader.jpeg() }
    if bytes.starts(with: Array("GIF8".utf8)) {
      return ["format: GIF", size(reader.little(6, 2), reader.little(8, 2))]
    }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return reader.webp()
    }
    return []
  }

  private static func size(_ width: Int?, _ height: Int?) -> String {
    guard let width, let height else { return "size: not said" }
    return "size: \(width) × \(height) pixels"
  }

  private func big(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private func little(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The words at a place, up to a NUL and as far as there are any.
  private func text(_ start: Int, _ count: Int) -> String? {
    guard start >= 0, count > 0, start < bytes.count else { return nil }
    let end = min(bytes.count, start + min(count, bytes.count))
    let words = String(decoding: bytes[start..<end].prefix { $0 != 0 }, as: UTF8.self)
      .unicodeScalars.filter { $0.value >= 0x20 }.prefix(200)
    return words.isEmpty ? nil : String(String.UnicodeScalarView(words))
  }

  private func png() -> [String] {
    var lines = ["format: PNG", Self.size(big(16, 4), big(20, 4))]
    var place = 8
    while let length = big(place, 4), let kind = text(place + 4, 4), kind != "IEND", lines.count < 12 {
      let start = place + 8
      if kind == "tEXt", start + length <= bytes.count {
        let parts = bytes[start..<(start + length)].split(separator: 0, maxSplits: 1)
        if parts.count == 2, let value = text(parts[1].startIndex, parts[1].count),
          let key = text(parts[0].startIndex, parts[0].count)
        {
          lines.append("\(key.lowercased()): \(value)")
        }
      }
      if kind == "eXIf" { lines += exif(at: start) }
      place = start + length + 4
    }
    return lines
  }

  private func jpeg() -> [String] {
    var lines = ["format: JPEG"]
    var place = 2
    while let mark = big(place, 1), mark == 0xFF, let kind = big(place + 1, 1), let length = big(place + 2, 2) {
      // Start of frame, but for the tables that share its numbers.
      if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
        lines.insert(Self.size(big(place + 7, 2), big(place + 5, 2)), at: 1)
        break
      }
      if kind == 0xE1, text(place + 4, 4) == "Exif" { lines += exif(at: place + 10) }
      if kind == 0xDA || length < 2 { break }
      place += 2 + length
    }
    return lines
  }

  private func webp() -> [String] {
    let head = ["format: WebP"]
    switch text(12, 4) {
    case "VP8X": return head + [Self.size(little(24, 3).map { $0 + 1 }, little(27, 3).map { $0 + 1 })]
    case "VP8 ": return head + [Self.size(little(26, 2).map { $0 & 0x3FFF }, little(28, 2).map { $0 & 0x3FFF })]
    case "VP8L":
      let packed = little(21, 4)
      return head + [Self.size(packed.map { $0 & 0x3FFF + 1 }, packed.map { $0 >> 14 & 0x3FFF + 1 })]
    default: return head
    }
  }

  /// What the camera wrote (Exif 2.3, in TIFF 6.0).
  private func exif(at base: Int) -> [String] {
    guard let order = text(base, 2), order == "II" || order == "MM" else { return [] }
    func number(_ place: Int, _ count: Int) -> Int? {
      order == "II" ? little(base + place, count) : big(base + place, count)
    }
    let names = [
      0x010E: "description", 0x010F: "camera maker", 0x0110: "camera", 0x0131: "software", 0x0132: "changed",
      0x013B: "artist", 0x8298: "copyright", 0x9003: "taken",
    ]
    var lines: [String] = []
    var waiting = [number(4, 4) ?? 0]
    var seen: Set<Int> = []
    while let table = waiting.popLast(), table > 0, seen.insert(table).inserted, seen.count < 8 {
      for index in 0..<min(number(table, 2) ?? 0, 200) {
        let entry = table + 2 + index * 12
        guard let tag = number(entry, 2), let kind = number(entry + 2, 2), let count = number(entry + 4, 4) else {
          break
        }
        if tag == 0x8769, let next = number(entry + 8, 4) { waiting.append(next) }
        if tag == 0x8825 { lines.append("place: it says where it was taken (GPS)") }
        guard kind == 2, let name = names[tag], count < 10_000 else { continue }
        let start = base + (count <= 4 ? entry + 8 : number(entry + 8, 4) ?? 0)
        if let value = text(start, count) { lines.append("\(name): \(value)") }
      }
    }
    return lines
  }
}
