import AuditLedger
import TestSupport
import Testing

@testable import CasebookText

/// The fast reader reads what the writer writes, and never otherwise than Yams.
@Suite struct FastReaderTests {
  @Test(arguments: 0..<sampleCount) func whatTheWriterWritesIsReadFast(seed: UInt64) throws {
    let files = try written(RandomCasebook.make(seed: seed, steps: 40)).files.filter { $0.key.hasSuffix(".yaml") }

    for (path, bytes) in files {
      let fast = try #require(bytes.withUnsafeBufferPointer { YAMLFastReader.read($0) }, "\(path)")
      #expect(try same(fast, byYams(bytes)), "\(path)")
    }
  }

  @Test(arguments: 0..<sampleCount) func whatIsReadFastIsReadTheSameByYams(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = try written(RandomCasebook.make(seed: seed, steps: 20)).files.filter { $0.key.hasSuffix(".yaml") }
    let snippets = [
      " ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "\"", "'", "|", "|-\n", ">-\n", "\\", "\\x", "\t", "a",
      "[", "]", "{", "}", ",", "&a ", "*a", "!", "%", "~", "---\n", "?", "x: y\n", "\u{E9}", "0",
    ].map { Array($0.utf8) }
    var readFast = 0

    for path in files.keys.sorted() {
      for _ in 0..<8 {
        var bytes = try #require(files[path])
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
          let place = Int.random(in: 0...bytes.count, using: &generator)
          let end = min(bytes.count, place + Int.random(in: 0...3, using: &generator))
          bytes.replaceSubrange(place..<end, with: snippets.randomElement(using: &generator) ?? [])
        }
        guard String(validating: bytes, as: UTF8.self) != nil,
          (try? bytes.withUnsafeBufferPointer { try SourceScan($0, file: path) }) != nil,
          let fast = bytes.withUnsafeBufferPointer({ YAMLFastReader.read($0) })
        else { continue }
        readFast += 1
        let slow = try? byYams(bytes)
        #expect(slow.map { same(fast, $0) } ?? false, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(readFast > 0 || files.count < 5)
  }

  private func byYams(_ bytes: [UInt8]) throws -> YAMLNode? {
    let scan = try bytes.withUnsafeBufferPointer { try SourceScan($0, file: "x.yaml") }
    return try YAMLReader.readByYams(String(decoding: bytes, as: UTF8.self), scan, file: "x.yaml")
  }

  /// Whether two nodes are the same with their lines, byte for byte.
  private func same(_ left: YAMLNode?, _ right: YAMLNode?) -> Bool {
    guard let left, let right, left.line == right.line else { return left == nil && right == nil }
    switch (left.content, right.content) {
    case (.scalar(let text, let isPlain), .scalar(let other, let otherIsPlain)):
      return isPlain == otherIsPlain && Array(text.utf8) == Array(other.utf8)
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count && zip(items, others).allSatisfy { same($0, $1) }
    case (.mapping(let members), .mapping(let others)):
      return members.count == others.count
        && zip(members, others).allSatisfy { $0.name == $1.name && $0.line == $1.line && same($0.value, $1.value) }
    default: return false
    }
  }
}
