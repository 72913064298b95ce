/// A cue verb in one of its forms.
struct CueVerb: Sendable {
  /// What must follow for the verb to attribute something.
  enum Complement: Sendable {
    /// Anything, also nothing where the words stand before: «…, she said».
    case free
    /// A clause or a quotation; a bare object is no statement («he noted the date»).
    case clause
    /// An object is what is answered: «rejected the plan as unfair».
    case object
    /// «to» and a verb, or a clause.
    case infinitive
    /// «whether», «if», «why» or a quotation.
    case question
    /// The one quoted: «quoting a source».
    case carried
  }

  enum Shape: Int, Sendable { case base, third, past, gerund }

  let sense: CueSense
  let complement: Complement
  let shape: Shape
  /// Whether «…, said Ms Rowe» is usual.
  var mayInvert: Bool { complement == .free }
}

/// The cue verbs, each in its four forms: base, third person, past, «-ing».
enum CueLexicon {
  private static let table: [(CueSense, CueVerb.Complement, String)] = [
    (
      .speech, .free,
      """
      say says said saying, tell tells told telling, add adds added adding, explain explains explained explaining,
      write writes wrote writing, tweet tweets tweeted tweeting, remark remarks remarked remarking,
      recall recalls recalled recalling, joke jokes joked joking, quip quips quipped quipping,
      declare declares declared declaring, argue argues argued arguing, insist insists insisted insisting,
      warn warns warned warning, claim claims claimed claiming, conclude concludes concluded concluding,
      continue continues continued continuing, complain complains complained complaining,
      testify testifies testified testifying, announce announces announced announcing
      """
    ),
    (
      .speech, .clause,
      """
      state states stated stating, note notes noted noting, report reports reported reporting,
      contend contends contended contending, assert asserts asserted asserting, allege alleges alleged alleging,
      maintain maintains maintained maintaining, suggest suggests suggested suggesting,
      confirm confirms confirmed confirming, acknowledge acknowledges acknowledged acknowledging,
      admit admits admitted admitting, concede concedes conceded conceding, reveal reveals revealed revealing,
      stress stresses stressed stressing, emphasize emphasizes emphasized emphasizing,
      indicate indicates indicated indicating, observe observes observed observing,
      reiterate reiterates reiterated reiterating, estimate estimates estimated estimating,
      imply implies implied implying, boast boasts boasted boasting, caution cautions cautioned cautioning
      """
    ),
    (.denial, .object, "deny denies denied denying, refute refutes refuted refuting, rebut rebuts rebutted rebutting"),
    (
      .response, .object,
      """
      reject rejects rejected rejecting, dismiss dismisses dismissed dismissing, blast blasts blasted blasting,
      slam slams slammed slamming, criticize criticizes criticized criticizing,
      criticise criticises criticised criticising, condemn condemns condemned condemning,
      denounce denounces denounced denouncing, decry decries decried decrying, defend defends defended defending,
      rebuff rebuffs rebuffed rebuffing, ridicule ridicules ridiculed ridiculing
      """
    ),
    (.response, .free, "respond responds responded responding, reply replies replied replying"),
    (.response, .free, "retort retorts retorted retorting, counter counters countered countering"),
    (
      .question, .question,
      "ask asks asked asking, wonder wonders wondered wondering, inquire inquires inquired inquiring"
    ),
    (
      .commitment, .infinitive,
      """
      vow vows vowed vowing, promise promises promised promising, pledge pledges pledged pledging,
      threaten threatens threatened threatening, swear swears swore swearing, undertake undertakes undertook undertaking
      """
    ),
    (
      .prediction, .clause,
      """
      predict predicts predicted predicting, forecast forecasts forecast forecasting,
      expect expects expected expecting, anticipate anticipates anticipated anticipating,
      foresee foresees foresaw foreseeing
      """
    ),
    (
      .opinion, .clause,
      """
      believe believes believed believing, think thinks thought thinking, want wants wanted wanting,
      hope hopes hoped hoping, fear fears feared fearing, feel feels felt feeling, doubt doubts doubted doubting,
      suspect suspects suspected suspecting, wish wishes wished wishing
      """
    ),
    (.speech, .carried, "quote quotes quoted quoting, cite cites cited citing"),
  ]

  static let verbs = WordMap<CueVerb>(
    table.flatMap { sense, complement, lines in
      lines.split(separator: ",").flatMap { line in
        line.split(whereSeparator: \.isWhitespace).enumerated().compactMap { index, form in
          CueVerb.Shape(rawValue: index).map {
            (word: String(form), value: CueVerb(sense: sense, complement: complement, shape: $0))
          }
        }
      }
    })

  /// «is confident that»: the adjective opens the opinion.
  static let opinionAdjectives: WordSet =
    "confident sure certain convinced concerned worried hopeful optimistic pessimistic skeptical sceptical afraid proud"
  /// Forms that are nouns as often as verbs.
  static let ambiguous: WordSet = """
    reports claims promises hopes fears estimates wants doubts questions notes states stresses forecasts forecast
    wishes pledges threatens vows quotes tweets jokes counters remarks thought cautions warning
    """
  /// «is believed to», «was said to».
  static let hearsayParticiples: WordSet = "believed said thought reported alleged understood rumoured rumored"
  /// «with reports that».
  static let hearsayNouns: WordSet = "reports rumours rumors speculation allegations claims suggestions accusations"
}
