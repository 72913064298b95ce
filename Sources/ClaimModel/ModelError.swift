/// What keeps a value from being written down: each case names the value, and `description` says the fix.
public enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A text that is no id of the wanted kind.
  case notAnID(String, wanted: String)
  /// A date that is neither a year, a month nor a day of the Gregorian calendar.
  case notADate(String)
  /// A moment that is not written `YYYY-MM-DDThh:mm:ssZ`.
  case notATimestamp(String)
  /// A text that is not 64 lower-case hexadecimal digits.
  case notADigest(String)
  /// A person's name that is empty, too long or holds control characters.
  case notAName(String)
  /// A word that is none of a closed list.
  case notOneOf(String, field: String, allowed: [String])
  /// A number out of its bounds.
  case outOfBounds(field: String, value: Int, bounds: ClosedRange<Int>)
  /// A field that must hold something.
  case empty(field: String)
  /// Fields that contradict each other; the sentence says how.
  case contradiction(String)

  /// A sentence with the fix in it.
  public var description: String {
    switch self {
    case .notAnID(let text, let wanted):
      return
        "«\(text)» is not \(wanted): write the letter and the number, such as \(Self.example(of: wanted))"
    case .notADate(let text):
      return "«\(text)» is not a date: write 2020, 2020-08 or 2020-08-06"
    case .notATimestamp(let text):
      return "«\(text)» is not a moment in UTC: write 2020-08-06T14:30:00Z"
    case .notADigest(let text):
      return "«\(text)» is not a SHA-256: 64 digits of 0-9 and a-f are wanted"
    case .notAName(let text):
      return "«\(text)» is not a name: 1 to 200 characters without line breaks or control characters are wanted"
    case .notOneOf(let text, let field, let allowed):
      let near = NearMiss.nearest(to: text, among: allowed).map { "; did you mean «\($0)»?" } ?? ""
      return "«\(text)» is no \(field): one of \(allowed.joined(separator: ", ")) is wanted\(near)"
    case .outOfBounds(let field, let value, let bounds):
      return "\(field) is \(value): \(bounds.lowerBound) to \(bounds.upperBound) is wanted"
    case .empty(let field):
      return "\(field) is empty: write at least one word"
    case .contradiction(let sentence):
      return sentence
    }
  }

  /// An id of the kind that is named last, else of a claim: most are.
  private static func example(of wanted: String) -> String {
    let kind = RecordKind.allCases.first { wanted.hasSuffix($0.word) } ?? .claim
    return RecordID(kind, 3).description
  }
}
