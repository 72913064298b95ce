import ClaimModel

/// What came when: one event a row, so labels can't collide; its place along the row is the day. A long time in which
/// nothing happened is drawn as a break.
struct Timeline {
  static let mostRows = 200
  private static let row = 22
  /// Days without an event that are drawn as they are; more are a break.
  private static let longestGap = 45

  enum Kind: String, CaseIterable {
    case said = "said or printed", source = "source", reply = "reply", review = "review", published = "published"
  }

  struct Event {
    let date: PartialDate
    let kind: Kind
    let label: String
    /// The place in the page that tells more.
    let link: String?
  }

  /// By date, as many as can be read.
  let events: [Event]
  let total: Int

  init(_ all: [Event]) {
    total = all.count
    events = Array(
      all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
        .prefix(Self.mostRows))
  }

  var isEmpty: Bool { events.isEmpty }
  var count: Int { events.count }

  func drawing() -> Drawing {
    let (left, right) = (118, 560)
    let days = events.map { Self.day(of: $0.date) }
    let places = Self.places(of: Set(days).sorted(), from: left, to: right)
    let height = 46 + events.count * Self.row
    var drawing = Drawing(
      id: "p-time", title: "What came when",
      description:
        "\(events.first.map { "From \($0.date)" } ?? "") \(events.last.map { "to \($0.date)" } ?? ""), \(events.count) events, one a row.",
      width: 980, height: height)
    drawKey(on: &drawing)
    for place in places.breaks {
      drawing.line([(place - 3, 30), (place - 3, height - 6)], .rule, dash: .dotted)
      drawing.line([(place + 3, 30), (place + 3, height - 6)], .rule, dash: .dotted)
    }
    for (index, event) in events.enumerated() {
      let y = 44 + index * Self.row
      let x = places.at[days[index]] ?? left
      drawing.text(event.date.description, x: 8, y: y + 4, ink: .soft, size: 12, mono: true)
      drawing.line([(left - 8, y), (x - 6, y)], .rule, width: 1)
      draw(event.kind, x: x, y: y, on: &drawing)
      if let link = event.link {
        drawing.link(to: link, event.label) { Self.write(event.label, x, y, on: &$0) }
      } else {
        Self.write(event.label, x, y, on: &drawing)
      }
    }
    return drawing
  }

  private static func write(_ label: String, _ x: Int, _ y: Int, on drawing: inout Drawing) {
    drawing.text(label, x: x + 11, y: y + 4, size: 12, within: 950 - x)
  }

  private func drawKey(on drawing: inout Drawing) {
    var x = 8
    for kind in Kind.allCases {
      draw(kind, x: x + 5, y: 14, on: &drawing)
      drawing.text(kind.rawValue, x: x + 16, y: 18, ink: .soft, size: 12)
      x += 34 + TextWidth.of(kind.rawValue, size: 12)
    }
  }

  /// A shape a kind, so that it reads without colour.
  private func draw(_ kind: Kind, x: Int, y: Int, on drawing: inout Drawing) {
    switch kind {
    case .said: drawing.dot(x: x, y: y, radius: 5)
    case .source: drawing.box(x: x - 5, y: y - 5, width: 10, height: 10, fill: .card, stroke: .ink)
    case .reply: drawing.dot(x: x, y: y, radius: 5, isOpen: true)
    case .review: drawing.line([(x - 5, y + 5), (x, y - 5), (x + 5, y + 5), (x - 5, y + 5)], .ink)
    case .published: drawing.box(x: x - 5, y: y - 5, width: 10, height: 10, fill: .ink, stroke: nil)
    }
  }

  /// A year stands at its first day, as a month does.
  private static func day(of date: PartialDate) -> Int {
    if let days = date.daysSinceEpoch { return days }
    let month = date.month ?? 1
    let text = "\(date.description.prefix(4))-\(month < 10 ? "0" : "")\(month)-01"
    return (try? PartialDate(text: text))?.daysSinceEpoch ?? 0
  }

  /// Where the days stand, and where time is broken.
  private static func places(of days: [Int], from left: Int, to right: Int) -> (at: [Int: Int], breaks: [Int]) {
    var lengths: [Int] = []
    for (day, next) in zip(days, days.dropFirst()) { lengths.append(min(next - day, longestGap)) }
    let whole = max(1, lengths.reduce(0, +))
    var at: [Int: Int] = [:]
    var breaks: [Int] = []
    var sum = 0
    for (index, day) in days.enumerated() {
      let place = left + (right - left) * sum / whole
      at[day] = place
      guard index < lengths.count else { break }
      let isBreak = days[index + 1] - day > longestGap
      if isBreak { breaks.append(place + (right - left) * lengths[index] / whole / 2) }
      sum += lengths[index]
    }
    return (at, breaks)
  }
}
