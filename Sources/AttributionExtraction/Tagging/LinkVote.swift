/// An attribution that was chosen among those of many readings.
struct VotedLink: Sendable, Hashable {
  let link: SpanLink
  /// The share of the readings that have an attribution by the same speaker, or a part of the name, with which it shares
  /// half of the words of both or more.
  let support: Double
  /// The share that has the very same words by the same speaker.
  let exact: Double
}

/// Chooses among the attributions of many readings of one text those that most readings agree on.
///
/// The likeliest labels of all words together are often no attribution where several are nearly as likely as none; what
/// counts is how often a speaker and words come out that people would call the same (least expected loss: Goel and Byrne
/// 2000).
struct LinkVote {
  /// How many readings vote: a bit each.
  static let readings = UInt64.bitWidth

  /// What the shares with the very same words, speaker and cue count beside the support. How much hardly matters to who
  /// said what; without them a speaker of whom readings have different parts loses half the name.
  private enum Exactness {
    static let words = 0.5
    static let speaker = 0.2
    static let cue = 0.1
  }

  private struct Candidate {
    let link: SpanLink
    /// How many words it has.
    let size: Int
    var voters: UInt64 = 0
    /// Others with some of its words, or with some of its cue; one may come up several times until it is merged.
    private(set) var rivals: [Rival] = []
    private var room = 64

    init(_ link: SpanLink) {
      (self.link, size) = (link, link.content.reduce(0) { $0 + $1.tokens.count })
    }

    /// Takes note of another with some of its words. Memory: 64 entries and twice its rivals.
    mutating func meet(_ candidate: Int, sharing shared: Int) {
      rivals.append(Rival(candidate: candidate, shared: shared))
      guard rivals.count >= room else { return }
      mergeRivals()
      room = 64 + 2 * rivals.count
    }

    /// Each rival once, with all words that it shares.
    mutating func mergeRivals() {
      rivals = rivals.sorted { $0.candidate < $1.candidate }.reduce(into: []) { merged, rival in
        guard let last = merged.indices.last, merged[last].candidate == rival.candidate else {
          return merged.append(rival)
        }
        merged[last].shared += rival.shared
      }
    }
  }

  private struct Rival {
    let candidate: Int
    /// How many words both have.
    var shared: Int
  }

  /// In the order in which they came up; the first of those with the same tokens stands for all.
  private var candidates: [Candidate] = []
  private var places: [LinkPlaces: Int] = [:]

  /// Counts what a reading has.
  mutating func count(_ links: [SpanLink], of reading: Int) {
    for link in links {
      let place = places[LinkPlaces(link: link), default: candidates.count]
      if place == candidates.count {
        places[LinkPlaces(link: link)] = place
        candidates.append(Candidate(link))
      }
      candidates[place].voters |= 1 << UInt64(reading)
    }
  }

  /// The chosen ones in the order of their cues: none has words of another's words, nor of its cue. A cue may stand in
  /// another's words.
  ///
  /// Cost: linear, since a word is one attribution's in each reading.
  func chosen() -> [VotedLink] {
    var candidates = candidates.sorted { LinkPlaces(link: $0.link) < LinkPlaces(link: $1.link) }
    meet(&candidates, over: \.content, counts: true)
    meet(&candidates, over: \.cues, counts: false)
    for index in candidates.indices { candidates[index].mergeRivals() }
    let rated = candidates.indices.map { self.rated($0, candidates) }
    var isOut = [Bool](repeating: false, count: candidates.count)
    var found: [Int] = []
    for index in candidates.indices.sorted(by: { (rated[$1].rating, $0) < (rated[$0].rating, $1) }) where !isOut[index]
    {
      found.append(index)
      for rival in candidates[index].rivals { isOut[rival.candidate] = true }
    }
    return found.sorted().map { rated[$0].voted }
  }

  /// Makes rivals of those that share tokens.
  private func meet(_ candidates: inout [Candidate], over spans: (SpanLink) -> [TokenSpan], counts: Bool) {
    let runs = candidates.indices.flatMap { index in
      spans(candidates[index].link).map { (range: $0.tokens, index: index) }
    }
    var open: [(range: Range<Int>, index: Int)] = []
    for run in runs.sorted(by: { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }) {
      open.removeAll { $0.range.upperBound <= run.range.lowerBound }
      for other in open where other.index != run.index {
        let shared = counts ? run.range.clamped(to: other.range).count : 0
        candidates[run.index].meet(other.index, sharing: shared)
        candidates[other.index].meet(run.index, sharing: shared)
      }
      open.append(run)
    }
  }

  private func rated(_ index: Int, _ candidates: [Candidate]) -> (voted: VotedLink, rating: Double) {
    let (link, voters) = (candidates[index].link, candidates[index].voters)
    var (agreeing, words, speakers, cues) = (voters, voters, voters, voters)
    for rival in candidates[index].rivals where candidates[rival.candidate].link.hasSpeaker(of: link) {
      let other = candidates[rival.candidate]
      let all = candidates[index].size + other.size - rival.shared
      guard 2 * rival.shared >= all else { continue }
      agreeing |= other.voters
      if rival.shared == all { words |= other.voters }
      if link.speaker?.tokens == other.link.speaker?.tokens { speakers |= other.voters }
      if link.cue.tokens == other.link.cue.tokens { cues |= other.voters }
    }
    func share(_ voters: UInt64) -> Double { Double(voters.nonzeroBitCount) / Double(Self.readings) }
    let voted = VotedLink(link: link, support: share(agreeing), exact: share(words))
    let exactness =
      Exactness.words * voted.exact + Exactness.speaker * share(speakers) + Exactness.cue * share(cues)
    return (voted, voted.support + exactness)
  }
}

extension SpanLink {
  fileprivate var cues: [TokenSpan] { [cue] }

  /// Whether both name nobody, or share words of a name.
  fileprivate func hasSpeaker(of other: SpanLink) -> Bool {
    guard let speaker, let otherSpeaker = other.speaker else { return self.speaker == nil && other.speaker == nil }
    return speaker.tokens.overlaps(otherSpeaker.tokens)
  }
}

/// Where the parts of an attribution stand. In the order of cues; of those with the same cue in any that is always the
/// same.
private struct LinkPlaces: Hashable, Comparable {
  let link: SpanLink

  static func == (one: LinkPlaces, other: LinkPlaces) -> Bool {
    let (one, other) = (one.link, other.link)
    return one.cue.tokens == other.cue.tokens && one.speaker?.tokens == other.speaker?.tokens
      && one.content.elementsEqual(other.content) { $0.tokens == $1.tokens }
  }

  func hash(into hasher: inout Hasher) {
    // Of those with the same cue and first words few differ in the rest.
    hasher.combine(link.cue.tokens)
    hasher.combine(link.content.first?.tokens)
    hasher.combine(link.speaker?.tokens)
  }

  static func < (one: LinkPlaces, other: LinkPlaces) -> Bool {
    let (one, other) = (one.link, other.link)
    if one.cue.tokens != other.cue.tokens { return precedes(one.cue.tokens, other.cue.tokens) }
    if one.speaker?.tokens != other.speaker?.tokens {
      guard let speaker = one.speaker, let otherSpeaker = other.speaker else { return one.speaker == nil }
      return precedes(speaker.tokens, otherSpeaker.tokens)
    }
    return one.content.lexicographicallyPrecedes(other.content) { precedes($0.tokens, $1.tokens) }
  }

  private static func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
  }
}
