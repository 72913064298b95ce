import AuditLedger
import ClaimModel
import TerminalUI

/// The workbench as a value: ``update(_:)`` takes what comes in, ``view()`` says what is to be seen. Neither touches the
/// world: what is wanted of it comes back as ``Effect``s.
public struct WorkbenchState: Hashable, Sendable {
  public var desk: Desk
  var places: [Place] = [.queue(QueueScreen())] { didSet { desk.screen = place.name } }
  /// Where one has been, for `g f`.
  var ahead: [Place] = []
  var overlay: Overlay?
  var prompt: Prompt?
  /// The question whose answer is being carried out, as it stood: refused, it stands there again.
  var answered: Prompt?
  /// The keys of a prefix that was pressed.
  var pending: [Key] = []
  var count: Int?
  /// What the screen in sight has asked for.
  private var needed: Set<Question> = []
  /// The queue as it was left, to come back to exactly there.
  var queue: QueueScreen {
    for place in places { if case .queue(let screen) = place { return screen } }
    return QueueScreen()
  }

  public init(desk: Desk) { self.desk = desk }

  /// What has to be asked before the first drawing.
  public mutating func start() -> [Effect] {
    desk.ask(.desk)
    askNeeds()
    return drain()
  }

  /// Tells somebody who came to look round what this is.
  public mutating func welcomeToExample() -> [Effect] {
    let back = desk.key(.back)
    desk.say(
      "The worked example, a casebook of its own: what you do in it goes when you leave. \(back) comes back.", .ok)
    return drain()
  }

  var place: Place {
    get { places[places.count - 1] }
    set { places[places.count - 1] = newValue }
  }

  /// Asks what the screen in sight lacks; what is known already and newly needed, the screen takes from the shelf.
  mutating func askNeeds() {
    // What a screen has taken in may make it need more.
    for _ in 0..<4 { guard takeNeeds() else { break } }
  }

  /// True where the screen has taken something in.
  private mutating func takeNeeds() -> Bool {
    let own = place.screen.needs(desk)
    let before = needed
    needed = Set(own)
    var needs = own + (prompt?.needs ?? [])
    switch overlay {
    case .palette(let field, _): needs += paletteNeeds(field.text)
    case .confirm(let confirmation): needs += confirmNeeds(confirmation)
    default: break
    }
    if desk.shelf.lacks(.desk) { needs.insert(.desk, at: 0) }
    if let article { needs.append(.tally(article)) }
    var hasTaken = false
    for question in needs where !desk.effects.contains(.ask(question)) {
      if desk.shelf.lacks(question) {
        ask(question)
      } else if needed.contains(question), !before.contains(question), let answer = desk.shelf[question] {
        var screen = place.screen
        screen.learn(question, answer, &desk)
        place.screen = screen
        hasTaken = true
      }
    }
    return hasTaken
  }

  private mutating func ask(_ question: Question) {
    guard case .preview(let order) = question else { return desk.ask(question) }
    // Rendering is slow: it runs beside the screen.
    let work = Work.preview(order)
    guard !desk.works.contains(where: { $0.work == work }) else { return }
    desk.works.append(RunningWork(work: work))
    desk.effects.append(.work(work))
  }

  /// Whether the casebook has no claim at all.
  var isEmpty: Bool { desk.facts.map { !$0.tallies.contains { $0.scope == .all && $0.total > 0 } } ?? false }

  mutating func drain() -> [Effect] {
    defer { desk.effects = [] }
    return desk.effects
  }

  /// Goes to another screen.
  mutating func visit(_ place: Place) {
    places.append(place)
    (ahead, needed) = ([], [])
  }

  /// Goes back to the screen before; false on the first.
  mutating func leave() -> Bool {
    guard places.count > 1 else { return false }
    ahead.append(places.removeLast())
    needed = []
    return true
  }

  /// Changes the queue wherever it lies among the places.
  mutating func changeQueue(_ change: (inout QueueScreen, inout Desk) -> Void) {
    for index in places.indices {
      guard case .queue(var screen) = places[index] else { continue }
      change(&screen, &desk)
      places[index] = .queue(screen)
      return
    }
  }
}
