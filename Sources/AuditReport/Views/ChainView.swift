import AuditLedger
import ClaimModel

/// How bytes came here, for the section on custody: request by request.
enum ChainView {
  /// `asked`, `tool`, `began`, `ended`, `mediaType`, `packing`, `isFetched`; `steps`: `number`, `address`, `machine`,
  /// `answer`, `headers` (those of the answer that date and describe the page), `secured`, `subject`, `issuer`,
  /// `expires`, `certificate`; `archive`: `file`, `id`, `target`, `date`, `answer`, `digests`, `isChecked`.
  static func fields(_ record: CustodyRecord) -> Fields {
    [
      "asked": .text(CustodyRecord.shown(asked: record.asked)), "tool": .text(record.tool),
      "began": .group(Words.time(record.began)), "ended": .group(Words.time(record.ended)),
      "mediaType": .text(record.mediaType), "packing": .text(record.packing),
      "isFetched": .flag(!record.hops.isEmpty), "steps": .list(record.hops.enumerated().map { step($0 + 1, $1) }),
      "archive": .group(record.record.map(archive)),
    ]
  }

  /// Why there is no chain to show; nil where there is one.
  static func absence(_ state: CustodyState) -> String? {
    switch state {
    case .present: nil
    case .erased(let by, let at, let reason): "erased by \(by) on \(at.date), reason: \(reason)"
    case .missing: "not at hand"
    case .unreadable: "not readable as a record of custody"
    }
  }

  /// What is said of a page by the server itself: when it was sent, when it changed, and what it is.
  private static let telling = [
    "date", "last-modified", "etag", "content-type", "content-length", "server", "location",
  ]

  private static func step(_ number: Int, _ hop: CustodyHop) -> Fields {
    let headers = hop.response.dropFirst().filter { line in
      telling.contains(line.prefix { $0 != ":" }.lowercased())
    }
    return [
      "number": .text(number), "address": .text(hop.address), "machine": .text(hop.peer),
      "answer": .text(hop.response.first), "headers": .texts(headers), "secured": .text(hop.tls?.secured),
      "subject": .text(hop.tls?.subject), "issuer": .text(hop.tls?.issuer), "expires": .text(hop.tls?.expires),
      "certificate": .text(hop.tls?.certificate),
    ]
  }

  private static func archive(_ origin: WarcOrigin) -> Fields {
    [
      "file": .text(origin.file), "id": .text(origin.id), "target": .text(origin.target), "date": .text(origin.date),
      "answer": .text(origin.response.first), "digests": .texts(origin.digests),
      "isChecked": .flag(!origin.digests.isEmpty && origin.checked.count == origin.digests.count),
    ]
  }
}
