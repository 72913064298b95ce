import ClaimModel
import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Pages of the web come in beside the screen, and articles show how they changed.
@Suite struct CaptureTests {
  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk(rules: nil)
    _ = try desk.claim()
    return try Bench(desk.casebook, size: Size(columns: 100, rows: 30))
  }

  @Test func anAddressIsFetchedBesideTheScreenWithProgressAndStoppedByAKey() throws {
    var state = try bench().state
    _ = state.update(.terminal(.key(.character("g"))))
    _ = state.update(.terminal(.key(.character("s"))))
    let wish = Wish(.addArticle(ArticleInput(.address("https://post.example/levy"))), "Added the article.")

    state.desk.perform(wish.deed, wish.words)

    #expect(state.desk.effects.last == .work(.capture(wish)))
    #expect(state.desk.works.map(\.work) == [.capture(wish)])
    _ = state.update(.worked(.capture(wish), .progress(done: 40_000, of: 90_000)))
    #expect(state.desk.works.first?.done == 40_000)
    #expect(state.view().lines().joined().contains("fetching https://post.example/levy"))
    _ = state.update(.worked(.capture(wish), .cancelled("Stopped fetching.")))
    #expect(state.desk.works.isEmpty)
  }

  @Test func whatIsAddedWithoutTheWebHoldsNothingUp() throws {
    var state = try bench().state
    state.desk.perform(.addArticle(ArticleInput(.pasted("The levy is forty."))), "Added the article.")

    #expect(state.desk.works.isEmpty)
  }

  @Test func anArticleShowsHowItChangedAndWhoseWordsWereEdited() throws {
    let bench = try bench()
    let text =
      "Ada Norden said that the bridge was safe.\n\nThe yard denied that it had skipped an inspection in the winter."
    let id = try bench.addArticle(text)
    #expect(try bench.session.read { try VersionText.page(of: id, in: $0) }.contains("has one version"))
    try bench.session.addVersion(
      of: id, Array(text.replacingOccurrences(of: "was safe", with: "was not safe at all").utf8))

    let page = try bench.session.read { try VersionText.page(of: id, in: $0) }

    #expect(page.contains("from version 1 to 2"))
    #expect(page.contains("+ not "))
    #expect(page.contains("Edited or gone"))
    #expect(page.contains("→ «"))
  }
}
