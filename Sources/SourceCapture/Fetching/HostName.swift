import Foundation

/// Names of hosts in the one form in which they are compared and handed on.
enum HostName {
  /// - Throws: ``CaptureError/notAnAddress(_:why:)``.
  static func canonical(_ name: Substring, whole: String) throws -> String {
    if name.hasPrefix("[") {
      guard let address = NetworkAddress(text: String(name.dropFirst().dropLast())), address.bytes.count == 16 else {
        throw CaptureError.notAnAddress(whole, why: "what stands in brackets is no IPv6 address")
      }
      return address.description
    }
    let lowered = name.lowercased().precomposedStringWithCanonicalMapping
    // The full stops of other scripts, as the URL standard reads them.
    let dotted = String(lowered.map { "。．｡".contains($0) ? "." : $0 })
    let labels = dotted.split(separator: ".", omittingEmptySubsequences: false)
    let ascii = try labels.map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + (try punycode(label, whole: whole))
    }
    var host = ascii.joined(separator: ".")
    if host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, host.utf8.count <= 253, !host.hasPrefix("."), !host.contains("..") else {
      throw CaptureError.notAnAddress(whole, why: "it names no host")
    }
    guard host.utf8.allSatisfy(isAllowed) else {
      throw CaptureError.notAnAddress(whole, why: "its host holds characters that no host has")
    }
    return try quad(host, whole: whole) ?? host
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
  }

  /// A host whose last part is a number is an IPv4 address, in any of the forms that the URL standard reads.
  private static func quad(_ host: String, whole: String) throws -> String? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.last, number(last) != nil || last.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, parts.count <= 4, let tail = numbers.last,
      numbers.dropLast().allSatisfy({ $0 < 256 }), tail < UInt64(1) << (8 * (5 - numbers.count))
    else { throw CaptureError.notAnAddress(whole, why: "its host is no name and no IPv4 address") }
    let value = numbers.dropLast().enumerated().reduce(tail) { $0 | $1.element << (8 * (3 - $1.offset)) }
    return [24, 16, 8, 0].map { String(value >> $0 & 255) }.joined(separator: ".")
  }

  private static func number(_ text: Substring) -> UInt64? {
    guard !text.isEmpty, text.utf8.count <= 16 else { return nil }
    if text.hasPrefix("0x") { return text.count == 2 ? 0 : UInt64(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0"), text.count > 1 { return UInt64(text.dropFirst(), radix: 8) }
    return UInt64(text, radix: 10)
  }

  /// RFC 3492, without the table of what other scripts' capitals are: they have been lowered before.
  private static func punycode(_ label: Substring, whole: String) throws -> String {
    let points = label.unicodeScalars.map { Int($0.value) }
    guard points.count <= 63 else { throw CaptureError.notAnAddress(whole, why: "a part of its host is too long") }
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (threshold, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < points.count {
      guard let next = points.filter({ $0 >= threshold }).min() else { break }
      delta += (next - threshold) * (handled + 1)
      threshold = next
      for point in points {
        if point < threshold { delta += 1 }
        guard point == threshold else { continue }
        var rest = delta
        var step = 36
        while true {
          let limit = min(max(step - bias, 1), 26)
          if rest < limit { break }
          output.append(digit(limit + (rest - limit) % (36 - limit)))
          rest = (rest - limit) / (36 - limit)
          step += 36
        }
        output.append(digit(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      threshold += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value - 26 + 48) }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }
}
