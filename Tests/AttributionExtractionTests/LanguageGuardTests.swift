import ClaimModel
import Testing

@testable import AttributionExtraction

@Suite("Stage: not English") struct LanguageGuardTests {
  private static let rows: [(String, ArticleLanguage)] = [
    ("Ada Rowe said that the docks were closed and that nobody had left.", .english),
    ("Rowe hummed old songs.", .english), ("", .english), ("Rowe", .english),
    ("Velox owner picks Harrowgate, snubs Tallis", .english),
    ("Die Bürgermeisterin sagte, dass die Docks geschlossen sind und dass sie nicht mehr öffnen.", .other("German")),
    ("La mairesse a dit que les quais sont fermés et que personne ne sera payé pour le travail.", .other("French")),
    ("La alcaldesa dijo que los muelles están cerrados y que no se sabe cuándo se abren.", .other("Spanish")),
    ("A prefeita disse que os cais estão fechados e que não há data para a abertura do porto.", .other("Portuguese")),
    (
      "La sindaca ha detto che i moli sono chiusi e che non si sa quando il porto aprirà per la gente.",
      .other("Italian")
    ),
    (
      "De burgemeester zei dat de dokken gesloten zijn en dat het niet bekend is wanneer ze weer opengaan.",
      .other("Dutch")
    ),
    ("Borgmästaren sade att hamnen är stängd och att det inte är klart när den öppnar för folk.", .other("Swedish")),
    (
      "Pani burmistrz powiedziała, że doki są zamknięte i że nie wiadomo, kiedy się otworzą, ale to już było.",
      .other("Polish")
    ),
    ("Мэр сказала, что порт закрыт и никто не знает, когда он откроется.", .other("a language in Cyrillic letters")),
    ("市长说码头已经关闭，没有人知道什么时候开放。", .other("Chinese or Japanese")),
    ("قالت رئيسة البلدية إن الميناء مغلق ولا أحد يعرف متى يفتح.", .other("a language in Arabic letters")),
    ("השרה אמרה שהנמל סגור ואיש אינו יודע מתי ייפתח.", .other("Hebrew")),
    ("Η δήμαρχος είπε ότι το λιμάνι είναι κλειστό.", .other("Greek")),
    ("The mayor, Frau Löw, said «Wir schließen die Docks» and left for the station on Monday.", .english),
    ("A polgármester azt mondta, hogy a kikötő zárva van, és nem tudni, hogy meg fog-e nyitni.", .other("Hungarian")),
  ]

  @Test func aLanguageIsKnownByItsSmallWordsOrItsLetters() {
    expectTable(
      "language",
      Self.rows.map { text, expected in
        let found = AttributionExtractor.builtIn().isolate(text).language
        return found == expected ? nil : "«\(text)»: \(found)"
      })
  }

  @Test("Of a text in another language only what stands in quotation marks is kept, without a speaker")
  func quotations() {
    let found = AttributionExtractor.builtIn().isolate(
      "Die Bürgermeisterin sagte: „Die Docks sind geschlossen, und das bleibt so.“ Sie nannte es ein „Übel“ und ist nicht mehr im Amt."
    )

    #expect(found.language == .other("German"))
    #expect(
      found.attributions.map { $0.reading.content.map(\.quote) } == [
        ["„Die Docks sind geschlossen, und das bleibt so.“"]
      ])
    #expect(found.attributions.map(\.reading.speaker) == [[]])
    #expect(found.attributions.map(\.claimant) == [nil])
    #expect(found.attributions.map(\.reading.naming) == [.unattributed])
    #expect(found.attributions.map(\.statements) == [["Die Docks sind geschlossen, und das bleibt so"]])
  }

  @Test("The word about it is clear, and English needs none")
  func notice() {
    #expect(
      ArticleLanguage.other("German").notice
        == "The text reads like German; only English is taken apart. What stands in quotation marks was kept, without a speaker."
    )
    #expect(ArticleLanguage.unknown.notice?.hasPrefix("The text is not English") == true)
    #expect(ArticleLanguage.english.notice == nil)
  }

  @Test("A long list of unknown words is no English")
  func unknown() {
    #expect(
      AttributionExtractor.builtIn().isolate(String(repeating: "lorra ipsu dolu. ", count: 30)).language == .unknown)
  }
}
