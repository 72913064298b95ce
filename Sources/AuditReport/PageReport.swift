import AuditLedger
import ClaimModel

/// The report as pages for people, from templates: section by section, a claim sheet at a time.
struct PageReport {
  let format: PageFormat

  func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let templates = try format.templates()
    func send(_ section: PageSection, _ fields: Fields = [:]) throws {
      try sink(templates.render(section, fields))
    }
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects)
    let ledger = try LedgerState(of: casebook)
    let lines = try subjects.claims.map { try ClaimLine($0, in: casebook) }

    var cover = CoverView.fields(lines, subjects, request, ledger, shelf.settings)
    cover["css"] = .text(format == .html ? PageStyle.css : nil)
    try send(.cover, cover)
    try send(.claims, ClaimTableView.fields(lines, titles: titles(lines, casebook)))

    var marked: Set<ClaimID> = []
    try send(
      .articles,
      ["some": .flag(!subjects.articles.isEmpty), "key": .list(Standing.allCases.map(\.fields))])
    for article in subjects.articles {
      let here = lines.filter { line in line.places.contains { $0.article == article } }
      try send(.article, ArticleView.fields(article, here, on: &shelf, anchored: &marked))
    }
    try send(.articlesEnd)

    let registers = try sendSheets(lines, marked, request, on: &shelf, send)
    try send(.claimants, RegisterView.claimants(registers, casebook))
    try send(.sources, RegisterView.sources(registers, on: &shelf))
    try send(.replies, LogView.replies(subjects.articles, registers, on: &shelf))
    try send(.waivers, RegisterView.waivers(registers))
    try send(.reviews, RegisterView.reviews(registers))
    try send(.corrections, RegisterView.corrections(registers))
    try send(.custody, LogView.custody(subjects.articles, registers, casebook))
    let isWhole = request.scope == .everything
    try send(.comments, LogView.comments(subjects.articles, registers, isWhole: isWhole, casebook))
    try send(.method, ClosingView.method(shelf.settings))
    try send(.manifest, ClosingView.manifest(ledger, request, shelf.settings))
  }

  private func sendSheets(
    _ lines: [ClaimLine], _ marked: Set<ClaimID>, _ request: ReportRequest, on shelf: inout RecordShelf,
    _ send: (PageSection, Fields) throws -> Void
  ) throws -> Registers {
    var registers = Registers()
    request.progress?(0, lines.count)
    try send(.sheets, ["some": .flag(!lines.isEmpty)])
    for (index, line) in lines.enumerated() {
      let file = try ClaimFile(line.id, on: &shelf)
      registers.enter(file)
      let position = SheetView.Position(
        number: index + 1, of: lines.count, previous: index > 0 ? lines[index - 1].id : nil,
        next: index + 1 < lines.count ? lines[index + 1].id : nil, isMarked: marked.contains(line.id))
      try send(.sheet, SheetView(file: file, settings: shelf.settings).fields(at: position, on: &shelf))
      request.progress?(index + 1, lines.count)
    }
    try send(.sheetsEnd, [:])
    return registers
  }

  private func titles(_ lines: [ClaimLine], _ casebook: any CasebookReading) throws -> [ArticleID: String] {
    var titles: [ArticleID: String] = [:]
    for article in Set(lines.flatMap { $0.places.map(\.article) }) {
      titles[article] = try casebook.need(article).title
    }
    return titles
  }
}
