import AuditLedger
import Foundation
import Synchronization

/// What was asked for goes to stdout through here; messages go to stderr.
///
/// Lines are kept until there is a good bit of them, because one system call a line is slow when piped.
enum Output {
  private static let pending = Mutex<[UInt8]>([])
  private static let enough = 1 << 16

  static func line(_ line: Printed = Printed()) throws {
    try bytes(Array((line.rendered(inColour: Terminal.showsColour) + "\n").utf8))
  }

  static func lines(_ lines: [Printed]) throws {
    for line in lines { try self.line(line) }
  }

  /// A whole JSON document. Its texts are escaped so that a terminal shows them as they are.
  static func json(_ value: JSONValue) throws { try bytes(Array((TerminalJSON.text(of: value) + "\n").utf8)) }

  /// The same on one line, for formats of a line an object.
  static func jsonLine(_ value: JSONValue) throws { try bytes(Array((TerminalJSON.line(of: value) + "\n").utf8)) }

  /// A text of our own making, such as a completion script.
  static func text(_ text: String) throws { try bytes(Array(text.utf8)) }

  /// Bytes as they are, for reports and archived copies.
  static func bytes(_ bytes: [UInt8]) throws {
    let full: [UInt8] = pending.withLock { pending in
      pending += bytes
      guard pending.count >= enough else { return [] }
      defer { pending.removeAll(keepingCapacity: true) }
      return pending
    }
    try Descriptor.write(full, to: STDOUT_FILENO, name: "the output")
  }

  /// Writes what is kept.
  static func flush() throws {
    let rest: [UInt8] = pending.withLock { pending in
      defer { pending.removeAll() }
      return pending
    }
    try Descriptor.write(rest, to: STDOUT_FILENO, name: "the output")
  }

  /// Drops what is kept, where nobody reads it any more.
  static func drop() { pending.withLock { $0.removeAll() } }

  /// A message for the person, as `claims: sentence`. Nothing can be done where stderr is closed.
  static func complain(_ sentence: String) { try? message("claims: \(sentence)") }

  /// A line on stderr.
  static func message(_ line: Printed) throws {
    try Descriptor.write(Array((line.plain + "\n").utf8), to: STDERR_FILENO, name: "the messages")
  }
}
