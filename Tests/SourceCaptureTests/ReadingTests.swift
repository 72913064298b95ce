import ClaimModel
import Foundation
import Testing

@testable import SourceCapture

/// Words out of bytes: encodings, pages, papers, pictures.
@Suite struct ReadingTests {
  private static let capturer = Capturer(clock: { Timestamp(seconds: 1_900_000_000) })

  private static func read(_ bytes: [UInt8], _ name: String) throws -> ReadText? {
    try TextReader().read(capturer.bytes(bytes, asked: name, name: name))
  }

  private static func page(_ html: String) throws -> ReadText {
    try #require(try read(Array(html.utf8), "page.html"))
  }

  @Test(
    "an encoding is found by mark, by name and by looks",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], nil, "é"), ([0xFF, 0xFE, 0xE9, 0x00], nil, "é"),
      ([0xFE, 0xFF, 0x00, 0xE9], nil, "é"), ([0xE9], "iso-8859-1", "é"), ([0x93, 0x94], "latin1", "“”"),
      ([0xC3, 0xA9], "utf-8", "é"), ([0xE9, 0x74, 0xE9], nil, "été"), ([0xC4, 0xE3], "gb2312", "你"),
      ([0x82, 0xA0], "Shift_JIS", "あ"), ([0xCF, 0xF0], "windows-1251", "Пр"), ([0xC3, 0xA9], "ISO-8859-1", "é"),
      ([0xE9, 0xE8, 0x20], "utf-8", "éè "), ([0xC3, 0xA9, 0xFF], "utf-8", "é\u{FFFD}"),
    ] as [([UInt8], String?, String)])
  func encodings(bytes: [UInt8], declared: String?, text: String) {
    let decoded = CharacterDecoder(declared: declared).decode(bytes, isMarkup: false)

    #expect(decoded.text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func aPaperThatIsSentAsAPageIsReadAsAPaperAndTold() throws {
    var captured = try Self.capturer.bytes(
      SmallPDF.bytes(pages: ["The levy is forty."]), asked: "levy", name: "levy")
    let custody = captured.custody
    captured.custody = CustodyRecord(
      asked: custody.asked, began: custody.began, ended: custody.ended, tool: nil, hops: [], record: nil,
      sha256: custody.sha256, bytes: custody.bytes, mediaType: "text/html; charset=utf-8", packing: nil)

    let read = try TextReader().read(captured)

    #expect(read?.text == "The levy is forty.")
    #expect(
      read?.notes == ["it was sent as text/html, but its bytes are application/pdf: it was read as what they are"])
  }

  @Test(
    "a media type that the bytes contradict is found, and no other",
    arguments: [
      ("image/png", "<html>", "text/html"), ("application/pdf", "<!doctype html>", "text/html"),
      ("text/html", "%PDF-1.4", "application/pdf"), ("text/html", "GIF89a", "image/gif"),
      ("text/plain", "<html>", nil), ("image/svg+xml", "<!-- a --><svg>", nil), ("image/jpeg", "GIF89a", nil),
      ("application/octet-stream", "%PDF-1.4", nil), ("text/html", "Words.", nil),
    ] as [(String, String, String?)])
  func contradictions(declared: String, start: String, told: String?) {
    #expect(MediaType.contradicting(declared, head: Array(start.utf8)) == told)
  }

  @Test func whatStandsRoundAnArticleIsLeftOut() throws {
    let read = try Self.page(
      """
      <html><head><title>Quay levy doubled - Tidewater Post</title><link rel=canonical href="https://post.example/levy">
      <script>var x = "<p>not words</p>";</script></head><body>
      <div class="cookie-banner">We use cookies to make this site better for everybody who reads it.</div>
      <header><a href="/">Tidewater Post</a><ul><li><a href="/a">News</a><li><a href="/b">Sport</a></ul></header>
      <main><article><h1>Quay levy doubled</h1><p class="byline">By Ines Calder, harbour correspondent of this paper</p>
      <p>The council doubled the quay levy on Monday, a move that <a href="/x">ship owners</a> called reckless.</p>
      <aside><p>Read the history of the levy in our long account of the harbour, in four parts.</p></aside>
      <p>“It will empty the port,” said Oskar Lind, who speaks for the owners.<br>He would not say more.</p>
      <h2>What it costs</h2><table><tr><th>Ship</th><th>Levy</th></tr><tr><td>Ferry</td><td>40</td></tr></table>
      <h2>Related stories</h2><ul><li><a href="/1">Harbour bridge closed for the summer</a></ul>
      </article></main><div id="comments"><p>I have lived here for sixty years and the levy was always too high, believe me.</p></div>
      <footer><p>© 2031 Tidewater Post. All rights reserved, and no part of it may be printed.</p></footer></body></html>
      """)

    #expect(
      read.text == """
        Quay levy doubled

        The council doubled the quay levy on Monday, a move that ship owners called reckless.

        “It will empty the port,” said Oskar Lind, who speaks for the owners.
        He would not say more.

        What it costs

        Ship | Levy

        Ferry | 40
        """)
    #expect(read.card.title == "Quay levy doubled")
    #expect(read.card.canonical == "https://post.example/levy")
    let points = CodePoints(read.text)
    let place = try #require(points.places(of: "empty the port").first)
    #expect(WordPlace.locator(of: place, in: read.places) == "paragraph 3")
    let element = try #require(
      read.places.first { $0.start <= place.lowerBound && place.upperBound <= $0.end }?.element)
    #expect(element == "/html/body/main[1]/article[1]/p[3]")
  }

  @Test(
    "malformed pages are read as far as they go",
    arguments: [
      "<p>Words that stand <b>open", "<p>Words that stand</div></p></table>", "Words that stand",
      "<<p>>Words that stand<", "<p>Words that stand</p>\u{0}<p", "<svg><p>Words that stand",
    ])
  func malformed(html: String) throws {
    _ = try Self.page(html)
  }

  @Test func aPageOfManyElementsIsReadInTime() throws {
    let read = try Self.page(
      "<div>" + String(repeating: "<b class=share-this>x</b>", count: 50_000)
        + "</div><p>The last words of it all were spoken by the clerk.</p>")

    #expect(read.text.hasSuffix("spoken by the clerk."))
  }

  @Test func linesOfATextAreItsPlaces() throws {
    let read = try #require(try Self.read(Array("one\r\n\r\nthree".utf8), "note.txt"))

    #expect(read.text == "one\n\nthree")
    #expect(read.places.map(\.name) == ["line 1", "line 3"])
    #expect(WordPlace.locator(of: 1..<8, in: read.places) == "line 1–3")
  }

  @Test func aPaperIsReadPageByPage() throws {
    let read = try #require(
      try Self.read(SmallPDF.bytes(pages: ["The levy is forty.", "The levy was twenty."]), "levy.pdf"))

    #expect(read.places.map(\.name) == ["page 1", "page 2"])
    let place = try #require(CodePoints(read.text).places(of: "was twenty").first)
    #expect(WordPlace.locator(of: place, in: read.places) == "page 2")
    #expect(read.card.title == "Levy")
  }

  @Test func aDamagedPaperSaysSo() {
    #expect { try Self.read(Array("%PDF-1.4\nnothing".utf8), "x.pdf") } throws: { error in
      if case CaptureError.unreadable? = error as? CaptureError { true } else { false }
    }
  }

  @Test func aPictureTellsOfItself() throws {
    // IHDR of 640 by 480, and a text chunk.
    let head: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    let text = Array("Author\0Ines Calder".utf8)
    let bytes = head + [0, 0, 0, UInt8(text.count)] + Array("tEXt".utf8) + text + [0, 0, 0, 0]

    #expect(try Self.read(bytes, "x.png")?.text == "format: PNG\nsize: 640 × 480 pixels\nauthor: Ines Calder")
    for length in 0..<bytes.count { _ = ImageReader.lines(Array(bytes[..<length])) }
  }

  @Test func theCameraOfAPhotographIsRead() throws {
    let camera = Array("Nauticam 3\0".utf8)
    var tiff: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
    tiff += [0x10, 0x01, 2, 0, UInt8(camera.count), 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0] + camera
    let exif = Array("Exif\0\0".utf8) + tiff
    let bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
      + [0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, 1, 1, 0x11, 0]

    #expect(ImageReader.lines(bytes) == ["format: JPEG", "size: 200 × 100 pixels", "camera: Nauticam 3"])
    for length in 0..<bytes.count { _ = ImageReader.lines(Array(bytes[..<length])) }
  }

  @Test func filmHasNoWords() throws {
    #expect(try Self.read([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70], "x.mp4") == nil)
  }
}

/// A PDF of a line a page.
enum SmallPDF {
  static func bytes(pages: [String]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (index, words) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents \(5 + index * 2) 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
      )
      let stream = "BT /F1 12 Tf 20 100 Td (\(words)) Tj ET"
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    objects.append("<< /Title (Levy) >>")
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String(format: "%010d 00000 n \n", offset) }
    text +=
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
