/// What one cell shows: a scalar nearly always, else a place among the clusters of its row. Eight bytes.
struct Cell: Hashable, Sendable {
  /// From the lowest bit: 21 of the scalar or of the place, whether it is a place, whether it is simple; the highest eight
  /// are the width.
  private var bits: UInt32
  var style: Style

  private static let ofScalar: UInt32 = 0x1F_FFFF
  private static let isCluster: UInt32 = 1 << 21
  private static let isSimple: UInt32 = 1 << 22
  private static let widthShift: UInt32 = 24

  private init(bits: UInt32, style: Style) { (self.bits, self.style) = (bits, style) }

  /// A blank.
  init(style: Style = .plain) { self.init(simple: 0x20, style) }

  /// A character that every terminal draws in one cell: ``SimpleText``.
  init(simple scalar: UInt32, _ style: Style) {
    self.init(bits: scalar | Self.isSimple | 1 << Self.widthShift, style: style)
  }

  init(_ scalar: Unicode.Scalar, width: Int, style: Style) {
    let simple = width == 1 && SimpleText.contains(scalar.value) ? Self.isSimple : 0
    self.init(bits: scalar.value | simple | UInt32(width) << Self.widthShift, style: style)
  }

  init(cluster place: Int, width: Int, style: Style) {
    self.init(bits: UInt32(place) | Self.isCluster | UInt32(width) << Self.widthShift, style: style)
  }

  /// The right half of a wide character.
  static func half(_ style: Style) -> Cell { Cell(bits: 0, style: style) }

  /// 1 or 2; 0 is the right half of a wide character.
  var width: Int { Int(bits >> Self.widthShift) }

  /// The place among the clusters; nil where it shows a scalar alone.
  var cluster: Int? { bits & Self.isCluster == 0 ? nil : Int(bits & Self.ofScalar) }

  /// The scalar that it shows; nil where there are several, or it is the right half of a wide one.
  var scalar: Unicode.Scalar? {
    bits & Self.isCluster != 0 || width == 0 ? nil : Unicode.Scalar(bits & Self.ofScalar)
  }

  /// The character, where every terminal agrees that it takes one cell.
  var narrow: UInt16? { bits & Self.isSimple == 0 ? nil : UInt16(truncatingIfNeeded: bits) }
}
