import AuditLedger
import ClaimModel
import ReviewRules

/// The names by which records are known outside: URNs of the casebook's origin, hashes as `ni:` addresses (RFC 6920).
struct ExchangeNames {
  /// `urn:claims:` and the origin, with what an IRI can't hold written in percent.
  let base: String
  private let isRedacted: Bool

  init(_ settings: CasebookSettings, isRedacted: Bool = false) {
    base = "urn:claims:" + Self.percent(settings.origin)
    self.isRedacted = isRedacted
  }

  func urn(_ id: some CustomStringConvertible) -> String { "\(base):\(id)" }

  /// An agent by the name that it gave. In a redacted export a hash stands for one with private data in it, such as an
  /// e-mail address: that two acts are of two persons can still be seen.
  func agent(_ name: String) -> String {
    guard told(name) != name else { return "\(base):agent:" + Self.percent(name) }
    return "\(base):agent:\(Digest.of(Array("\(base) \(name)".utf8)).hex.prefix(16))"
  }

  /// A text as the export may tell it.
  func told(_ text: String) -> String { isRedacted ? PrivateData.masked(text) : text }

  /// Bytes by their hash, wherever they lie.
  static func hash(_ digest: Digest) -> String {
    let base64 = Base64.encode(digest.bytes).filter { $0 != "=" }
    return "ni:///sha-256;" + String(base64.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
  }

  /// Everything but letters, digits and `-._~/` in percent (RFC 3986 §2.1).
  static func percent(_ text: String) -> String {
    var written = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        written.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        written += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return written
  }
}

/// A text of a report as a target may hold it: NUL and other controls, which neither XML nor many readers of JSON take,
/// are shown by name, as on the page.
extension RecordShelf {
  func out(_ text: String?) -> JSONValue? { text.map { .string(plain($0)) } }

  func plain(_ text: String) -> String {
    let shown = shown(text)
    guard shown.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F })
    else {
      return shown
    }
    var view = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      if scalar.value < 0x20, scalar != "\n", scalar != "\t" {
        view.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      } else if scalar.value == 0x7F {
        view.append("\u{2421}")
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// An address that a target may follow; others go out as text, or not at all.
  func address(_ text: String?) -> JSONValue? { followed(text).map { .string($0) } }

  /// The same as it stands. In a redacted export an address with private data in it is none: masked it leads nowhere.
  func followed(_ text: String?) -> String? {
    SafeLink.address(text).flatMap { shown($0) == $0 ? $0 : nil }
  }
}

extension JSONObject {
  /// Sets a member where there is a value.
  mutating func set(_ name: String, _ value: JSONValue?) { if let value { self[name] = value } }
}

/// Writes a JSON document whose list goes out an item at a time.
struct ListWriter {
  private let sink: ByteSink
  private var isFirst = true
  private let end: String

  /// - Parameters:
  ///   - head: the document up to the list, such as `{"items":[`.
  ///   - end: what closes list and document.
  init(_ head: String, end: String, _ sink: @escaping ByteSink) throws {
    (self.sink, self.end) = (sink, end)
    try sink(Array(head.utf8))
  }

  mutating func add(_ value: JSONValue) throws { try add(value.canonical()) }

  /// Adds an item that is JSON already.
  mutating func add(_ json: [UInt8]) throws {
    try sink((isFirst ? [0x0A] : [UInt8(ascii: ","), 0x0A]) + json)
    isFirst = false
  }

  func finish() throws { try sink(Array(end.utf8)) }
}
