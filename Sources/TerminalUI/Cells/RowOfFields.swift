/// Lays fields beside each other: the columns of a list. Each is cut or filled up to its width and laid out by itself, so
/// that no column moves whatever stands in it.
public struct RowOfFields {
  private var row: CellRow
  private var place = 0
  private let gate: TextGate

  public init(width: Int, gate: TextGate) {
    row = CellRow(blanks: max(0, width))
    self.gate = gate
  }

  /// Appends a text, as wide as it is.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    place = gate.lay(text, style, in: &row, place..<row.count)
  }

  /// Appends a column of so many cells; none where that is 0.
  public mutating func append(_ text: String, _ style: Style = .plain, width: Int) {
    let field = place..<min(row.count, place + max(0, width))
    row.blank(gate.lay(text, style, in: &row, field)..<field.upperBound, style)
    place = field.upperBound
  }

  /// The row, with blanks behind the last field.
  public consuming func finished() -> CellRow { row }
}
