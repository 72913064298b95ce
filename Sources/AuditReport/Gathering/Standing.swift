import ClaimModel

/// In which column of the report a claim stands: the verdict in force, or that there is none.
enum Standing: String, CaseIterable {
  case supported = "sup"
  case conflicting = "con"
  case notEnoughEvidence = "nee"
  case refuted = "ref"
  /// No verdict of the desk, whatever a reviewer thinks; also where a verdict was withdrawn.
  case noVerdict = "opn"
  case notCheckable = "nck"

  init(_ verdict: Verdict) {
    switch verdict {
    case .supported: self = .supported
    case .refuted: self = .refuted
    case .notEnoughEvidence: self = .notEnoughEvidence
    case .conflicting: self = .conflicting
    }
  }

  /// What stands for a claim with this review.
  ///
  /// A version that is public stays so while its correction is under way, until the next one is public. A sealed
  /// finding is no standing.
  init(_ review: Review) {
    switch review.state {
    case .notCheckable: self = .notCheckable
    case .withdrawn: self = .noVerdict
    case .published(let agreement, _, _): self.init(agreement.first.verdict)
    case .agreed(let agreement), .signedOff(let agreement, _):
      self.init(review.beingCorrected?.verdict ?? agreement.first.verdict)
    case .unreviewed, .inReview, .proposed, .secondReview:
      if let publication = review.beingCorrected { self.init(publication.verdict) } else { self = .noVerdict }
    }
  }

  /// The word for it; never told by colour alone.
  var word: String {
    switch self {
    case .supported: "Supported"
    case .conflicting: "Conflicting"
    case .notEnoughEvidence: "Not enough evidence"
    case .refuted: "Refuted"
    case .noVerdict: "No verdict"
    case .notCheckable: "Not checkable"
    }
  }

  /// What it means, for the legend.
  var meaning: String {
    switch self {
    case .supported: "borne out by the evidence"
    case .conflicting: "evidence on both sides, or true but misleading"
    case .notEnoughEvidence: "what was found can't settle it"
    case .refuted: "contradicted by the evidence"
    case .noVerdict: "no finding of the desk stands, whatever a reviewer thinks"
    case .notCheckable: "set aside: evidence can't settle it"
    }
  }
}

extension Review {
  /// Where the review stands, in words that need no key.
  var stateWords: String {
    var words = [state.name.rawValue]
    if let last = beingCorrected { words.append("correcting version \(last.version), which stays public") }
    switch state {
    case .unreviewed, .inReview, .proposed, .secondReview:
      if !disagreements.isEmpty { words.append("reviewers differed") }
    case .published where isCorrected: words.append("corrected")
    default: break
    }
    if state.agreement?.stale != nil { words.append("stale") }
    return words.joined(separator: ", ")
  }
}
