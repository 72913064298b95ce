/// «accused Velox of tracking A, building B and selling C»: three statements about Velox, each with a verb in the present.
struct AccusationReader {
  let page: Page

  private static let accusing: WordSet = "accuse accuses accused accusing suspect suspects suspected"

  /// One who is accused and a thing done, with the verb that takes the place of the «-ing» form.
  struct Accusation {
    let accused: Range<Int>
    let verb: String
    let rest: Range<Int>
  }

  /// The accusations of a content; empty where it is none, or where a verb is not known.
  func accusations(in content: [Range<Int>], cue: [Range<Int>]) -> [Accusation] {
    guard cue.joined().contains(where: { page.has(Self.accusing, at: $0) }) else { return [] }
    if let passive = passive(content, cue) { return accusations(passive.accused, passive.done) }
    guard content.count == 1, let range = content.first,
      let of = range.prefix(16).first(where: { page.reads("of", at: $0) && base(of: $0 + 1) != nil }),
      of > range.lowerBound
    else { return [] }
    return accusations(range.lowerBound..<of, (of + 1)..<range.upperBound)
  }

  /// «Rowe, 58, is accused of | taking bribes»: who is accused stands before, and may or may not be marked.
  private func passive(_ content: [Range<Int>], _ cue: [Range<Int>]) -> (accused: Range<Int>, done: Range<Int>)? {
    guard let last = cue.last, page.reads("of", at: last.upperBound - 1), let done = content.last,
      done.lowerBound == last.upperBound, base(of: done.lowerBound) != nil, content.count <= 2,
      last.contains(where: { page.has(ClauseWords.being, at: $0) })
    else { return nil }
    let sentence = page.sentences[page.sentence(of: last.lowerBound)].tokens
    let subject = PhraseReader(page: page, range: sentence).subject(before: last.lowerBound, floor: sentence.lowerBound)
    guard let who = content.count == 2 ? content.first : subject, who.upperBound <= last.lowerBound else { return nil }
    // Without the age or the office behind the name.
    let end = who.first { page.tokens[$0].kind == .comma }
    return (who.lowerBound..<(end ?? who.upperBound), done)
  }

  private func accusations(_ accused: Range<Int>, _ range: Range<Int>) -> [Accusation] {
    var starts = [range.lowerBound]
    for index in (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound)
    where page.tokens[index].kind == .comma || page.reads("and", at: index) {
      let next = page.tokens[index].kind == .comma && page.reads("and", at: index + 1) ? index + 2 : index + 1
      if next < range.upperBound, next > starts[starts.count - 1], base(of: next) != nil { starts.append(next) }
    }
    let isPlural = isPlural(accused)
    return starts.indices.compactMap { number in
      let end = number + 1 < starts.count ? before(starts[number + 1]) : range.upperBound
      guard let base = base(of: starts[number]), starts[number] + 1 < end else { return nil }
      return Accusation(accused: accused, verb: isPlural ? base : Self.third(base), rest: (starts[number] + 1)..<end)
    }
  }

  private func before(_ start: Int) -> Int {
    var end = start
    while page.reads("and", at: end - 1) || page.tokens[end - 1].kind == .comma { end -= 1 }
    return end
  }

  private func isPlural(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    let token = page.tokens[last]
    return page.reads("them us me people police", at: last) || words.contains { page.reads("and", at: $0) }
      || token.kind == .word && !token.isCapital && page.bytes[Int(token.end) - 1] == 115
  }

  /// «tracking» → «track», «making» → «make», «running» → «run»; none where the plain verb is not known.
  private func base(of index: Int) -> String? {
    guard page.tokens.indices.contains(index), page.tokens[index].kind == .word, !page.tokens[index].isCapital else {
      return nil
    }
    let word = page.words(index..<(index + 1))
    guard word.hasSuffix("ing"), word.utf8.count > 5, word.utf8.count < 24 else { return nil }
    let stem = String(word.dropLast(3))
    let doubled = stem.utf8.suffix(2)
    let candidates = [stem, stem + "e"] + (doubled.first == doubled.last ? [String(stem.dropLast())] : [])
    return candidates.first { BaseVerbs.sure.contains(WordKey($0)) || BaseVerbs.doubtful.contains(WordKey($0)) }
  }

  private static func third(_ base: String) -> String {
    let isAfterVowel = base.utf8.dropLast().last.map { [97, 101, 105, 111, 117].contains($0) } ?? false
    if base.hasSuffix("y"), !isAfterVowel { return base.dropLast() + "ies" }
    if base == "have" { return "has" }
    let hisses = ["s", "x", "z", "sh", "ch", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }
}
