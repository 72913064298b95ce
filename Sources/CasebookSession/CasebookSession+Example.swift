internal import CWorkedExample
import CasebookText
public import ClaimModel

extension CasebookSession {
  /// Makes a casebook file that holds the worked example, with its ledger exactly as it is.
  /// - Throws: `StoreError` where something is at the path already.
  public static func createExample(
    at path: String, as person: Person?, keys: KeyFolder = .standard,
    clock: @escaping @Sendable () -> Timestamp = wallClock
  ) throws -> CasebookSession {
    let folder = MemoryFolder()
    for place in 0..<claims_example_count() {
      let file = claims_example_file_at(place)
      folder.write(String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
    return try create(at: path, from: folder, called: "the worked example", as: person, keys: keys, clock: clock)
  }
}
