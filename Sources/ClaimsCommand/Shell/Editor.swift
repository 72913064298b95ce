import Foundation

/// The person's own editor on a text of several lines, as git and crontab do it.
enum Editor {
  /// Lets the person write a text. Lines that begin with `# ` at its end are the help, and are taken away.
  ///
  /// - Returns: the text, and the file in which it is kept until ``Draft/discard()``; nil where it was left empty.
  static func write(about subject: String, help: [String]) throws -> Draft? {
    let path = try file(holding: "\n" + help.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined())
    do {
      try run(on: path)
    } catch {
      unlink(path)
      throw error
    }
    let draft = Draft(text: withoutHelp(try TextInput.file(path)), path: path)
    guard !draft.text.isEmpty else {
      draft.discard()
      return nil
    }
    return draft
  }

  /// A text that was written, and where it lies as long as it might be lost.
  struct Draft {
    let text: String
    let path: String

    func discard() { unlink(path) }
  }

  /// What was written: without the comment lines at the end and the blanks round it.
  static func withoutHelp(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) || last == "#" || last.hasPrefix("# ") {
      lines.removeLast()
    }
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  private static func file(holding text: String, ending: String = "txt") throws -> String {
    let folder = CasebookFinder.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/claims-XXXXXX.\(ending)".utf8CString)
    // Made so that only its owner may read it.
    let descriptor = mkstemps(&template, Int32(ending.utf8.count + 1))
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard descriptor >= 0 else { throw ShellError.making(path) }
    defer { close(descriptor) }
    try Descriptor.write(Array(text.utf8), to: descriptor, name: "«\(path)»")
    return path
  }

  /// Lets the person change a text; nil where it was left empty.
  static func rewrite(_ text: String, help: [String], ending: String = "txt") throws -> String? {
    let lines = help.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    return try withFile(holding: text + "\n\n" + lines, ending: ending) { path in
      try run(on: path)
      let new = withoutHelp(try TextInput.file(path))
      return new.isEmpty ? nil : new
    }
  }

  /// A file that only its owner may read, as long as the body runs.
  static func withFile<Result>(holding text: String, ending: String = "txt", _ body: (String) throws -> Result) throws
    -> Result
  {
    let path = try file(holding: text, ending: ending)
    defer { unlink(path) }
    return try body(path)
  }

  private static func run(on path: String) throws {
    let editor = CasebookFinder.variable("VISUAL") ?? CasebookFinder.variable("EDITOR") ?? "vi"
    try spawn("exec \(editor) \"$1\"", path, called: editor)
  }

  /// Runs a program of the person's on one argument, and waits for it.
  static func spawn(_ line: String, _ argument: String, called editor: String) throws {
    // The variable may hold options («code --wait»), so the shell takes it apart; the path is handed over as it is.
    let arguments = ["sh", "-c", line, "sh", argument]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }

    // The editor is in our process group, so that it owns the terminal: in one of its own it would be stopped as soon
    // as it reads. Keys such as ^C are for the editor then, so we let them pass, and it must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }

    try Output.flush()
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", nil, &attributes, &pointers, environ)
    guard failure == 0 else {
      throw ShellError.editorFailed("«\(editor)» could not be started (\(ShellError.reason(failure)))", kept: "")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw ShellError.editorFailed("«\(editor)» ended with an error", kept: "") }
  }
}
