/// The single claims that a statement may hold, as a first offer: its clauses, each with the beginning that they share.
enum StatementParts {
  static func parts(of statement: String) -> [String] {
    let plain = statement.last.map { ".!?".contains($0) } ?? false ? String(statement.dropLast()) : statement
    for separator in ["; ", ", and ", " and "] where plain.contains(separator) {
      let pieces = plain.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
      guard pieces.count > 1 else { continue }
      return pieces.map { piece in
        let first = piece.prefix(1).uppercased() + piece.dropFirst()
        return first + "."
      }
    }
    return [statement]
  }
}
