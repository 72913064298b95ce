import AuditLedger
import ClaimModel

/// The report as pages for people, from templates: section by section, a claim sheet at a time.
///
/// Several formats come from one pass: what a claim is made of is read once for all of them.
struct PageReport {
  /// Told of what each section is handed, for the check of templates.
  var observe: (@Sendable (PageSection, Fields) -> Void)?

  /// The templates of a format, with what keeps texts from being taken for its signs.
  private struct Page: Sendable {
    let templates: PageTemplates
    let escaping: any TextEscaping

    init(_ format: PageFormat, _ request: ReportRequest) throws {
      templates = try request.templates?.pages(for: format) ?? format.templates()
      escaping = format.escaping(redacts: request.isRedacted)
    }

    func bytes(of section: PageSection, _ fields: Fields) -> [UInt8] {
      templates.render(section, fields, escaping)
    }
  }

  /// What a hand makes sheets with; nothing of it is shared.
  private struct Bench {
    var shelf: RecordShelf
    let pages: [Page]
  }

  /// A sheet as each format has it.
  private struct Sheet: Sendable {
    let file: ClaimFile
    let pages: [[UInt8]]
    let json: [UInt8]
  }

  /// Writes one format.
  func write(
    _ format: PageFormat, _ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink
  ) throws {
    try withoutActuallyEscaping(sink) { sink in _ = try write([(format, sink)], request, casebook) }
  }

  /// Writes several formats, their pieces by turns, and the JSON report beside them where it is wanted.
  /// - Returns: what the sections behind the sheets tell of the claims.
  @discardableResult
  func write(
    _ formats: [(PageFormat, ByteSink)], json: ByteSink? = nil, _ request: ReportRequest,
    _ casebook: any CasebookReading
  ) throws -> Registers {
    let outlets = try formats.map { format, sink in (page: try Page(format, request), sink: sink) }
    func send(_ section: PageSection, _ fields: Fields = [:]) throws {
      observe?(section, fields)
      for outlet in outlets { try outlet.sink(outlet.page.bytes(of: section, fields)) }
    }
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let ledger = try LedgerState(of: casebook)
    var json = try json.map { try JSONReport(request, subjects, ledger, on: shelf, to: $0) }
    var lines: [ClaimLine] = []
    var byArticle: [ArticleID: [Int]] = [:]
    let reading = TwoHands<RecordShelf, ClaimLine>(
      count: subjects.claims.count,
      hand: { try RecordShelf($0, subjects, isRedacted: request.isRedacted) },
      work: { try ClaimLine(subjects.claims[$0], on: &$1) })
    try reading.run(&shelf, beside: request.second) { index, line in
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

    try send(.sheets, ["some": .flag(!lines.isEmpty)])
    var registers = Registers()
    request.progress?(0, lines.count)
    var bench = Bench(shelf: shelf, pages: outlets.map(\.page))
    let sheets = sheets(lines, marked, subjects, formats.map(\.0), request, hasJSON: json != nil)
    try sheets.run(&bench, beside: request.second) { index, sheet in
      registers.enter(sheet.file)
      try json?.add(sheet.json)
      for (outlet, bytes) in zip(outlets, sheet.pages) { try outlet.sink(bytes) }
      request.progress?(index + 1, lines.count)
    }
    shelf = bench.shelf
    try send(.sheetsEnd)
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
    try send(.custody, LogView.custody(subjects.articles, registers, casebook))
    let isWhole = request.scope == .everything
    try send(
      .comments,
      LogView.comments(
        subjects.articles, registers, isWhole: isWhole, isRedacted: request.isRedacted, casebook))
    try send(.method, ClosingView.method(lines, shelf.settings))
    try send(.codes, Codes.fields)
    try send(.manifest, ClosingView.manifest(ledger, request, shelf.settings))
    return registers
  }

  /// The making of the sheets.
  private func sheets(
    _ lines: [ClaimLine], _ marked: Set<ClaimID>, _ subjects: ReportSubjects, _ formats: [PageFormat],
    _ request: ReportRequest, hasJSON: Bool
  ) -> TwoHands<Bench, Sheet> {
    TwoHands(
      count: lines.count,
      hand: { casebook in
        Bench(
          shelf: try RecordShelf(casebook, subjects, isRedacted: request.isRedacted),
          pages: try formats.map { try Page($0, request) })
      },
      work: { [observe] index, bench in
        let line = lines[index]
        let file = try ClaimFile(line.id, rules: line.rules, on: &bench.shelf)
        let position = SheetView.Position(
          number: index + 1, of: lines.count, previous: index > 0 ? lines[index - 1].id : nil,
          next: index + 1 < lines.count ? lines[index + 1].id : nil, isMarked: marked.contains(line.id))
        let fields = try SheetView(file: file, settings: bench.shelf.settings).fields(at: position, on: &bench.shelf)
        observe?(.sheet, fields)
        return Sheet(
          file: file, pages: bench.pages.map { $0.bytes(of: .sheet, fields) },
          json: hasJSON ? try JSONReport.claim(file, isRedacted: request.isRedacted) : [])
      })
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
