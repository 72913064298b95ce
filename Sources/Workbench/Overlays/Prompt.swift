import AuditLedger
import ClaimModel
import TerminalUI

/// A question in the last line, with its answer as it is typed.
struct Prompt: Hashable {
  /// What becomes of the answer.
  enum Purpose: Hashable {
    case assign([ClaimID])
    case setAside([ClaimID])
    case reopen([ClaimID]), correct([ClaimID]), withdraw([ClaimID])
    case comment(RecordID)
    case statement(ClaimID), topic([ClaimID]), priority([ClaimID]), made(ClaimID), checkability(ClaimID)
    case claimant(ClaimID), split(ClaimID), withdrawClaim([ClaimID])
    case reject(AttributionID)
    case relate(ClaimID, RelationKind)
    case waive(ClaimID)
    case searchWithoutResult([ClaimID])
    case takeAway(EvidenceID)
    case question(EvidenceID)
    case newSource
    case reliability(SourceID), derivesFrom(SourceID), interests(SourceID), anonymity(SourceID)
    case addFile, addPasted
    case goTo
  }

  let purpose: Purpose
  let label: String
  var field: LineField
  var offer = 0

  init(_ purpose: Purpose, _ label: String, _ text: String = "") {
    (self.purpose, self.label) = (purpose, label)
    field = LineField(text)
  }

  /// What is offered for the words so far: people, ids, words of a closed list.
  func offers(_ desk: Desk) -> [String] {
    let text = field.text.lowercased()
    func fitting(_ words: [String]) -> [String] {
      words.filter { text.isEmpty || ($0.lowercased().hasPrefix(text) && $0.lowercased() != text) }
    }
    switch purpose {
    case .assign: return fitting((desk.facts?.people.map(\.name) ?? []) + ["none"])
    case .priority: return fitting(["1", "2", "3"])
    case .reliability: return fitting(Reliability.allCases.map(\.rawValue))
    case .relate(let claim, _):
      guard case .found(let found) = desk.shelf[.find(FindRequest(.claim, field.text))] else { return [] }
      return found.filter { $0.id != claim.any }.prefix(5).map { "\($0.id) \($0.title)" }
    case .derivesFrom:
      guard case .found(let found) = desk.shelf[.find(FindRequest(.source, field.text))] else { return [] }
      return found.prefix(5).map { "\($0.id) \($0.title)" }
    default: return []
    }
  }

  /// What must be known to offer it.
  var needs: [Question] {
    switch purpose {
    case .relate: [.find(FindRequest(.claim, field.text))]
    case .derivesFrom: [.find(FindRequest(.source, field.text))]
    default: []
    }
  }
}
