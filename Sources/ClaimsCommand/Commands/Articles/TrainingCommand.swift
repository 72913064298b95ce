import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims training`: the attributions that people let stand, as lines that «make train» reads.
struct TrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "Write the attributions that stand as lines that «make train» reads.",
    discussion: Examples.text(
      after: """
        A line an article: its text, and every attribution that stands: found and not rejected, adjusted, or marked by a \
        person. Go through an article before you train on it: what was overlooked in it is learned as nothing.
        """,
      "claims training > desk.jsonl", "claims training A0001 A0004 > desk.jsonl"))

  @Argument(
    help: ArgumentHelp("Articles (default: all).", valueName: "article"), transform: ArticleID.init(text:))
  var articles: [ArticleID] = []
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    let all = try session.read { try $0.all(Article.self) }
    let wanted = articles.isEmpty ? all.map(\.id) : articles
    let standing = try session.read { try $0.all(Attribution.self) }.filter { $0.rejected == nil }
    let byArticle = Dictionary(grouping: standing, by: \.article)
    for id in wanted {
      let article: Article = try session.read { try $0.need(id) }
      do {
        let text = try session.articleText(id)
        try Output.jsonLine(line(article, text[0..<text.count], byArticle[id] ?? []))
      } catch let error as SessionError {
        Output.complain("\(error); the article is left out")
      }
    }
  }

  private func line(_ article: Article, _ text: String, _ attributions: [Attribution]) -> JSONValue {
    let version = article.versions.count
    var object: JSONObject = ["id": .string(article.id.description), "text": .string(text)]
    object["publisher"] = article.publisher.map { .string($0) }
    object["attributions"] = .array(
      attributions.filter { $0.version == version }.map { attribution in
        [
          "id": .string(attribution.id.description), "source": places(attribution.reading.speaker),
          "cue": places(attribution.reading.cue), "content": places(attribution.reading.content),
        ]
      })
    return .object(object)
  }

  private func places(_ spans: [Span]) -> JSONValue {
    .array(spans.map { [.integer(Int64($0.start)), .integer(Int64($0.end))] })
  }
}
