import ClaimModel
import Foundation

/// The words of a PDF, page by page, by pdftotext of Poppler.
struct PDFReader {
  let deadline: Deadline
  /// The most bytes of text.
  let limit: Int

  /// - Throws: ``CaptureError/noProgram(_:package:)``, ``CaptureError/unreadable(_:why:)``.
  func read(_ body: CapturedBody, name: String) throws -> ReadText {
    let text = try run("pdftotext", ["-q", "-enc", "UTF-8", "-", "-"], body, name)
    var builder = TextBuilder()
    // Each page ends with a form feed.
    var pages = String(decoding: text, as: UTF8.self).split(separator: "\u{0C}", omittingEmptySubsequences: false)
    if pages.last?.allSatisfy(\.isWhitespace) == true { pages.removeLast() }
    for (index, page) in pages.enumerated() {
      builder.add(Self.tidied(page), name: "page \(index + 1)")
    }
    var read = ReadText(text: builder.text, places: builder.places, card: try card(body, name))
    if builder.text.isEmpty {
      read.notes.append("its \(pages.count) pages hold no words: they are pictures; type the passage that you cite")
    }
    return read
  }

  private func card(_ body: CapturedBody, _ name: String) throws -> PageCard {
    var card = PageCard()
    // Not every PDF says what it is, and without that it is still one.
    guard let said = try? run("pdfinfo", ["-isodates", "-enc", "UTF-8", "-"], body, name) else { return card }
    for line in String(decoding: said, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...]).trimmingBlanks
      guard !value.isEmpty, value.unicodeScalars.count <= 500 else { continue }
      switch line[..<colon] {
      case "Title": card.title = value
      case "Author": card.byline = value
      case "CreationDate": card.published = PageCard.date(value)
      default: break
      }
    }
    return card
  }

  private func run(_ program: String, _ arguments: [String], _ body: CapturedBody, _ name: String) throws -> [UInt8] {
    lseek(body.descriptor, 0, SEEK_SET)
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    let status = try ChildProcess.run(
      program, arguments, package: "poppler-utils", input: body.descriptor, until: deadline,
      reading: [
        1: { piece in
          output += piece
          guard output.count <= limit else {
            throw CaptureError.unreadable(name, why: "it holds more than \(limit) bytes of words")
          }
        },
        2: { complaint += $0.prefix(max(0, 4_000 - complaint.count)) },
      ])
    guard status == 0 else {
      let line = HeaderLines.lines(complaint).first { !$0.isEmpty } ?? "it is damaged, or locked with a password"
      throw CaptureError.unreadable(name, why: "«\(program)» says: \(line)")
    }
    return output
  }

  /// A page without blanks at the ends of lines and without rows of empty lines.
  private static func tidied(_ page: Substring) -> String {
    var lines: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = String(String(line.filter { $0 != "\r" }).reversed().drop { $0.isWhitespace }.reversed())
      if words.isEmpty && lines.last?.isEmpty ?? true { continue }
      lines.append(words)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
