import AuditLedger
import ClaimModel
import TerminalUI

/// Questions in the last line, while they are answered.
extension WorkbenchState {
  /// Asks something that changes the casebook; without a name there is nobody to change it.
  mutating func ask(_ purpose: Prompt.Purpose, _ asks: Prompt.Ask..., notes: [String] = []) {
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    prompt = Prompt(purpose, asks, notes: notes)
  }

  mutating func pressInPrompt(_ key: Key) {
    guard var prompt else { return }
    let offers = prompt.offers(desk)
    switch key {
    case .escape, .control("G"), .control("C"):
      guard key != .control("C"), prompt.goBack() else {
        self.prompt = nil
        return desk.say("Nothing was done.")
      }
    case .down where !offers.isEmpty: prompt.offer = min(prompt.offer + 1, offers.count - 1)
    case .up where !offers.isEmpty: prompt.offer = max(0, prompt.offer - 1)
    case .tab where prompt.takesPath && !prompt.field.text.isWebAddress:
      return look(at: prompt.field.text, for: prompt, completing: true)
    case .tab:
      if offers.indices.contains(prompt.offer) { prompt.field = LineField(offers[prompt.offer]) }
      prompt.offer = 0
    case .control("O"):
      desk.effects.append(.edit(EditorText(text: prompt.pasted ?? prompt.field.text, help: prompt.label)))
    case .enter, .control("S"):
      answer(&prompt, offers)
      return
    default:
      if prompt.field.handle(key) { (prompt.offer, prompt.pasted) = (0, nil) }
    }
    self.prompt = prompt
  }

  private mutating func answer(_ prompt: inout Prompt, _ offers: [String]) {
    var text = prompt.pasted ?? prompt.field.text.trimmed
    // A finder takes what is offered: its words are a search, not an answer.
    if prompt.isFinder, offers.indices.contains(prompt.offer) { text = offers[prompt.offer] }
    guard !text.isEmpty || prompt.ask.mayBeEmpty else {
      self.prompt = nil
      return desk.say("Nothing was typed, so nothing was done.")
    }
    if let complaint = prompt.complaint(text) {
      self.prompt = prompt
      return desk.say(complaint, .error)
    }
    if let path = prompt.path(in: text) { return look(at: path, for: prompt) }
    take(text, &prompt)
  }

  /// Takes an answer that was found good: the next question comes, or what was asked for is done.
  mutating func take(_ text: String, _ prompt: inout Prompt) {
    let before = prompt
    prompt.pasted = nil
    guard prompt.take(text) else {
      self.prompt = prompt
      return
    }
    self.prompt = nil
    finish(prompt.purpose, prompt.answers)
    let isAsked = desk.effects.contains { if case .perform = $0 { true } else { false } }
    answered = isAsked && overlay == nil && self.prompt == nil ? before : nil
  }

  /// A pasted text: its line ends are blanks in a field, but an article or a source keeps them.
  mutating func pasteInPrompt(_ text: String) {
    guard var prompt else { return }
    switch prompt.purpose {
    case .addPasted where prompt.step == 0, .newSource where prompt.step == 0 && text.contains(where: \.isNewline),
      .archive where text.contains(where: \.isNewline):
      prompt.pasted = text
      let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      prompt.field = LineField("\(first.prefix(40))… (\(text.count) characters)")
    default:
      prompt.field.insert(text)
    }
    self.prompt = prompt
  }
}

extension Prompt {
  /// Why an answer can't be taken, said while it can still be mended.
  func complaint(_ text: String) -> String? {
    switch (purpose, step) {
    case (.made, 0), (.accessed, 0), (.searchWithoutResult, 2), (.reply, 1), (.appearance, 1):
      text.isEmpty || (try? PartialDate(text: text)) != nil ? nil : "A date is 2020, 2020-08 or 2020-08-06."
    case (.addAddress, 0): text.isWebAddress ? nil : "An address begins with https:// or http://."
    case (.priority, 0): Int(text).flatMap(Priority.init(rawValue:)) == nil ? "A priority is 1, 2 or 3." : nil
    case (.reliability, 0): (try? Reliability(text: text)) == nil ? "A reliability is a letter from A to F." : nil
    case (.checkability, 0): ["yes", "no"].contains(text) ? nil : "Write yes or no."
    case (.form, 0):
      (try? AttributionForm(text: text)) == nil
        ? "A form is one of " + AttributionForm.allCases.map(\.rawValue).joined(separator: ", ") + "." : nil
    case (.newSource, 2):
      (try? SourceNature(text: text)) == nil
        ? "A source is one of " + SourceNature.allCases.map(\.rawValue).joined(separator: ", ") + "." : nil
    case (.newSource, 3):
      text == "none" || (try? Stance(text: text)) != nil ? nil : "Write supports, refutes, mixed, context or none."
    case (.reply, 2):
      (try? ReplyOutcome(text: text)) == nil
        ? "It is one of " + ReplyOutcome.allCases.map(\.rawValue).joined(separator: ", ") + "." : nil
    case (.split, 0): text.contains(";") ? nil : "Put « ; » between the single claims."
    case (.assign, 0): text == "none" || (try? Person(text: text)) != nil ? nil : "«\(text)» is no name."
    case (.goTo, 0):
      (try? RecordID(text: text)) == nil ? "«\(text)» is no id: a letter and a number, such as C16." : nil
    default: nil
    }
  }
}
