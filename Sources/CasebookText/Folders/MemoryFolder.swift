/// A folder in memory, for tests and previews.
public final class MemoryFolder: TextFolder {
  /// The bytes of the files, by path.
  public var files: [String: [UInt8]]

  public init(files: [String: [UInt8]] = [:]) { self.files = files }

  public func read(_ path: String) -> [UInt8]? { files[path] }

  public func read(_ path: String, from offset: Int, atMost count: Int) -> [UInt8] {
    Array((files[path] ?? []).dropFirst(offset).prefix(count))
  }

  public func write(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

  public func write(_ path: String, pieces: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws {
    var whole: [UInt8] = []
    try withoutActuallyEscaping({ whole.append(contentsOf: $0) }) { try pieces($0) }
    files[path] = whole
  }

  public func remove(_ path: String) { files[path] = nil }

  public func list() -> [String] {
    files.keys.filter { $0.hasPrefix("claims/") || $0.hasPrefix("reviews/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
