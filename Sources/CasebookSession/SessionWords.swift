public import AuditReport
public import CasebookStore
public import CasebookText

// The words of the lower floors that a session's callers use, so that one import is enough.

/// Which claims, in which order.
public typealias QueueQuery = CasebookStore.QueueQuery
/// The orders of the queue.
public typealias QueueOrder = CasebookStore.QueueOrder
/// A page of the queue.
public typealias QueuePage = CasebookStore.QueuePage
/// A claim as the queue shows it.
public typealias QueueRow = CasebookStore.QueueRow
/// How many claims there are and how many are left.
public typealias Tally = CasebookStore.Tally
/// A record that a search found.
public typealias SearchHit = CasebookStore.SearchHit
/// Which ledger entries.
public typealias LogFilter = CasebookStore.LogFilter
/// What an edit became.
public typealias Receipt = CasebookStore.Receipt
/// How deep to verify.
public typealias VerifyDepth = CasebookStore.VerifyDepth
/// What verifying found.
public typealias Verification = CasebookStore.Verification
/// One snapshot of a casebook file.
public typealias StoreReader = CasebookStore.StoreReader
/// Why a casebook file can't be used.
public typealias StoreError = CasebookStore.StoreError
/// Why a text form can't be read.
public typealias TextError = CasebookText.TextError
/// Which claims a report holds.
public typealias ReportScope = AuditReport.ReportScope
/// The formats of reports.
public typealias Exporters = AuditReport.Exporters
