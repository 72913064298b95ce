import CasebookSession
import Foundation
import Workbench

/// How far fetching may go, and what finds the article in a page.
struct CaptureManner: Sendable {
  var limits = CaptureLimits()
  var reader = TextReader()
}

/// Where pages of the web come into the workbench: fetched beside the screen, with progress, and stopped by ^C.
struct WebCapture {
  let session: CasebookSession
  let manner: CaptureManner
  var isCancelled: @Sendable () -> Bool = { false }
  var progress: @Sendable (_ bytes: Int, _ total: Int) -> Void = { _, _ in }

  /// What is in a file, with the words that were read from it.
  /// - Throws: `CaptureError`; then nothing is kept.
  func file(_ place: String) throws -> (page: Captured, read: ReadText?) {
    let page = try session.capturer(manner.limits).file((place as NSString).expandingTildeInPath)
    let read = try CasebookSession.words(of: page, manner.reader)
    guard !isCancelled() else { throw CaptureError.cancelled(place) }
    return (page, read)
  }

  /// The page with the words that were read from it.
  /// - Throws: `CaptureError` with what is wrong and the way on; then nothing is kept.
  func fetch(_ address: String) throws -> (page: Captured, read: ReadText?) {
    let page = try session.capturer(manner.limits).fetch(WebAddress(address), isCancelled: isCancelled) { state in
      progress(state.bytes, state.total ?? 0)
    }
    return (page, try CasebookSession.words(of: page, manner.reader))
  }
}
