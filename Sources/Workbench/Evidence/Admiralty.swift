import ClaimModel

/// The words of the Admiralty system (NATO AJP-2.1).
enum Admiralty {
  static func reliability(_ grade: Reliability) -> String {
    switch grade {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "can't be judged"
    }
  }

  static func credibility(_ grade: Int) -> String {
    switch grade {
    case 1: "confirmed"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    default: "can't be judged"
    }
  }
}
