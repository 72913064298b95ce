import AuditLedger
import ClaimModel

/// Comments with their answers below them.
struct CommentThread {
  let facts: any CasebookReading

  init(_ facts: any CasebookReading) { self.facts = facts }

  func write(_ comments: [Comment], on page: inout Page) throws {
    guard !comments.isEmpty else { return }
    page.heading("Comments")
    let known = Set(comments.map(\.id))
    var written: Set<CommentID> = []
    // A comment whose question is not among these begins a thread of its own.
    for comment in comments where comment.answers.map({ !known.contains($0) }) ?? true {
      try write(comment, among: comments, depth: 0, &written, on: &page)
    }
    // Answers in a ring can't be written by any edit, but a text form may hold them.
    for comment in comments where !written.contains(comment.id) {
      try write(comment, among: comments, depth: 0, &written, on: &page)
    }
  }

  private func write(
    _ comment: Comment, among all: [Comment], depth: Int, _ written: inout Set<CommentID>, on page: inout Page
  ) throws {
    guard written.insert(comment.id).inserted else { return }
    let indent = 2 + 2 * min(depth, 6)
    let field: Printed = comment.field.map { " on «\($0)»" } ?? ""
    let settled: Printed = comment.settled ? ", settled" : ""
    let came: Printed = try Self.broughtIn(comment, facts).map { ", brought in by " + $0 } ?? ""
    page.line("\(comment.id, .heading)  \(comment.by), \(comment.at)" + came + field + settled, indent: indent)
    try Self.writeBody(comment, facts, indent: indent + 7, on: &page)
    for answer in all where answer.answers == comment.id {
      try write(answer, among: all, depth: depth + 1, &written, on: &page)
    }
  }

  /// Who brought a comment in from a text form, and when: its own name and time are then what that form says. Nil where
  /// somebody wrote it here.
  static func broughtIn(_ comment: Comment, _ facts: any CasebookReading) throws -> Printed? {
    let imported = EventKind(.comment, .imported).description
    guard let entry = try facts.history(of: comment.recordID).last(where: { $0.kind == imported }) else { return nil }
    return "\(entry.person) on \(entry.time.date)"
  }

  static func writeBody(_ comment: Comment, _ facts: any CasebookReading, indent: Int, on page: inout Page) throws {
    let state = try facts.text(comment.body)
    if let text = state.text {
      page.text(text, indent: indent)
    } else {
      page.line(ArticlePage.gone(state), indent: indent)
    }
  }
}
