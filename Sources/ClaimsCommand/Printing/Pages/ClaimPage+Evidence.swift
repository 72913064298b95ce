import AuditLedger
import ClaimModel

/// What was put to a claim: for it, against it, beside it; searches without result and replies.
extension ClaimPage {
  func writeEvidence(on page: inout Page) throws {
    let evidence: [Evidence] = try facts.referrers(to: claim.id.any)
    let standing = evidence.filter { $0.withdrawn == nil }
    let passages = standing.filter { $0.basis.kind == .passage }
    try write(passages.filter { $0.stance == .supports }, "Evidence for", on: &page)
    try write(passages.filter { $0.stance == .refutes }, "Evidence against", on: &page)
    try write(passages.filter { $0.stance == .mixed || $0.stance == .context }, "Evidence mixed and context", on: &page)
    try write(standing.filter { $0.basis.kind == .search }, "Searches without result", on: &page)
    try write(standing.filter { $0.basis.kind == .reply }, "Replies", on: &page)
    try write(evidence.filter { $0.withdrawn != nil }, "Evidence taken away", on: &page)
  }

  private func write(_ evidence: [Evidence], _ title: Printed, on page: inout Page) throws {
    guard !evidence.isEmpty else { return }
    page.heading(title)
    for item in evidence { try EvidencePage(item, facts).write(on: &page) }
  }
}
