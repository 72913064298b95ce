// What callers need to capture: the same words as in SourceCapture, through the one door.
@_exported public import struct CasebookStore.CopyCheck
@_exported public import enum SourceCapture.CaptureError
@_exported public import struct SourceCapture.CaptureLimits
@_exported public import struct SourceCapture.CaptureProgress
@_exported public import struct SourceCapture.Captured
@_exported public import struct SourceCapture.Capturer
@_exported public import enum SourceCapture.MainTextReader
@_exported public import struct SourceCapture.PageCard
@_exported public import struct SourceCapture.ReadText
@_exported public import struct SourceCapture.TextReader
@_exported public import struct SourceCapture.WarcReader
@_exported public import struct SourceCapture.WarcWriter
@_exported public import struct SourceCapture.WebAddress
