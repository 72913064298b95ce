import AuditLedger
import ClaimModel

/// The report as pages for people, from templates: section by section, a claim sheet at a time.
///
/// Several formats come from one pass: what a claim is made of is read once for all of them.
struct PageReport {
  /// Told of what each section is handed, for the check of templates.
  var observe: (@Sendable (PageSection, Fields) -> Void)?

  /// A format with where its bytes go.
  private struct Outlet {
    let templates: PageTemplates
    let escaping: any TextEscaping
    let sink: ByteSink
  }

  /// Writes one format.
  func write(
    _ format: PageFormat, _ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink
  ) throws {
    try withoutActuallyEscaping(sink) { sink in try write([(format, sink)], request, casebook) }
  }

  /// Writes several formats, their pieces by turns, and the JSON report beside them where it is wanted.
  func write(
    _ formats: [(PageFormat, ByteSink)], json: ByteSink? = nil, _ request: ReportRequest,
    _ casebook: any CasebookReading
  ) throws {
    let outlets = try formats.map { format, sink in
      Outlet(
        templates: try request.templates?.pages(for: format) ?? format.templates(),
        escaping: format.escaping(redacts: request.isRedacted), sink: sink)
    }
    func send(_ section: PageSection, _ fields: Fields = [:]) throws {
      observe?(section, fields)
      for outlet in outlets { try outlet.sink(outlet.templates.render(section, fields, outlet.escaping)) }
    }
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let ledger = try LedgerState(of: casebook)
    var json = try json.map { try JSONReport(request, subjects, ledger, on: shelf, to: $0) }
    var lines: [ClaimLine] = []
    var byArticle: [ArticleID: [Int]] = [:]
    for (index, id) in subjects.claims.enumerated() {
      let line = try ClaimLine(id, on: &shelf)
      lines.append(line)
      for article in Set(line.places.map(\.article)) { byArticle[article, default: []].append(index) }
    }

    var cover = CoverView.fields(lines, subjects, request, ledger, shelf.settings)
    cover["isRedacted"] = .flag(request.isRedacted)
    cover["laterEntries"] = .text(
      request.ledgerSize.flatMap { ($0 - ledger.head.size).some }.map {
        Words.count($0, "entry has", "entries have")
      })
    cover["ledgerSize"] = .text(request.ledgerSize)
    cover["css"] = .text(PageStyle.css)
    try send(.cover, cover)
    let titles = try titles(lines, casebook)
    var table = ClaimTableView.fields(lines, titles: titles)
    table.merge(Figure.claims(lines, titles: titles, on: shelf))
    try send(.claims, table)

    var marked: Set<ClaimID> = []
    try send(
      .articles,
      ["some": .flag(!subjects.articles.isEmpty), "key": .list(Standing.allCases.map(\.fields))])
    for article in subjects.articles {
      let here = (byArticle[article] ?? []).map { lines[$0] }
      try send(.article, ArticleView.fields(article, here, on: &shelf, anchored: &marked))
    }
    try send(.articlesEnd)

    var registers = try sendSheets(lines, marked, request, on: &shelf, &json, send)
    try json?.end(registers, on: &shelf)
    try noteDates(subjects.articles, in: &registers, on: &shelf)
    try send(.relations, Figure.relations(registers, lines, on: shelf))
    try send(.timeline, Figure.timeline(registers, on: shelf))
    try send(.claimants, RegisterView.claimants(registers, on: shelf))
    try send(.sources, RegisterView.sources(registers, on: &shelf))
    try send(.replies, LogView.replies(subjects.articles, registers, on: &shelf))
    try send(.findings, FindingRows.register(registers, shelf.settings))
    try send(.reviews, RegisterView.reviews(registers))
    try send(.corrections, RegisterView.corrections(registers))
    try send(.custody, LogView.custody(subjects.articles, registers, isRedacted: request.isRedacted, casebook))
    let isWhole = request.scope == .everything
    try send(
      .comments,
      LogView.comments(
        subjects.articles, registers, isWhole: isWhole, isRedacted: request.isRedacted, casebook))
    try send(.method, ClosingView.method(shelf.settings))
    try send(.codes, Codes.fields)
    try send(.manifest, ClosingView.manifest(ledger, request, shelf.settings))
  }

  private func sendSheets(
    _ lines: [ClaimLine], _ marked: Set<ClaimID>, _ request: ReportRequest, on shelf: inout RecordShelf,
    _ json: inout JSONReport?, _ send: (PageSection, Fields) throws -> Void
  ) throws -> Registers {
    var registers = Registers()
    request.progress?(0, lines.count)
    try send(.sheets, ["some": .flag(!lines.isEmpty)])
    for (index, line) in lines.enumerated() {
      let file = try ClaimFile(line.id, findings: line.findings, on: &shelf)
      registers.enter(file)
      try json?.add(file)
      let position = SheetView.Position(
        number: index + 1, of: lines.count, previous: index > 0 ? lines[index - 1].id : nil,
        next: index + 1 < lines.count ? lines[index + 1].id : nil, isMarked: marked.contains(line.id))
      try send(.sheet, SheetView(file: file, settings: shelf.settings).fields(at: position, on: &shelf))
      request.progress?(index + 1, lines.count)
    }
    try send(.sheetsEnd, [:])
    return registers
  }

  /// When articles and sources came out.
  private func noteDates(
    _ articles: [ArticleID], in registers: inout Registers, on shelf: inout RecordShelf
  ) throws {
    for id in articles {
      let article = try shelf.casebook.need(id)
      guard let date = article.published else { continue }
      registers.note(
        Timeline.Event(date: date, kind: .said, label: "\(id) \(article.title)", link: id.description))
    }
    for id in registers.sources.sorted() {
      let source = try shelf.source(id)
      guard let date = source.published else { continue }
      registers.note(Timeline.Event(date: date, kind: .source, label: "\(id) \(source.title)", link: id.description))
    }
  }

  private func titles(_ lines: [ClaimLine], _ casebook: any CasebookReading) throws -> [ArticleID: String] {
    var titles: [ArticleID: String] = [:]
    for article in Set(lines.flatMap { $0.places.map(\.article) }) {
      titles[article] = try casebook.need(article).title
    }
    return titles
  }
}
