import ClaimModel

extension [ClaimID] {
  /// Such as `C0003, C0004 and C0007`.
  var listed: String { map(\.description).listed }
}

extension [String] {
  /// Such as `L03, L07 and L10`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and \(last)"
  }
}
