import AuditLedger
import TerminalUI

extension LineField {
  /// What was typed before the cursor.
  var typed: String { String(text.prefix(cursor)) }

  /// Puts what its last word may become in its place: the one that is left, or as far as all agree.
  /// - Returns: a sentence where there is still a choice, or none.
  mutating func complete(_ offers: FilterOffers) -> String? {
    guard let first = offers.words.first else { return "Nothing begins with «\(offers.typed)» here." }
    var shared = first[...]
    for word in offers.words.dropFirst() {
      while !word.lowercased().hasPrefix(shared.lowercased()) { shared.removeLast() }
    }
    let isOne = offers.words.count == 1
    if isOne || shared.count > offers.typed.count {
      let blank = isOne && shared.last != ":" && shared.last != "." ? " " : ""
      replace((cursor - offers.typed.count)..<cursor, with: shared + blank)
    }
    return isOne ? nil : offers.words.joined(separator: "  ")
  }
}
