import ClaimModel

extension [ClaimID] {
  /// Such as `C0003, C0004 and C0007`.
  var listed: String {
    guard let last, count > 1 else { return first?.description ?? "" }
    return dropLast().map(\.description).joined(separator: ", ") + " and \(last)"
  }
}
