/// What is known of a word that signals an attribution.
struct CueWord: Sendable {
  /// The form of a verb; a noun such as «denial» has its own.
  enum Shape: Int, Sendable { case base, third, past, gerund, noun }

  let sense: CueSense
  let shape: Shape
  /// A form that is as often a noun or an adjective: «reports», «promised».
  let isAmbiguous: Bool
}

/// Words that signal an attribution, and what each does: the stages after the tagger read the sense of a cue here.
///
/// Not a list of what is an attribution (the tagger finds that): a word that is missing here is plain speech.
enum CueWords {
  static let words: WordMap<CueWord> = WordMap(
    verbs.flatMap { sense, list in entries(list).flatMap { forms($0, sense) } }
      + nouns.flatMap { sense, list in
        list.split(whereSeparator: \.isWhitespace).map {
          (word: String($0), value: CueWord(sense: sense, shape: .noun, isAmbiguous: true))
        }
      })

  static subscript(key: WordKey) -> CueWord? { words[key] }

  /// Whether a word is a verb that ends a noun phrase before it: «Ada Rowe | said».
  static func isFinite(_ key: WordKey) -> Bool {
    guard let word = words[key] else { return false }
    return (word.shape == .past || word.shape == .third) && !word.isAmbiguous
  }

  static func isGerund(_ key: WordKey) -> Bool { words[key]?.shape == .gerund }

  /// One word is inflected by rule; four are its base, third person, past and «-ing».
  private static let verbs: [(CueSense, String)] = [
    (
      .speech,
      """
      say says said saying, tell tells told telling, add, explain, write writes wrote writing, tweet, remark, recall,
      joke, quip quips quipped quipping, declare, argue, insist, warn, claim, conclude, continue, complain, testify,
      announce, state, note, report, contend, assert, allege, maintain, suggest, confirm, acknowledge,
      admit admits admitted admitting, concede, reveal, stress, emphasize, emphasise, indicate, observe, reiterate,
      estimate, imply, boast, caution, mention, disclose, describe, post, show shows showed showing,
      find finds found finding, learn, quote, cite, recount, lament, whisper, shout, stipulate, clarify, read reads read reading
      """
    ),
    (.denial, "deny, refute, rebut rebuts rebutted rebutting, repudiate, disavow, disclaim"),
    (
      .response,
      """
      reject, dismiss, blast, slam slams slammed slamming, criticize, criticise, condemn, denounce, decry, defend, rebuff,
      ridicule, respond, reply, retort, counter, answer, attack, protest, assail, mock, rebuke, scoff, lambast, deride,
      deplore, welcome, applaud, praise, hail, contest, dispute, object, castigate, chide
      """
    ),
    (.question, "ask, wonder, inquire, enquire, question"),
    (
      .commitment,
      """
      vow, promise, pledge, threaten, swear swears swore swearing, undertake undertakes undertook undertaking, guarantee,
      offer, plan plans planned planning, intend, commit commits committed committing
      """
    ),
    (
      .prediction,
      """
      predict, forecast forecasts forecast forecasting, expect, anticipate, foresee foresees foresaw foreseeing,
      project, prophesy
      """
    ),
    (
      .opinion,
      """
      believe, think thinks thought thinking, want, hope, fear, feel feels felt feeling, doubt, suspect, wish, consider,
      favour, favor, prefer prefers preferred preferring, support, oppose, like, love, hate,
      admire, urge, demand, recommend, advise, advocate, request, desire, trust,
      need, worry
      """
    ),
  ]

  private static let nouns: [(CueSense, String)] = [
    (.denial, "denial denials"),
    (
      .response,
      "response reaction rebuttal criticism condemnation rejection retort protest protests objection objections"
    ),
    (.commitment, "promise pledge vow threat threats promises pledges commitment intention intentions"),
    (.prediction, "prediction predictions forecast expectation expectations outlook"),
    (
      .opinion,
      """
      belief opinion view views hope hopes fear fears support opposition concern concerns desire preference conviction
      criticisms demand demands
      """
    ),
    (.hearsay, "reports rumours rumors speculation allegations suggestions accusations rumour rumor"),
  ]

  private static let ambiguous: Set<String> = [
    "reports", "claims", "promises", "hopes", "fears", "estimates", "wants", "doubts", "questions", "notes", "states",
    "stresses", "forecasts", "forecast", "wishes", "pledges", "vows", "quotes", "tweets", "jokes", "counters",
    "remarks",
    "thought", "cautions", "planned", "plans", "promised", "projects", "projected", "posts", "posted", "offers",
    "shows",
    "finds", "found", "learned", "answers", "attacks", "attacked", "protests", "demands", "demanded", "requests",
    "requested", "needs", "needed", "supports", "views", "offered", "defended", "contests", "contested", "disputes",
    "disputed", "objects", "likes", "loves", "trusts", "trusted", "worries", "worried", "favors", "favours",
    "threatened",
    "reported", "alleged", "estimated", "expected", "committed", "read", "reads", "suspects", "suspected", "believed",
    "regards", "desired", "desires", "praised", "described", "intended", "continued", "welcomed", "stated",
    "considered",
  ]

  private static func entries(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static func forms(_ entry: [String], _ sense: CueSense) -> [(word: String, value: CueWord)] {
    guard let base = entry.first else { return [] }
    let all = entry.count == 4 ? entry : inflected(base)
    return all.enumerated().compactMap { index, form in
      CueWord.Shape(rawValue: index).map {
        (word: form, value: CueWord(sense: sense, shape: $0, isAmbiguous: ambiguous.contains(form)))
      }
    }
  }

  /// «vow vows vowed vowing», «deny denies denied denying», «wish wishes wished wishing», «note notes noted noting».
  private static func inflected(_ base: String) -> [String] {
    let letters = Array(base.utf8)
    guard let last = letters.last, letters.count > 2 else { return [base] }
    let stem = String(base.dropLast())
    let isAfterVowel = [97, 101, 105, 111, 117].contains(letters[letters.count - 2])
    if last == 121, !isAfterVowel { return [base, stem + "ies", stem + "ied", base + "ing"] }
    if last == 101 {
      return [base, base + "s", base + "d", letters[letters.count - 2] == 101 ? base + "ing" : stem + "ing"]
    }
    let hisses = last == 115 || last == 120 || base.hasSuffix("sh") || base.hasSuffix("ch")
    return [base, base + (hisses ? "es" : "s"), base + "ed", base + "ing"]
  }
}
