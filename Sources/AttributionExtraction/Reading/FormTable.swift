import ClaimModel

/// What a reader of the content can see that bears on the form.
struct FormFeatures: OptionSet, Hashable, Sendable {
  let rawValue: Int
  /// It ends in a question mark or begins with «whether».
  static let asks = FormFeatures(rawValue: 1)
  /// The speaker denies something of itself, or calls something untrue: «it has never …», «that is false».
  static let denies = FormFeatures(rawValue: 2)
  /// The speaker says what it will do: «we will …».
  static let commits = FormFeatures(rawValue: 4)
  /// It opens with «I think», «confident that».
  static let judges = FormFeatures(rawValue: 8)
}

/// Stage 10: what is done by saying it. The first row that fits decides.
enum FormTable {
  struct Row: Sendable {
    let senses: Set<CueSense>
    let features: FormFeatures
    let form: AttributionForm
  }

  private static let plain: Set<CueSense> = [.speech, .hearsay]

  static let rows: [Row] = [
    Row(senses: [.refusal], features: [], form: .noComment),
    Row(senses: [.denial], features: [], form: .denial),
    Row(senses: [.question], features: [], form: .question),
    Row(senses: [.commitment], features: [], form: .commitment),
    Row(senses: [.response], features: .denies, form: .denial),
    Row(senses: [.response], features: .asks, form: .question),
    Row(senses: [.response], features: [], form: .response),
    Row(senses: [.prediction], features: [], form: .prediction),
    Row(senses: [.opinion], features: [], form: .opinion),
    Row(senses: plain, features: .asks, form: .question),
    Row(senses: plain, features: .denies, form: .denial),
    Row(senses: plain, features: .judges, form: .opinion),
    Row(senses: [.speech], features: .commits, form: .commitment),
    Row(senses: plain, features: [], form: .assertion),
  ]

  static func form(_ sense: CueSense, _ features: FormFeatures) -> AttributionForm {
    rows.first { $0.senses.contains(sense) && features.isSuperset(of: $0.features) }?.form ?? .assertion
  }
}
