/// What became of bytes whose hash is on record.
public enum StoredState: Hashable, Sendable {
  /// They are there and have the hash.
  case sound
  /// They are there and have another hash.
  case altered
  /// Neither there nor erased.
  case missing
  /// Erased on legal demand.
  case erased
}
