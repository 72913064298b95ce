import AuditLedger
import CasebookStore
import ClaimModel
import Foundation

/// Writes events into a casebook for ever and says each that was acknowledged, so that a test can kill it.
///
/// `CrashWriter write FILE`: one claim an edit, and every seventh an edit of the one before.
/// `CrashWriter try FILE`: one edit; says what went wrong and ends with 1 if something did.
@main
enum CrashWriter {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { return finish("usage: CrashWriter write|try FILE", 64) }
    do {
      let store = try CasebookStore.open(at: arguments[2])
      repeat {
        let size = try store.read { try $0.head().size }
        _ = try store.perform(edit(after: size), at: moment())
        FileHandle.standardOutput.write(Data("\(size + 1)\n".utf8))
      } while arguments[1] == "write"
    } catch {
      finish("\(error)", 1)
    }
  }

  private static func edit(after size: Int) throws -> Edit {
    if size.isMultiple(of: 7), size > 7 {
      var patch = Patch()
      try patch.set("topic", "topic \(size)")
      return .change(RecordID(.claim, 1), patch)
    }
    let words = "Claim after \(size) entries, " + String(repeating: "with words ", count: size % 50)
    return .add([
      try Claim(
        id: ClaimID(number: -1), statement: words,
        origin: .imported(from: "crash", reference: "\(size)", claimant: nil)
      ).any
    ])
  }

  private static func moment() throws -> Moment {
    Moment(person: try Person(text: "crash"), time: Timestamp(seconds: Int64(Date().timeIntervalSince1970)))
  }

  private static func finish(_ words: String, _ code: Int32) {
    FileHandle.standardError.write(Data("\(words)\n".utf8))
    exit(code)
  }
}
