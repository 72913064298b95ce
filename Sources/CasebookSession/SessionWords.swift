// The words of the lower floors that a session's callers use, so that one import is enough. A module and a type of it
// share a name there (CasebookStore), so a typealias could not name the others.
@_exported public import protocol AuditReport.ArchiveSpool
@_exported public import typealias AuditReport.ByteSink
@_exported public import struct AuditReport.Exporter
@_exported public import enum AuditReport.Exporters
@_exported public import enum AuditReport.ReportError
@_exported public import enum AuditReport.ReportScope
@_exported public import struct AuditLedger.LogFilter
@_exported public import struct AuditReport.ReportTemplates
@_exported public import enum AuditLedger.QueueOrder
@_exported public import struct AuditLedger.QueuePage
@_exported public import struct AuditLedger.QueueQuery
@_exported public import struct AuditLedger.QueueRow
@_exported public import struct CasebookStore.Receipt
@_exported public import struct AuditLedger.SearchHit
@_exported public import enum CasebookStore.StoreError
@_exported public import struct CasebookStore.StoreReader
@_exported public import struct AuditLedger.Tally
@_exported public import struct CasebookStore.Verification
@_exported public import enum CasebookStore.VerifyDepth
@_exported public import struct CasebookStore.VerifyProblem
@_exported public import struct CasebookText.RecordFile
@_exported public import struct CasebookText.SettingsSection
@_exported public import struct CasebookText.SettingsValue
@_exported public import enum CasebookText.TextError
@_exported public import struct CasebookText.TextPlace
@_exported public import typealias AuditReport.FileSink
