/// A folder in memory, for tests and previews.
public final class MemoryFolder: TextFolder {
  /// The bytes of the files, by path.
  public var files: [String: [UInt8]]

  /// A folder with some files.
  public init(files: [String: [UInt8]] = [:]) { self.files = files }

  /// The bytes of a file; nil where there is none.
  public func read(_ path: String) -> [UInt8]? { files[path] }

  /// At most so many bytes of a file from an offset on.
  public func read(_ path: String, from offset: Int, atMost count: Int) -> [UInt8] {
    Array((files[path] ?? []).dropFirst(offset).prefix(count))
  }

  /// Puts a file there.
  public func write(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

  /// Puts a file there when all its pieces are at hand.
  /// - Throws: what `pieces` throws; then the old file stays.
  public func write(_ path: String, pieces: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws {
    var whole: [UInt8] = []
    try withoutActuallyEscaping({ whole.append(contentsOf: $0) }) { try pieces($0) }
    files[path] = whole
  }

  /// Takes a file away.
  public func remove(_ path: String) { files[path] = nil }

  /// The paths of all files in `claims/` and `reviews/`, in the order of their bytes.
  public func list() -> [String] {
    files.keys.filter { $0.hasPrefix("claims/") || $0.hasPrefix("reviews/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
