import AuditLedger
import ClaimModel

/// Filters that are kept under a name, and the columns of the queue.
extension WorkbenchState {
  /// How the queue is filtered.
  private var filterKey: String { desk.keymap.way(to: .find, on: "Queue") }

  mutating func filters(_ shelf: FilterShelf) {
    switch shelf {
    case .open:
      guard !desk.savedFilters.isEmpty else {
        let keep = desk.key(.filters(.keep))
        return desk.say("No filter is kept yet: \(filterKey) filters, then \(keep) keeps it under a name.")
      }
      prompt = Prompt(.openFilter, [.init("Show: ", "", .filters)])
    case .keep:
      let filter = queue.request.filter
      guard !filter.isEverything else { return desk.say("Everything is shown: \(filterKey) filters first.", .warn) }
      prompt = Prompt(.keepFilter(filter), [.init("Keep «\(filter.text)» as: ")])
    case .forget:
      guard !desk.savedFilters.isEmpty else { return desk.say("No filter is kept.") }
      prompt = Prompt(.forgetFilter, [.init("Forget: ", "", .filters)])
    }
  }

  mutating func keep(_ filter: QueueFilter, _ name: String) {
    let replaced = desk.savedFilters.contains { $0.name == name }
    desk.savedFilters.removeAll { $0.name == name }
    desk.savedFilters.append(SavedFilter(name: name, text: filter.text))
    desk.savedFilters.sort { $0.name < $1.name }
    desk.effects.append(.keepFilters(desk.savedFilters))
    desk.say("\(replaced ? "Replaced" : "Kept") «\(name)»: \(desk.key(.filters(.open))) shows it.")
  }

  mutating func openFilter(_ name: String) {
    guard let saved = desk.savedFilters.first(where: { $0.name == name }) else {
      return desk.say("No filter is kept as «\(name)».", .error)
    }
    do {
      let filter = try QueueFilter(parsing: saved.text)
      perform(.visit(.queue), count: nil)
      changeQueue { screen, _ in screen.filter(filter, named: saved.name) }
    } catch {
      desk.say("«\(name)»: \(error)", .error)
    }
  }

  mutating func forgetFilter(_ name: String) {
    guard desk.savedFilters.contains(where: { $0.name == name }) else {
      return desk.say("No filter is kept as «\(name)».", .error)
    }
    desk.savedFilters.removeAll { $0.name == name }
    desk.effects.append(.keepFilters(desk.savedFilters))
    desk.say("Forgot «\(name)».")
  }

  mutating func chooseColumns(_ text: String) {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    var columns: Set<QueueColumn> = []
    for word in words {
      guard let column = QueueColumn(rawValue: word) else {
        let known = QueueColumn.allCases.map(\.rawValue).joined(separator: ", ")
        return desk.say("«\(word)» is no column: \(known).", .error)
      }
      columns.insert(column)
    }
    desk.columns = words.isEmpty ? Set(QueueColumn.allCases) : columns
    desk.say(words.isEmpty ? "All columns, as far as there is room." : "Columns: \(words.joined(separator: ", ")).")
  }
}
