import AuditLedger
import ClaimModel

/// What the queue is ordered, grouped and filtered by, of every claim, column by column: 28 bytes a claim.
///
/// From it any order of a million claims is worked out in a tenth of a second; SQLite would read and sort the rows anew
/// for each. It follows the ledger: after an edit only the rows that the edit touched are read again.
struct QueueTable {
  /// The entry up to which it is true.
  var head = 0
  /// The claims' numbers, ascending; the other columns lie in the same order.
  private(set) var claims: [UInt32] = []
  /// What fits in bits: see ``stage(_:)`` and its like.
  private var marks: [UInt16] = []
  private(set) var evidence: [UInt16] = []
  /// Numbers of records; 0 for none.
  private(set) var claimants: [UInt32] = []
  private(set) var articles: [UInt32] = []
  /// Places in ``people``; 0 for nobody.
  private(set) var assignees: [UInt16] = []
  private(set) var sealedFor: [UInt16] = []
  /// Seconds since 1970.
  private(set) var changed: [Int64] = []
  /// Whoever is named in a column; the first is nobody.
  private(set) var people = [""]

  /// One claim's row.
  struct Line: Equatable {
    var claim: UInt32
    var marks: UInt16
    var evidence: UInt16
    var claimant: UInt32
    var article: UInt32
    var assignee: String?
    var sealedFor: String?
    var changed: Int64
  }

  var count: Int { claims.count }

  /// The place of the state in the order of the work.
  func stage(_ place: Int) -> Int { Int(marks[place] & 15) }

  /// Whether the rules are asked about it.
  func isUnderRules(_ place: Int) -> Bool { ReviewState.Name.allCases[stage(place)].isUnderRules }

  func priority(_ place: Int) -> Int { Int(marks[place] >> 4 & 3) }

  func isLeft(_ place: Int) -> Bool { marks[place] & 64 != 0 }

  func isStale(_ place: Int) -> Bool { marks[place] & 128 != 0 }

  /// The place of a person in ``people``; nil where nobody of this name is in a column.
  func place(of person: String) -> UInt16? { people.dropFirst().firstIndex(of: person).map { UInt16($0) } }

  /// Those whose names differ in letter case or in how an accent is written at the most.
  func places(spelledLike person: String) -> Set<UInt16> {
    let wanted = FoldedText.of(person)
    return Set(people.indices.dropFirst().filter { FoldedText.of(people[$0]) == wanted }.map { UInt16($0) })
  }

  /// The set that all sets of this table's claims are made like.
  var nothing: ClaimSet { ClaimSet(upTo: Int(claims.last ?? 0)) }

  /// The claims whose rows fulfil a condition.
  func set(where condition: (Int) -> Bool) -> ClaimSet {
    var set = nothing
    for place in claims.indices where condition(place) { set.insert(claims[place]) }
    return set
  }

  // MARK: - Rows

  mutating func reserve(_ count: Int) {
    claims.reserveCapacity(count)
    marks.reserveCapacity(count)
    evidence.reserveCapacity(count)
    claimants.reserveCapacity(count)
    articles.reserveCapacity(count)
    assignees.reserveCapacity(count)
    sealedFor.reserveCapacity(count)
    changed.reserveCapacity(count)
  }

  /// Puts a row in its place, over the one that was there.
  mutating func put(_ line: Line) {
    let assignee = number(of: line.assignee)
    let sealed = number(of: line.sealedFor)
    let place = firstPlace(notBefore: line.claim)
    if place < claims.count, claims[place] == line.claim {
      (marks[place], evidence[place], changed[place]) = (line.marks, line.evidence, line.changed)
      (claimants[place], articles[place]) = (line.claimant, line.article)
      (assignees[place], sealedFor[place]) = (assignee, sealed)
      return
    }
    claims.insert(line.claim, at: place)
    marks.insert(line.marks, at: place)
    evidence.insert(line.evidence, at: place)
    claimants.insert(line.claimant, at: place)
    articles.insert(line.article, at: place)
    assignees.insert(assignee, at: place)
    sealedFor.insert(sealed, at: place)
    changed.insert(line.changed, at: place)
  }

  /// Takes a claim's row away, if there is one.
  mutating func remove(_ claim: UInt32) {
    let place = firstPlace(notBefore: claim)
    guard place < claims.count, claims[place] == claim else { return }
    claims.remove(at: place)
    marks.remove(at: place)
    evidence.remove(at: place)
    claimants.remove(at: place)
    articles.remove(at: place)
    assignees.remove(at: place)
    sealedFor.remove(at: place)
    changed.remove(at: place)
  }

  private func firstPlace(notBefore claim: UInt32) -> Int {
    guard let last = claims.last, last >= claim else { return claims.count }
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle] < claim { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func number(of person: String?) -> UInt16 {
    guard let person else { return 0 }
    if let known = people.dropFirst().firstIndex(of: person) { return UInt16(known) }
    // A desk has a handful of people; beyond what the column can tell apart they share a place.
    guard people.count < Int(UInt16.max) else { return UInt16.max }
    people.append(person)
    return UInt16(people.count - 1)
  }
}
