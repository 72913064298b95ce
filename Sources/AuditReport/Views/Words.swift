import AuditLedger
import ClaimModel
import ReviewRules

/// Small pieces of wording that many sections share.
enum Words {
  /// «1 claim», «3 claims».
  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  /// `iso` for machines; `text` for people, to the minute, in UTC.
  static func time(_ time: Timestamp) -> Fields {
    ["iso": .text(time.description), "text": .text(short(time))]
  }

  /// `2020-08-06 14:30`, in UTC.
  static func short(_ time: Timestamp) -> String {
    var bytes = Array(time.description.utf8.prefix(16))
    bytes[10] = UInt8(ascii: " ")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `by` and `at`.
  static func act(_ by: Person, _ at: Timestamp) -> Fields { ["by": .text(by), "at": .group(time(at))] }

  /// `text` as it came, and `href` where it may be a link: in a redacted report none that would tell what is masked in
  /// its text. A link can't be masked, because it would lead elsewhere.
  static func link(_ address: String?, isRedacted: Bool) -> FieldValue {
    .group(
      address.map { address -> Fields in
        let isTelling = isRedacted && PrivateData.masked(address) != address
        return ["text": .text(address), "href": .text(isTelling ? nil : SafeLink.address(address))]
      })
  }

  /// A sentence that ends in a full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    let whole = first.uppercased() + text.dropFirst()
    return ".?!…".contains(whole.last ?? ".") ? whole : whole + "."
  }

  /// A phrase with a capital.
  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Enough of a hash to find it by.
  static func short(_ digest: Digest) -> String { digest.hex.prefix(8) + "…" + digest.hex.suffix(6) }

  /// What became of a text that can't be shown.
  static func absence(_ state: TextState) -> String? {
    switch state {
    case .present: nil
    case .erased(let by, let at, let reason): "erased by \(by) on \(at.date), reason: \(reason)"
    case .missing: "not at hand: its bytes were not handed over with the ledger"
    }
  }
}

extension Standing {
  /// `code` (the class in the page), `word`, and `shape`, the drawing as trusted markup.
  var fields: Fields { ["code": .text(rawValue), "word": .text(word), "shape": .text(shape)] }

  /// A drawing of 16 by 16 that tells the verdict without colour: disc and tick, square and cross, half diamond, ring
  /// and bar, dotted square, open triangle.
  var shape: String {
    #"<svg class="sh" viewBox="0 0 16 16" fill="none" stroke="\#(Drawing.Ink(self).colour)" aria-hidden="true">\#(strokes)</svg>"#
  }

  /// What is inside it. The colours in it are those for paper, where a page's rules do not reach every renderer's drawings.
  var strokes: String {
    switch self {
    case .supported:
      ##"<circle class="f" fill="#17613f" cx="8" cy="8" r="7.2"/><path class="k" stroke="#fff" d="M4.4 8.3l2.5 2.5 4.7-5.2"/>"##
    case .refuted:
      ##"<path class="f" fill="#9a1f25" d="M1.2 1.2h13.6v13.6H1.2z"/><path class="k" stroke="#fff" d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4"/>"##
    case .conflicting:
      ##"<path d="M8 .6L15.4 8 8 15.4.6 8z"/><path class="f" fill="#6e4600" d="M8 .6L.6 8 8 15.4z"/>"##
    case .notEnoughEvidence: #"<circle cx="8" cy="8" r="6.8"/><path d="M5.1 8h5.8"/>"#
    case .noVerdict: #"<path stroke-dasharray="2.6 2.2" d="M1.5 1.5h13v13h-13z"/>"#
    case .notCheckable: #"<path d="M8 1.4l7 12.8H1z"/>"#
    }
  }
}
