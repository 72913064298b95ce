import ClaimModel

extension ReviewState.Name {
  /// The sign of the state. All signs are one cell wide in every locale.
  var sign: Printed {
    let sign =
      switch self {
      case .unreviewed: "◦"
      case .inReview: "◔"
      case .proposed: "◕"
      case .secondReview: "⇄"
      case .agreed: "="
      case .signedOff: "✓"
      case .published: "»"
      case .withdrawn: "✗"
      case .notCheckable: "∅"
      }
    return Printed(sign, ink)
  }

  /// How the state is shown where there is colour.
  var ink: Ink {
    switch self {
    case .unreviewed, .inReview: .open
    case .proposed, .secondReview, .agreed: .waiting
    case .signedOff, .published: .done
    case .withdrawn, .notCheckable: .dim
    }
  }
}

extension Verdict {
  /// How the verdict is shown where there is colour.
  var ink: Ink {
    switch self {
    case .supported: .done
    case .refuted: .alarm
    case .notEnoughEvidence: .dim
    case .conflicting: .marked
    }
  }
}
