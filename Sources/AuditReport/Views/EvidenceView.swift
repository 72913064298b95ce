import AuditLedger
import ClaimModel

/// The evidence on a claim: for, against, neither; searches without result; the claimant's reply; what was withdrawn.
///
/// Names: `supporting`, `refuting`, `neither` (each with `count` and `items`), `searches`, `replies`, `withdrawn`,
/// `origins`. An item: `id`, `stance`, `grade`, `gradeWords`, `question`, `reason` (of withdrawal), and of a passage
/// `source` (`id`, `title`, `author`, `date`, `url`, `anonymous`), `locator`, `excerpt`, `own`, `copies`, `archived`; of a search
/// `query`, `place`, `date`; of a reply `channel`, `date`, `outcome`, `wordsOfReply`.
enum EvidenceView {
  static func fields(_ file: ClaimFile, on shelf: inout RecordShelf) throws -> Fields {
    var columns: [Stance: [Fields]] = [:]
    var (searches, replies, withdrawn): ([Fields], [Fields], [Fields]) = ([], [], [])
    for evidence in file.evidence {
      let fields = try item(evidence, file, on: &shelf)
      switch evidence.basis.kind {
      case _ where evidence.withdrawn != nil: withdrawn.append(fields)
      case .search: searches.append(fields)
      case .reply: replies.append(fields)
      case .passage: columns[evidence.stance, default: []].append(fields)
      }
    }
    func column(_ stances: Stance...) -> FieldValue {
      let items = stances.flatMap { columns[$0] ?? [] }
      return .group(["count": .text(items.count), "items": .list(items)])
    }
    return [
      "supporting": column(.supports), "refuting": column(.refutes), "neither": column(.mixed, .context),
      "searches": .list(searches), "replies": .list(replies), "withdrawn": .list(withdrawn),
    ]
  }

  static func item(_ evidence: Evidence, _ file: ClaimFile, on shelf: inout RecordShelf) throws -> Fields {
    var fields: Fields = [
      "id": .text(evidence.id), "stance": .text(Words.capital(evidence.stance.rawValue)),
      "question": .text(evidence.question), "reason": .text(evidence.withdrawn), "source": .text(String?.none),
      "excerpt": .list([]), "query": .text(String?.none), "channel": .text(String?.none),
      "grade": .text(evidence.credibility?.grade), "gradeWords": .text(evidence.credibility?.meaning),
    ]
    switch evidence.basis {
    case .passage(let id, let locator, let excerpt):
      let source = try shelf.source(id)
      fields.merge(passage(source, evidence, isOwn: file.origins.own.contains(id), isRedacted: shelf.isRedacted))
      fields.merge(["locator": .text(locator), "excerpt": RunningText.paragraphs(excerpt)])
    case .search(let query, let place, let date):
      fields.merge(["query": .text(query), "place": .text(place), "date": .text(date)])
    case .reply:
      fields.merge(reply(evidence))
    }
    return fields
  }

  private static func passage(_ source: Source, _ evidence: Evidence, isOwn: Bool, isRedacted: Bool) -> Fields {
    let letter = source.reliability?.rawValue
    let number = evidence.credibility.map { String($0.grade) }
    let meanings = [source.reliability?.meaning, evidence.credibility?.meaning].compactMap(\.self)
    return [
      "source": .group([
        "id": .text(source.id), "title": .text(source.title), "author": .text(source.author),
        "date": .text(source.published), "url": Words.link(source.url, isRedacted: isRedacted),
        "anonymous": .text(source.anonymousBecause),
      ]),
      "grade": .text(letter == nil && number == nil ? nil : (letter ?? "–") + (number ?? "–")),
      "gradeWords": .text(meanings.joined(separator: "; ")), "own": .flag(isOwn),
      "copies": .list(source.copies.map { ["sha256": .text(Words.short($0.sha256))] }),
      "archived": Words.link(source.archivedURL, isRedacted: isRedacted),
    ]
  }

  /// `channel`, `date`, `outcome`, `wordsOfReply`; never the contact, which may be private.
  static func reply(_ evidence: Evidence) -> Fields {
    guard case .reply(let channel, let date, let outcome, let words, _) = evidence.basis else { return [:] }
    return [
      "channel": .text(channel), "date": .text(date), "outcome": .text(Words.capital(outcome.rawValue)),
      "wordsOfReply": RunningText.paragraphs(words),
    ]
  }
}

extension Reliability {
  /// The Admiralty system's words (NATO AJP-2.1).
  var meaning: String {
    switch self {
    case .a: "completely reliable source"
    case .b: "usually reliable source"
    case .c: "fairly reliable source"
    case .d: "not usually reliable source"
    case .e: "unreliable source"
    case .f: "reliability of the source can't be judged"
    }
  }
}

extension Credibility {
  /// The Admiralty system's words (NATO AJP-2.1).
  var meaning: String {
    switch grade {
    case 1: "item confirmed by other sources"
    case 2: "item probably true"
    case 3: "item possibly true"
    case 4: "item doubtful"
    case 5: "item improbable"
    default: "truth of the item can't be judged"
    }
  }
}
