import AttributionExtraction
import ClaimModel
import Testing

/// A text whose speakers, cues and contents are marked, so that the stages after the tagger are tried without one.
///
/// «[s:Ada Rowe] [c:said] [t:it rained]. [s2:She] [c2:added] [t2:that it snowed].» A number tells the attributions
/// apart; marks may stand in marks: «[t:that [s2:Rowe] [c2:said] [t2:it rained]]».
struct ToldText: CustomTestStringConvertible {
  let text: String
  /// For each attribution its places in UTF-8 bytes, by role.
  let places: [[Role: [Range<Int32>]]]

  enum Role: Character { case speaker = "s", cue = "c", content = "t" }

  init(_ marked: String) {
    var text: [UInt8] = []
    var places: [Int: [Role: [Range<Int32>]]] = [:]
    var open: [(role: Role, number: Int, start: Int)] = []
    var rest = Array(marked.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "["), let head = Self.head(rest) {
        open.append((head.role, head.number, text.count))
        rest = rest.dropFirst(head.length)
      } else if byte == UInt8(ascii: "]"), let mark = open.popLast() {
        places[mark.number, default: [:]][mark.role, default: []].append(Int32(mark.start)..<Int32(text.count))
        rest = rest.dropFirst()
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.places = places.keys.sorted().compactMap { places[$0] }
  }

  private static func head(_ rest: ArraySlice<UInt8>) -> (role: Role, number: Int, length: Int)? {
    let bytes = rest.prefix(5)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes.count > 2,
      let role = Role(rawValue: Character(Unicode.Scalar(bytes[bytes.startIndex + 1])))
    else { return nil }
    let digits = String(decoding: bytes[(bytes.startIndex + 2)..<colon], as: UTF8.self)
    guard let number = digits.isEmpty ? 1 : Int(digits) else { return nil }
    return (role, number, colon - bytes.startIndex + 1)
  }

  var testDescription: String { text }

  /// What the stages make of the marks.
  func isolation(_ context: ArticleContext = ArticleContext()) -> Isolation {
    AttributionExtractor(tagger: Marks(places: places)).isolate(text, context)
  }

  /// A tagger that hands over what is marked.
  private struct Marks: AttributionTagger {
    let places: [[Role: [Range<Int32>]]]

    func markings(on page: Page) -> [Marking] {
      places.map { roles in
        func tokens(_ role: Role) -> [Range<Int>] {
          (roles[role] ?? []).compactMap { place in
            guard let first = page.tokens.firstIndex(where: { $0.end > place.lowerBound }),
              let last = page.tokens.lastIndex(where: { $0.start < place.upperBound }), first <= last
            else { return nil }
            return first..<(last + 1)
          }.sorted { $0.lowerBound < $1.lowerBound }
        }
        return Marking(speaker: tokens(.speaker), cue: tokens(.cue), content: tokens(.content))
      }
    }
  }
}

/// Tells how many rows of a truth table came out right, prints it, and fails below 95 in 100.
///
/// - Parameter wrong: for each row a sentence of what is wrong with it; none where it is right.
func expectTable(_ name: String, _ wrong: [String?], sourceLocation: SourceLocation = #_sourceLocation) {
  let misses = wrong.compactMap(\.self)
  let right = wrong.count - misses.count
  print("\(name): \(right) of \(wrong.count) right")
  for miss in misses { print("  not so: \(miss)") }
  #expect(right * 100 >= wrong.count * 95, "\(misses)", sourceLocation: sourceLocation)
}
