import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// The exit codes, and which error leads to which (sysexits.h where it has one).
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case unsound = 1
  case refused = 2
  case wrongUse = 64
  case badData = 65
  case noInput = 66
  case unreachable = 69
  case noOutput = 73
  case failedIO = 74
  case tryAgain = 75
  case noPermission = 77
  case stopped = 130

  /// What it means, for the help.
  var meaning: String {
    switch self {
    case .done: "done"
    case .unsound: "not as it should be («claims verify», «claims check»)"
    case .refused: "refused by a rule, nothing changed"
    case .wrongUse: "wrong use of the command line"
    case .badData: "input that can't be read"
    case .noInput: "no such file or record"
    case .unreachable: "a page can't be had: no such host, no answer, over its limits"
    case .noOutput: "the output can't be made"
    case .failedIO: "reading or writing failed, such as on a full disk"
    case .tryAgain: "held by another program: try again"
    case .noPermission: "no permission"
    case .stopped: "stopped by ^C"
    }
  }

  /// The table of the root command's help.
  static let table = allCases.map { status in
    let code = String(status.rawValue)
    return String(repeating: " ", count: 4 - code.count) + code + "  " + status.meaning
  }.joined(separator: "\n")

  /// The code for an error.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as ShellError: error.exitCode
      case let error as LedgerError: Self.of(error)
      case let error as StoreError: Self.of(error)
      case let error as SessionError: Self.of(error)
      case let error as ReportError: Self.of(error)
      case let error as CaptureError: Self.of(error)
      case let error as TextError: Self.of(error)
      // A record that the model refuses came from the arguments: what stands in the store was checked on its way in.
      case is ModelError: .wrongUse
      case is JSONError, is ChainError: .badData
      case is FilterError: .wrongUse
      case is ValidationError: .wrongUse
      default: .failedIO
      }
  }

  private static func of(_ error: LedgerError) -> ExitStatus {
    switch error {
    case .noSuchRecord, .noSuchEdit: .noInput
    case .noSuchField, .noSuchRating, .noSuchRule: .wrongUse
    case .badEntry, .badPayload, .unknownEvent, .doesNotFit: .badData
    default: .refused
    }
  }

  private static func of(_ error: StoreError) -> ExitStatus {
    switch error {
    case .missing, .gone: .noInput
    case .exists, .isDirectory, .noFolder: .noOutput
    case .notACasebook, .newer, .damaged: .badData
    case .readOnly, .noPermission, .needsMigration: .noPermission
    case .locked, .moved: .tryAgain
    case .diskFull, .other: .failedIO
    }
  }

  private static func of(_ error: SessionError) -> ExitStatus {
    switch error {
    case .nobody, .nobodyMakesKey, .whichText, .noPublisher: .wrongUse
    case .fileUnreadable, .noKey, .outOfLedger, .textGone, .notOpen: .noInput
    // A proof that does not hold is a finding, as in «claims verify».
    case .badProof: .unsound
    case .weights, .emptyText, .notText, .wordsNotFound, .wordsAmbiguous, .wordsElsewhere, .keyUnusable, .badCheckpoint:
      .badData
    case .notInCapture, .noWords, .nothingToAccept: .badData
    case .folderUnusable: .noOutput
    case .notEmpty, .sameText, .sameCopy: .refused
    }
  }

  private static func of(_ error: CaptureError) -> ExitStatus {
    switch error {
    case .notAnAddress: .wrongUse
    case .forbiddenScheme, .forbiddenHost: .refused
    case .cancelled: .stopped
    case .fileUnreadable: .noInput
    case .unreadable, .badRecord: .badData
    case .noRoom: .failedIO
    default: .unreachable
    }
  }

  private static func of(_ error: ReportError) -> ExitStatus {
    switch error {
    case .noSuchFormat, .noTemplates, .wantsOneClaim: .wrongUse
    case .sealed: .refused
    case .noVerdict, .noCheckpoint: .noInput
    case .noSuchTopic, .noSuchClaims: .noInput
    case .badTemplate, .noSuchField: .badData
    }
  }

  private static func of(_ error: TextError) -> ExitStatus {
    switch error {
    case .refusedBySystem: .failedIO
    // What is read is sound: it is the place that is taken.
    case .wouldLose: .noOutput
    default: .badData
    }
  }
}
