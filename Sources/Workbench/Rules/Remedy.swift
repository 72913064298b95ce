import ClaimModel
import ReviewRules

/// What `f` begins for a finding: the first step of its fix.
enum Remedy: Hashable {
  case command(Command)
  /// On a source or a piece of evidence that the finding names, wherever the cursor is.
  case source(EvidenceEdit, SourceID)
  case evidence(EvidenceEdit, EvidenceID)
  /// The record's fields in $EDITOR.
  case fields(RecordID)

  /// - Parameter sheet: the claim that the finding is on.
  init(for finding: FindingLine, on sheet: ClaimSheet) {
    let source = finding.about.lazy.compactMap { SourceID($0) }.first
    let evidence = finding.about.lazy.compactMap { EvidenceID($0) }.first
    func onSource(_ edit: EvidenceEdit) -> Remedy { source.map { .source(edit, $0) } ?? .command(.visit(.sources)) }
    func onEvidence(_ edit: EvidenceEdit) -> Remedy {
      evidence.map { .evidence(edit, $0) } ?? .command(.evidence(edit))
    }
    // A verdict that two people stand for is given anew; one that is not there yet is proposed.
    let anew = Remedy.command(.verdict(sheet.review.state.agreement == nil ? .due : .reopen))
    let more = Remedy.command(.evidence(.put(sheet.isFor ? .supports : .refutes)))
    self =
      switch finding.rule {
      case "L01", "L02", "L13": anew
      case "L03", "L04": onSource(.copy)
      case "L05": .command(.visit(.article))
      case "L06": .command(.change(.claimant))
      case "L09" where source != nil: onSource(.anonymity)
      case "L07", "L08", "L09", "L17", "L23": more
      case "L10": .command(.evidence(.reply))
      case "L11": .command(.verdict(sheet.review.state.agreement?.stale == nil ? .reopen : .reaffirm))
      case "L12": .command(.change(finding.words.hasPrefix("the statement ") ? .split : .checkability))
      case "L14": .command(.visit(.relations))
      case "L15": .command(.verdict(.correct))
      case "L16": onSource(.accessed)
      case "L18": onEvidence(.locator)
      case "L19": .command(.evidence(.put(sheet.evidence(.supports).isEmpty ? .supports : .refutes)))
      case "L20": onSource(.interests)
      case "L22", "L25": .command(.change(.statement))
      case "L24": onSource(.address)
      case "L26":
        if let evidence {
          .fields(evidence.any)
        } else if finding.about.contains(where: { $0.kind == .review }) {
          anew
        } else {
          .command(.change(.statement))
        }
      case "L27", "L28": evidence.map { .fields($0.any) } ?? more
      // L21, and whatever else is set aside with a reason where it can't be mended.
      default: .command(.waive)
      }
  }
}

extension ClaimSheet {
  /// Which side the verdict that one may see is on; without one, more is looked for that supports.
  fileprivate var isFor: Bool { isSealed || review.state.first?.verdict != .refuted }
}
