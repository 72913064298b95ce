/// What an article seems to be written in.
public enum ArticleLanguage: Sendable, Hashable {
  case english
  /// Another language that its small words or its letters show, such as «German» or «Chinese».
  case other(String)
  /// Words of no language that is known here.
  case unknown

  /// Whether what needs English was done.
  public var isEnglish: Bool { self == .english }

  /// A sentence for people; none for English.
  public var notice: String? {
    switch self {
    case .english: nil
    case .other(let name):
      "The text reads like \(name); only English is taken apart. What stands in quotation marks was kept, without a speaker."
    case .unknown:
      "The text is not English as far as its words tell; only English is taken apart. What stands in quotation marks was kept, without a speaker."
    }
  }
}

/// Stage 5: whether the rest of the stages can read the text at all. By small words and by letters; one pass.
enum LanguageGuard {
  /// Fewer words tell nothing.
  private static let fewest = 5

  private static let languages: [(name: String, words: String)] = [
    (
      "English",
      """
      the of and to in a is that for it was on with as he be at by this had not are but from or have an they which one you
      were her all she there would their we him been has when who will more no if out so said what up its about than into
      them can only other new some could these two may then do first any my now such like our over me even most after also
      did many before must through years where much your way well down should because each just those people how too
      says told according
      """
    ),
    (
      "German",
      """
      der die das und ist nicht ein eine einen dem den des mit von zu auf für im sich als auch es an werden aus er hat dass
      sie nach wird bei noch wie einem über einer um am sind war haben nur oder aber vor zur bis mehr durch man sein wurde
      sagte ich wir ihr zum kann gegen vom können schon wenn habe seine ihre
      """
    ),
    (
      "French",
      """
      le la les de des du et est une un que qui dans pour pas sur au aux avec ce cette il elle se sont par plus ne son sa ses
      nous vous ils mais ou été leur était a en être fait comme tout deux même si après selon déclaré dit contre
      """
    ),
    (
      "Spanish",
      """
      el la los las de del y que en un una es por con para no se su al lo como más pero sus le ya o este sí porque esta entre
      cuando muy sin sobre también me hasta hay donde quien desde todo nos durante según dijo fue ha
      """
    ),
    (
      "Portuguese",
      """
      o a os as de do da dos das e que em um uma é por com para não se seu sua ao mais mas como foi ele ela são ou já quando
      muito nos também só pelo pela até isso entre depois sem mesmo disse segundo
      """
    ),
    (
      "Italian",
      """
      il lo la i gli le di del della dei delle e che in un una è per con non si al più ma come da anche sono nel nella alla
      suo sua questo ha ed tra fra dopo secondo detto stato essere hanno
      """
    ),
    (
      "Dutch",
      """
      de het een en van ik te dat die in is hij niet op zijn voor met als maar om aan er had ze ook uit bij nog door naar
      heeft hebben worden werd wordt dan over zich tegen volgens zei geen
      """
    ),
    (
      "Swedish",
      "och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne inte från ska skulle också enligt sade"
    ),
    (
      "Danish or Norwegian",
      "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud også efter ifølge sagde ble av sier etter"
    ),
    (
      "Polish",
      "i w na się z że nie do to jest o jak po co tak za od już dla czy był przez ale przy jego był są być oraz który która ze powiedział"
    ),
    ("Czech", "a v se na je že s z do to i o jako za by ale si od pro jsou který jeho byl však které po podle řekl"),
    ("Turkish", "ve bir bu da de için ile çok daha olarak olan ne gibi ama kadar var değil dedi göre sonra en her"),
    (
      "Indonesian or Malay",
      "yang dan di dengan untuk dari ini itu tidak pada dalam akan ke ada oleh juga bahwa mereka kata telah sebagai"
    ),
    ("Finnish", "ja on ei että se oli hän mutta joka ovat myös kun niin kuin sen tai ole mukaan sanoi"),
    ("Hungarian", "a az és hogy nem is egy volt meg de ez ha csak már mint szerint azt mondta"),
    ("Romanian", "și în de la a nu o că pe cu este din un care au mai pentru al ca sunt fost după spus"),
  ]

  private static let words: WordMap<UInt32> = {
    var flags: [String: UInt32] = [:]
    for (number, language) in languages.enumerated() {
      for word in language.words.split(whereSeparator: \.isWhitespace) {
        flags[String(word), default: 0] |= 1 << UInt32(number)
      }
    }
    return WordMap(flags.map { (word: $0.key, value: $0.value) })
  }()

  /// The language of a page; furniture counts for nothing.
  static func language(of page: Page) -> ArticleLanguage {
    var hits = [Int](repeating: 0, count: languages.count)
    var count = 0
    var scripts: [Script: Int] = [:]
    for sentence in page.sentences where !sentence.isFurniture {
      for token in sentence.tokens where page.tokens[token].kind == .word {
        if let script = Script(of: page.tokens[token], in: page.bytes) {
          // A run of Chinese has no blanks: three bytes are a character, and two of those a word.
          scripts[script, default: 0] += max(1, Int(page.tokens[token].end - page.tokens[token].start) / 6)
          continue
        }
        count += 1
        guard var flags = words[page.tokens[token].key] else { continue }
        while flags != 0 {
          hits[flags.trailingZeroBitCount] += 1
          flags &= flags - 1
        }
      }
    }
    if let most = scripts.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }), most.value > count,
      most.value >= 2
    {
      return .other(most.key.rawValue)
    }
    return judged(hits, count)
  }

  private static func judged(_ hits: [Int], _ count: Int) -> ArticleLanguage {
    guard count >= fewest, let most = hits.indices.dropFirst().max(by: { (hits[$0], -$0) < (hits[$1], -$1) }) else {
      return .english
    }
    // «in», «on», «an» and «die» are words of several languages: another must lead clearly.
    if hits[most] >= 3, hits[most] * 2 > hits[0] * 3 { return .other(languages[most].name) }
    // English without its small words is a list or a headline; a long text of that kind is none.
    if count >= 40, hits[0] * 12 < count { return .unknown }
    return .english
  }

  /// Letters that English is not written in.
  private enum Script: String {
    case cyrillic = "a language in Cyrillic letters"
    case greek = "Greek"
    case arabic = "a language in Arabic letters"
    case hebrew = "Hebrew"
    case indic = "a language of India"
    case thai = "Thai"
    case chinese = "Chinese or Japanese"
    case korean = "Korean"

    init?(of token: Token, in bytes: [UInt8]) {
      let start = Int(token.start)
      guard bytes[start] >= 0xCE, start + 1 < Int(token.end) else { return nil }
      switch bytes[start] {
      case 0xCE, 0xCF: self = .greek
      case 0xD0...0xD4: self = .cyrillic
      case 0xD6, 0xD7: self = .hebrew
      case 0xD8...0xDB: self = .arabic
      case 0xE0: self = bytes[start + 1] >= 0xB8 && bytes[start + 1] < 0xBC ? .thai : .indic
      case 0xE3...0xE9: self = .chinese
      case 0xEA...0xED: self = .korean
      default: return nil
      }
    }
  }
}
