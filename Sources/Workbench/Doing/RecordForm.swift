public import ClaimModel

/// A record as YAML, on its way to $EDITOR and back.
public struct RecordForm: Hashable, Sendable {
  public let record: RecordID
  /// The file of the text form that it is, such as `claims/C0003.yaml`.
  public let path: String
  public let text: String
  /// How many entries the ledger had when it was written.
  public let head: Int

  public init(record: RecordID, path: String, text: String, head: Int) {
    (self.record, self.path, self.text, self.head) = (record, path, text, head)
  }
}

/// A record's YAML as somebody left it, while it is not accepted.
struct FormDraft: Hashable, Sendable {
  let form: RecordForm
  let text: String
  /// What was said against it.
  var complaint: String?
}
