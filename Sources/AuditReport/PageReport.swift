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
    private var places: [PageSection: FieldPlaces] = [:]

    init(_ format: PageFormat, _ request: ReportRequest) throws {
      templates = try request.templates?.pages(for: format) ?? format.templates()
      escaping = format.escaping(redacts: request.isRedacted)
    }

    mutating func bytes(of section: PageSection, _ fields: Fields) -> [UInt8] {
      templates.render(section, fields, escaping, &places)
    }
  }

  /// What a hand makes sheets with; nothing of it is shared.
  private struct Bench {
    var shelf: RecordShelf
    var pages: [Page]

    mutating func bytes(of section: PageSection, _ fields: Fields) -> [[UInt8]] {
      pages.indices.map { pages[$0].bytes(of: section, fields) }
    }
  }

  /// A format and where its bytes go.
  private struct Outlet {
    let page: Page
    let sink: ByteSink
  }

  /// A section in the making.
  private struct Part: Sendable {
    let section: PageSection
    let fields: @Sendable (inout RecordShelf) throws -> Fields

    init(_ section: PageSection, _ fields: @escaping @Sendable (inout RecordShelf) throws -> Fields = { _ in [:] }) {
      (self.section, self.fields) = (section, fields)
    }
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
    let outlets = try formats.map { format, sink in Outlet(page: try Page(format, request), sink: sink) }
    let subjects = try ReportSubjects(request.scope, in: casebook)
    let ledger = try LedgerState(of: casebook)
    let making = Making(
      claims: subjects.claims, pages: outlets.map(\.page), hasJSON: json != nil,
      bench: { [pages = outlets.map(\.page)] in
        Bench(shelf: try RecordShelf($0, subjects, isRedacted: request.isRedacted), pages: pages)
      })
    var bench = try making.bench(casebook)
    var gathered = Gathered()
    // Several formats want one sheet each: then what a claim is made of is read once, and its sheets wait on the disk for
    // what stands before them. Of one format the beginning goes out at once, which a preview wants.
    let waiting = try formats.count > 1 ? request.spool?() : nil
    try gather(making, &bench, &gathered, waiting, request)
    var json = try json.map { sink in
      let claimants = Set(gathered.lines.compactMap(\.claimantID))
      return try JSONReport(request, subjects, ledger, claimants: claimants, on: bench.shelf, to: sink)
    }
    let titles = try titles(gathered.lines, casebook)
    let before = before(gathered, titles, subjects, ledger, request)
    if let waiting {
      // The sheets are made: one hand takes them from the disk, the other makes what stands behind them.
      try noteDates(subjects.articles, in: &gathered.registers, on: &bench.shelf)
      let registers = gathered.registers
      let steps = before.map(Step.part) + [.waitingSheets] + behind(gathered, subjects, ledger, request).map(Step.part)
      let isEmpty = gathered.lines.isEmpty
      try run(steps, &bench, making, request) { step, pages, bench in
        guard case .waitingSheets = step else { return try send(pages, outlets) }
        if !isEmpty {
          for (number, outlet) in outlets.enumerated() { try waiting.take("\(number)", to: outlet.sink) }
          try json?.add { try waiting.take("json", to: $0) }
        }
        try json?.end(registers, on: &bench.shelf)
      }
      return registers
    }
    try run(before.map(Step.part), &bench, making, request) { _, pages, _ in try send(pages, outlets) }
    request.progress?(0, making.claims.count)
    let lines = gathered.lines
    let sheets = TwoHands<Bench, Sheet>(
      count: lines.count, hand: making.bench, work: { try sheet(lines[$0], at: $0, making, &$1) })
    try sheets.run(&bench, beside: request.second) { index, sheet, _ in
      gathered.registers.enter(sheet.file)
      try json?.add { try $0(sheet.json) }
      try send(sheet.pages, outlets)
      request.progress?(index + 1, lines.count)
    }
    try json?.end(gathered.registers, on: &bench.shelf)
    try noteDates(subjects.articles, in: &gathered.registers, on: &bench.shelf)
    let behind = behind(gathered, subjects, ledger, request)
    try run(behind.map(Step.part), &bench, making, request) { _, pages, _ in try send(pages, outlets) }
    return gathered.registers
  }

  /// How sheets are made.
  private struct Making: Sendable {
    let claims: [ClaimID]
    let pages: [Page]
    let hasJSON: Bool
    let bench: @Sendable (any CasebookReading) throws -> Bench
  }

  /// What is kept of all claims.
  private struct Gathered {
    var lines: [ClaimLine] = []
    /// Which lines have words in an article.
    var byArticle: [ArticleID: [Int]] = [:]
    var registers = Registers()
  }

  /// Reads a line of every claim, and makes its sheets on the way where they may wait.
  private func gather(
    _ making: Making, _ bench: inout Bench, _ gathered: inout Gathered, _ waiting: (any ArchiveSpool)?,
    _ request: ReportRequest
  ) throws {
    let (claims, early) = (making.claims, waiting != nil)
    if early { request.progress?(0, claims.count) }
    let reading = TwoHands<Bench, (line: ClaimLine, sheet: Sheet?)>(
      count: claims.count, hand: making.bench,
      work: { index, bench in
        let line = try ClaimLine(claims[index], on: &bench.shelf)
        return (line, early ? try sheet(line, at: index, making, &bench) : nil)
      })
    try reading.run(&bench, beside: request.second) { index, made, _ in
      for article in Set(made.line.places.map(\.article)) { gathered.byArticle[article, default: []].append(index) }
      gathered.lines.append(made.line)
      guard let waiting, let sheet = made.sheet else { return }
      gathered.registers.enter(sheet.file)
      for (number, bytes) in sheet.pages.enumerated() { try waiting.append(bytes, to: "\(number)") }
      if making.hasJSON {
        if index > 0 { try waiting.append([JSONReport.comma], to: "json") }
        try waiting.append(sheet.json, to: "json")
      }
      request.progress?(index + 1, claims.count)
    }
  }

  /// Makes the sheets of a claim.
  @Sendable
  private func sheet(_ line: ClaimLine, at index: Int, _ making: Making, _ bench: inout Bench) throws -> Sheet {
    let claims = making.claims
    let file = try ClaimFile(line.id, rules: line.rules, on: &bench.shelf)
    let position = SheetView.Position(
      number: index + 1, of: claims.count, previous: index > 0 ? claims[index - 1] : nil,
      next: index + 1 < claims.count ? claims[index + 1] : nil, isMarked: line.anchor != nil)
    let fields = try SheetView(file: file, settings: bench.shelf.settings).fields(at: position, on: &bench.shelf)
    observe?(.sheet, fields)
    return Sheet(
      file: file, pages: bench.bytes(of: .sheet, fields),
      json: making.hasJSON ? try JSONReport.claim(file, on: bench.shelf) : [])
  }

  /// What stands before the sheets.
  private func before(
    _ gathered: Gathered, _ titles: [ArticleID: String], _ subjects: ReportSubjects, _ ledger: LedgerState,
    _ request: ReportRequest
  ) -> [Part] {
    let (lines, byArticle) = (gathered.lines, gathered.byArticle)
    let cover = Part(.cover) { shelf in
      var cover = CoverView.fields(lines, subjects, request, ledger, shelf.settings)
      cover["isRedacted"] = .flag(request.isRedacted)
      cover["laterEntries"] = .text(
        request.ledgerSize.flatMap { ($0 - ledger.head.size).some }.map {
          Words.count($0, "entry has", "entries have")
        })
      cover["ledgerSize"] = .text(request.ledgerSize)
      cover["css"] = .text(PageStyle.css)
      return cover
    }
    let claims = Part(.claims) { shelf in
      var table = ClaimTableView.fields(lines, titles: titles)
      table.merge(Figure.claims(lines, titles: titles, on: shelf))
      return table
    }
    let articles = Part(.articles) { _ in
      ["some": .flag(!subjects.articles.isEmpty), "key": .list(Standing.allCases.map(\.fields))]
    }
    let each = subjects.articles.map { article in
      Part(.article) { try ArticleView.fields(article, (byArticle[article] ?? []).map { lines[$0] }, on: &$0) }
    }
    return [cover, claims, articles] + each
      + [Part(.articlesEnd), Part(.sheets) { _ in ["some": .flag(!lines.isEmpty)] }]
  }

  /// What stands behind the sheets.
  private func behind(
    _ gathered: Gathered, _ subjects: ReportSubjects, _ ledger: LedgerState, _ request: ReportRequest
  ) -> [Part] {
    let (lines, registers) = (gathered.lines, gathered.registers)
    let (articles, isWhole) = (subjects.articles, request.scope == .everything)
    return [
      Part(.sheetsEnd),
      Part(.relations) { Figure.relations(registers, lines, on: $0) },
      Part(.timeline) { Figure.timeline(registers, on: $0) },
      Part(.claimants) { try RegisterView.claimants(registers, on: $0) },
      Part(.sources) { try RegisterView.sources(registers, on: &$0) },
      Part(.replies) { try LogView.replies(articles, registers, on: &$0) },
      Part(.findings) { FindingRows.register(registers, $0.settings) },
      Part(.reviews) { _ in RegisterView.reviews(registers) },
      Part(.corrections) { _ in RegisterView.corrections(registers) },
      Part(.custody) { try LogView.custody(articles, registers, $0.casebook) },
      Part(.comments) {
        try LogView.comments(articles, registers, isWhole: isWhole, isRedacted: request.isRedacted, $0.casebook)
      },
      Part(.method) { ClosingView.method(lines, $0.settings) },
      Part(.codes) { _ in Codes.fields },
      Part(.manifest) { ClosingView.manifest(ledger, request, $0.settings) },
    ]
  }

  /// What goes out next.
  private enum Step: Sendable {
    case part(Part)
    /// The sheets that wait on the disk.
    case waitingSheets
  }

  /// Makes sections, and hands on the pages of each in order.
  private func run(
    _ steps: [Step], _ bench: inout Bench, _ making: Making, _ request: ReportRequest,
    take: (Step, [[UInt8]], inout Bench) throws -> Void
  ) throws {
    let sections = TwoHands<Bench, [[UInt8]]>(
      count: steps.count, portion: 1, room: 24, hand: making.bench,
      work: { [observe] number, bench in
        guard case .part(let part) = steps[number] else { return [] }
        let fields = try part.fields(&bench.shelf)
        observe?(part.section, fields)
        return bench.bytes(of: part.section, fields)
      })
    try sections.run(&bench, beside: request.second) { try take(steps[$0], $1, &$2) }
  }

  /// Sends each format its pages.
  private func send(_ pages: [[UInt8]], _ outlets: [Outlet]) throws {
    for (outlet, bytes) in zip(outlets, pages) { try outlet.sink(bytes) }
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
