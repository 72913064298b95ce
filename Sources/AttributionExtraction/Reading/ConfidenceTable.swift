import ClaimModel

/// How sure the rules are where the tagger gives no figure of its own: rounded experience, not a measured calibration.
enum ConfidenceTable {
  static func confidence(kind: QuotationKind, form: AttributionForm, naming: SpeakerNaming) -> Double {
    if form == .noComment { return 0.9 }
    switch (kind, naming) {
    case (.direct, .named): return 0.9
    case (.direct, _): return 0.7
    case (.mixed, .named): return 0.75
    case (.indirect, .named): return 0.6
    case (_, .unattributed): return 0.4
    default: return 0.5
    }
  }
}
