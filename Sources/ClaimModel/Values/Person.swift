/// Who did something, by the name that they gave. A name is asserted, not proven; reports say so.
public struct Person: TextCoded, Comparable {
  /// 1 to 200 characters, no control or bidi control among them, no blank at either end.
  public let name: String

  public init(text: String) throws {
    // Most names are plain ASCII, and every entry and every act names somebody.
    let bytes = text.utf8
    if (1...200).contains(bytes.count), bytes.allSatisfy({ (0x21..<0x7F).contains($0) }) {
      name = text
      return
    }
    let scalars = text.unicodeScalars
    guard (1...200).contains(scalars.count), scalars.first != " ", scalars.last != " ",
      !scalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.isBidiControl })
    else { throw ModelError.notAName(text) }
    name = text
  }

  public var description: String { name }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }

  // Two spellings of one letter are two names here: names are hashed and compared by their bytes.
  public static func == (left: Self, right: Self) -> Bool { left.name.hasSameBytes(as: right.name) }

  /// Whether one may be the other in another spelling: two such names are no two persons where two are wanted. Letter
  /// case, composition, characters that nobody sees, and letters of another script that look the same are left aside.
  public func mayBe(_ other: Person) -> Bool { self == other || likeness == other.likeness }

  private var likeness: String {
    var seen = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      seen.append(Self.twins[scalar] ?? scalar)
    }
    return String(seen)
  }

  /// Small letters of Cyrillic and Greek that are drawn as Latin ones (UTS #39, confusables).
  private static let twins = Dictionary(
    zip("аеорсухіјѕһԁԛԝοαινρυκ".unicodeScalars, "aeopcyxijshdqwoaivpuk".unicodeScalars),
    uniquingKeysWith: { first, _ in first })

  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the explicit direction marks, embeddings and isolates (UAX #9).
  public var isBidiControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
