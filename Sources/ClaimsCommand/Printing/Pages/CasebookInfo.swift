import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// What `claims info` says.
struct CasebookInfo {
  let tallies: [Tally]
  let states: [(ReviewState.Name, Int)]
  let facts: any CasebookReading
  let path: String

  func page() throws -> Page {
    let settings = try facts.settings()
    var page = Page()
    page.line("\(settings.title, .heading)")
    if let description = settings.description { page.text(description) }
    page.field("file", text: path, indent: 2)
    page.field(
      "policy",
      settings.secondReview == .required
        ? "a verdict needs a second reviewer" : "verdicts stand without a second reviewer, and reports say so",
      indent: 2)
    if let rules = settings.rules {
      let changed = rules.levels.map { "\($0.rule) \($0.level)" as Printed }
      page.field("rules", changed.isEmpty ? "as they are" : Printed.joined(changed, by: ", "), indent: 2)
    }
    page.field(
      "editors",
      settings.editors.isEmpty ? "anybody may publish" : Printed.joined(settings.editors.map { "\($0)" }, by: ", "),
      indent: 2)
    page.field(
      "scale", "\(settings.scale.name): " + Printed.joined(settings.scale.ratings.map { "\($0.label)" }, by: ", "),
      indent: 2)
    let head = try facts.head()
    page.field("ledger", counted(head.size, "entry", plural: "entries"), indent: 2)
    page.field("head", text: head.hash, indent: 2)
    page.field("root", text: try facts.root(), indent: 2)
    page.field(
      "checkpoint", try facts.checkpoint() == nil ? "none for this head: claims checkpoint" : "signed for this head",
      indent: 2)
    try writeClaims(on: &page)
    return page
  }

  private func writeClaims(on page: inout Page) throws {
    let all = tallies.first { $0.scope == .all }
    page.heading("Claims: \(all?.left ?? 0) left of \(all?.total ?? 0)")
    for (state, count) in states where count > 0 {
      page.line(state.sign + " " + Printed(state.rawValue).padded(to: 16) + "\(count)", indent: 2)
    }
    for (title, scopes) in [("By article" as Printed, articles), ("By person", people)] where !scopes.isEmpty {
      page.heading(title)
      for tally in scopes {
        page.line("\(tally.left) left of \(tally.total)  " + (try name(of: tally.scope)), indent: 2, hanging: 2)
      }
    }
  }

  private var articles: [Tally] { tallies.filter { if case .article = $0.scope { true } else { false } } }
  private var people: [Tally] { tallies.filter { if case .person = $0.scope { true } else { false } } }

  private func name(of scope: Tally.Scope) throws -> Printed {
    switch scope {
    case .all: "all"
    case .article(let id): try RecordNames(facts: facts).line(id.any)
    case .person(let person): "\(person)"
    }
  }

  func json() throws -> JSONValue {
    let all = tallies.first { $0.scope == .all }
    var counts = JSONObject()
    for (state, count) in states { counts[state.rawValue] = .integer(Int64(count)) }
    var ledger = JSONShapes.head(try facts.head())
    ledger["root"] = .string(try facts.root().hex)
    ledger["checkpoint"] = JSONShapes.text(try facts.checkpoint())
    return JSONShapes.object(
      "info",
      [
        "settings": .object(try facts.settings().any.json()), "total": .integer(Int64(all?.total ?? 0)),
        "left": .integer(Int64(all?.left ?? 0)), "states": .object(counts), "articles": .array(articles.map(tally)),
        "people": .array(people.map(tally)), "ledger": .object(ledger),
      ])
  }

  private func tally(_ tally: Tally) -> JSONValue {
    var object = JSONObject()
    switch tally.scope {
    case .all: break
    case .article(let id): object["article"] = .string(id.description)
    case .person(let person): object["person"] = .string(person.name)
    }
    object["total"] = .integer(Int64(tally.total))
    object["left"] = .integer(Int64(tally.left))
    return .object(object)
  }
}
