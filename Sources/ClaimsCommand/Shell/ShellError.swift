import Foundation

/// What goes wrong between the command line and the library; all its words, and the exit code of each.
enum ShellError: Error, Equatable {
  /// Options or arguments that don't go together; the sentence says what does.
  case usage(String)
  case noSuchCommand(String, near: String?, under: String)
  case stdinTwice
  case unknownClaimant(String, near: String?)
  case noCasebook(folder: String)
  case severalCasebooks([String], folder: String)
  case notUTF8(String)
  case badInput(String)
  case missingFile(String)
  case missingFolder(String)
  case isFolder(String)
  case notRead(String, why: String)
  case noPermission(String, why: String)
  case notMade(String, why: String)
  case notWritten(String, why: String)
  case holdsCasebook(String)
  /// A file that is not written over without being told to.
  case isThere(String)
  case editorFailed(String, kept: String)
  case sealed(String)
  /// Nothing that makes a PDF; the version of a WeasyPrint that is too old.
  case noPrinter(old: String?)
  case notPrinted(String)
  /// An address whose page this program does not fetch.
  /// The reader of a pipe has gone: not an error, the rest is not wanted.
  case brokenPipe

  /// The system's words for the last error.
  static func reason(_ number: Int32 = errno) -> String { String(cString: strerror(number)).lowercased() }

  /// What the system says about opening a file to read.
  static func reading(_ path: String, _ number: Int32 = errno) -> ShellError {
    switch number {
    case ENOENT, ENOTDIR: .missingFile(path)
    case EACCES, EPERM: .noPermission(path, why: reason(number))
    case EISDIR: .isFolder(path)
    default: .notRead(path, why: reason(number))
    }
  }

  /// What the system says about making a file.
  static func making(_ path: String, _ number: Int32 = errno) -> ShellError {
    switch number {
    case EACCES, EPERM, EROFS: .noPermission(path, why: reason(number))
    case ENOSPC, EDQUOT, EIO: .notWritten("«\(path)»", why: reason(number))
    default: .notMade(path, why: reason(number))
    }
  }

  var exitCode: ExitStatus {
    switch self {
    case .usage, .noSuchCommand, .stdinTwice, .severalCasebooks: .wrongUse
    case .notUTF8, .badInput, .isFolder: .badData
    case .noCasebook, .missingFile, .missingFolder, .unknownClaimant: .noInput
    case .notRead, .notWritten, .editorFailed: .failedIO
    case .noPermission: .noPermission
    case .noPrinter: .noOutput
    case .notPrinted: .failedIO
    case .notMade, .holdsCasebook, .isThere: .noOutput
    case .sealed: .refused
    case .brokenPipe: .done
    }
  }
}

extension ShellError: CustomStringConvertible {
  /// What happened, and what to do.
  var description: String {
    switch self {
    case .usage(let sentence), .badInput(let sentence), .sealed(let sentence): sentence
    case .noSuchCommand(let word, let near, let under):
      "there is no command «\(word)»"
        + (near.map { "; did you mean «\(under) \($0)»?" } ?? ": «\(under) --help» lists them")
    case .stdinTwice:
      "two arguments are «-», but stdin can be read only once: give one of them as text or as a file"
    case .unknownClaimant(let name, let near):
      "there is no claimant «\(name)»"
        + (near.map { "; did you mean «\($0)»?" }
          ?? ": «claims list claimants» shows them, «claims claimant add» adds one")
    case .noCasebook(let folder):
      "there is no casebook in «\(folder)» or above it: say --casebook FILE, or make one with «claims new FILE.casebook»"
    case .severalCasebooks(let names, let folder):
      "«\(folder)» holds \(names.count) casebooks (\(names.joined(separator: ", "))): say which with --casebook FILE"
    case .notUTF8(let what): "\(what) is not UTF-8: save it as UTF-8 and try again"
    case .missingFile(let path): "there is no file «\(path)»: check its name"
    case .missingFolder(let path): "there is no folder «\(path)»: check its name"
    case .isFolder(let path): "«\(path)» is a folder, where a file is wanted: name a file in it"
    case .notRead(let what, let why): "«\(what)» could not be read: \(why)"
    case .noPermission(let path, let why): "«\(path)» is closed to you (\(why)): ask its owner for the right"
    case .notMade(let path, let why): "«\(path)» could not be made: \(why); choose another place"
    case .notWritten(let what, let why): "\(what) could not be written: \(why)"
    case .holdsCasebook(let path): "«\(path)» holds a casebook, which is not written over: choose another name"
    case .isThere(let path):
      "«\(path)» is there already and was left as it is: choose another name, or say --yes to write over it"
    case .editorFailed(let why, let kept):
      "the editor \(why): set VISUAL or EDITOR, or say --rationale WORDS\(kept)"
    case .noPrinter(nil):
      "there is no Chromium and no WeasyPrint to make a PDF with: install one («apt-get install chromium»), or print the HTML report from a browser"
    case .noPrinter(let old?):
      "WeasyPrint \(old) is too old for these pages, 60 or newer is wanted: install Chromium («apt-get install chromium»), or print the HTML report from a browser"
    case .notPrinted(let path):
      "«\(path)» made no PDF: write the HTML report and print it from a browser to see why"
    case .brokenPipe: ""
    }
  }
}
