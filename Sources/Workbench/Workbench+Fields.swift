import AuditLedger
import ClaimModel

/// `^O`: the record that a screen is about, whole, as YAML in $EDITOR; `e ^O` its evidence. What was changed there is
/// performed as one edit.
extension WorkbenchState {
  private var edited: RecordID? {
    switch place {
    case .sources(let screen): screen.current?.any
    case .article(let screen): screen.claim?.any ?? screen.id.any
    case .log(let screen): screen.about
    default: place.screen.subject
    }
  }

  mutating func editFields() {
    guard let edited else { return desk.say("Nothing is under the cursor.", .warn) }
    editFields(of: edited)
  }

  mutating func editFields(of id: RecordID) {
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    if let draft = desk.formDrafts[id] { return open(draft.form, draft.text, draft.complaint) }
    desk.opening = id
    desk.shelf.drop(.form(id))
    desk.ask(.form(id))
  }

  /// The record has been written down: the editor can have it.
  mutating func open(_ form: RecordForm) {
    guard desk.opening == form.record else { return }
    desk.opening = nil
    open(form, form.text, nil)
  }

  private mutating func open(_ form: RecordForm, _ text: String, _ complaint: String?) {
    let help =
      (complaint.map { ["It was not taken: \($0)", ""] } ?? [])
      + [
        "\(form.path), as in the text form of the casebook. What you change is one edit; \(desk.key(.undo)) undoes it. Empty: as it was."
      ]
    desk.effects.append(.edit(EditorText(text: text, help: help.joined(separator: "\n"), form: form)))
  }

  /// The editor has given it back.
  mutating func take(_ text: String?, for form: RecordForm) {
    guard let text, text.trimmed != form.text.trimmed else {
      desk.formDrafts[form.record] = nil
      return desk.say("\(form.record) was left as it was.")
    }
    desk.formDrafts[form.record] = FormDraft(form: form, text: text)
    desk.perform(
      .form(form, text + "\n"), "Changed \(form.record) in \(form.path).",
      claims: subjects.filter { $0.any == form.record })
  }

  /// What became of it: a text that was not taken is kept.
  mutating func told(_ form: RecordForm, _ outcome: WishOutcome) {
    switch outcome {
    case .done: desk.formDrafts[form.record] = nil
    case .refused(let sentence), .failed(let sentence):
      let said = DeskWords.said(sentence, desk)
      desk.formDrafts[form.record]?.complaint = said
      desk.fail("\(sentence). Nothing was changed; your text is kept, \(desk.key(.editor)) opens it again.")
    }
  }
}
