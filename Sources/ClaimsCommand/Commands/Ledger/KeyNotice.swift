import CasebookSession

/// Says that a key was made: it is an entry that nobody asked for by name, and a file that has to be kept.
enum KeyNotice {
  /// Makes the key of a casebook that has none yet, and tells it on stderr.
  static func makeKey(_ session: CasebookSession) throws {
    guard let entry = try session.makeKey()?.entries.first else { return }
    try Output.message(
      """
      claims: there was no key yet, so one was made: entry \(entry.sequence), by \(entry.person), names it, and its \
      secret part lies in «\(session.keys.path)». Keep a copy: claims key backup FILE
      """)
  }
}
