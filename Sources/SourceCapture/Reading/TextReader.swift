public import ClaimModel
import Foundation

/// What finds the article in a page.
public enum MainTextReader: String, Word {
  /// Our own reading.
  case own
  /// The Python program trafilatura, where it is installed.
  case trafilatura

  public static let field = "reader of the main text"
}

/// Reads the words of what was captured.
public struct TextReader: Sendable {
  public var mainText = MainTextReader.own
  public var limits: CaptureLimits

  /// No page that people read has more.
  private static let largestPage = 16 << 20

  public init(limits: CaptureLimits = CaptureLimits()) { self.limits = limits }

  /// The words, where they are of a kind that has any; nil for sound, film and other files.
  /// - Throws: ``CaptureError/unreadable(_:why:)``, ``CaptureError/noProgram(_:package:)``.
  public func read(_ captured: Captured) throws -> ReadText? {
    let declared = captured.mediaType
    guard let type = try MediaType.contradicting(declared, head: head(of: captured)) else {
      return try read(captured, as: declared)
    }
    let note = "it was sent as \(declared), but its bytes are \(type): it was read as what they are"
    var read = try read(captured, as: type) ?? ReadText(text: "")
    read.notes.insert(note, at: 0)
    return read
  }

  /// The first bytes, unpacked; none where they are packed in a way that is not read here.
  private func head(of captured: Captured) throws -> [UInt8] {
    guard captured.custody.packing != nil else { return try captured.body.head }
    return (try? unpacked(captured)).map { Array($0.prefix(1024)) } ?? []
  }

  private func read(_ captured: Captured, as type: String) throws -> ReadText? {
    if type == "application/pdf" {
      let deadline = Deadline(captured.fileName, seconds: limits.seconds, isCancelled: { false })
      return try PDFReader(deadline: deadline, limit: Self.largestPage).read(captured.body, name: captured.fileName)
    }
    let isMarkup = ["text/html", "application/xhtml+xml"].contains(type)
    let isText =
      isMarkup || type.hasPrefix("text/") || ["application/json", "application/xml", "message/rfc822"].contains(type)
    guard isText || type.hasPrefix("image/") else { return nil }
    let bytes = try unpacked(captured)
    if type.hasPrefix("image/") {
      var builder = TextBuilder()
      for line in ImageReader.lines(bytes) { builder.add(line, name: "its data", parting: "\n") }
      return builder.text.isEmpty ? nil : ReadText(text: builder.text, places: builder.places)
    }
    let charset = Self.parameter("charset", of: captured.custody.mediaType)
    let decoded = CharacterDecoder(declared: charset).decode(bytes, isMarkup: isMarkup)
    var read = isMarkup ? try page(decoded.text) : Self.plain(decoded.text)
    read.notes = decoded.notes + read.notes
    return read
  }

  private func unpacked(_ captured: Captured) throws -> [UInt8] {
    let name = captured.fileName
    let bytes = try captured.body.bytes(from: 0, atMost: Self.largestPage + 1)
    do {
      let plain: [UInt8]
      switch captured.custody.packing?.lowercased() {
      case nil: plain = bytes
      case "gzip", "x-gzip": plain = try Inflate.gzip(bytes, limit: Self.largestPage)
      case "deflate": plain = try Inflate.deflate(bytes, limit: Self.largestPage)
      case let other?:
        throw CaptureError.unreadable(
          name, why: "it is packed as «\(other)», which is not read here; the copy is kept as it came")
      }
      guard plain.count <= Self.largestPage else {
        throw CaptureError.unreadable(
          name, why: "it has more than \(Self.largestPage) bytes; the copy is kept as it came")
      }
      return plain
    } catch Inflate.Failure.tooLarge {
      throw CaptureError.unreadable(
        name, why: "unpacked it has more than \(Self.largestPage) bytes; the copy is kept as it came")
    } catch Inflate.Failure.damaged {
      throw CaptureError.unreadable(name, why: "its packing is damaged; the copy is kept as it came")
    }
  }

  private func page(_ text: String) throws -> ReadText {
    let tree = try HTMLTree(text)
    var builder = TextBuilder()
    let blocks = MainText(tree).paragraphs()
    for (index, block) in blocks.enumerated() {
      builder.add(block.text, name: "paragraph \(index + 1)", element: tree.path(of: block.node))
    }
    var read = ReadText(text: builder.text, places: builder.places, card: PageCard(tree))
    if tree.isFlattened {
      read.notes.append(
        "its elements lie more than \(HTMLTree.depthLimit) deep: the words below that are read as one paragraph")
    }
    if tree.isCut { read.notes.append("it has more than \(HTMLTree.nodeLimit) elements: the rest is not read") }
    if mainText == .trafilatura { read = try byTrafilatura(text, read) }
    if read.text.isEmpty {
      read.notes.append("no running text was found in it: it may be made by a script in the browser")
    }
    return read
  }

  /// The main text as trafilatura finds it, each paragraph with the place that ours has for it.
  private func byTrafilatura(_ page: String, _ own: ReadText) throws -> ReadText {
    let input = try CapturedBody(Array(page.utf8))
    lseek(input.descriptor, 0, SEEK_SET)
    var output: [UInt8] = []
    let status = try ChildProcess.run(
      "trafilatura", ["--no-comments"], package: "python3-pip, then pip install trafilatura", input: input.descriptor,
      until: Deadline("trafilatura", seconds: limits.seconds, isCancelled: { false }),
      reading: [
        1: { piece in
          output += piece
          guard output.count <= Self.largestPage else {
            throw CaptureError.programFailed("trafilatura", why: "it wrote too much")
          }
        },
        2: { _ in },
      ])
    guard status == 0 else { throw CaptureError.programFailed("trafilatura", why: "it ended with \(status)") }
    let points = CodePoints(own.text)
    let known = own.places.map { (place: $0, words: points[$0.start..<$0.end].filter(\.isLetter)) }
    var builder = TextBuilder()
    for (index, line) in String(decoding: output, as: UTF8.self).split(separator: "\n").enumerated() {
      let letters = line.filter(\.isLetter)
      let place = known.first { $0.words == letters }?.place
      builder.add(String(line), name: place?.name ?? "line \(index + 1)", element: place?.element)
    }
    return ReadText(text: builder.text, places: builder.places, card: own.card, notes: own.notes)
  }

  private static func plain(_ text: String) -> ReadText {
    var lines = ""
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        lines.unicodeScalars.append("\n")
      } else if !(scalar == "\n" && wasReturn) {
        lines.unicodeScalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    var places: [WordPlace] = []
    var start = 0
    for (index, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let length = line.unicodeScalars.count
      if length > 0 { places.append(WordPlace(start: start, end: start + length, name: "line \(index + 1)")) }
      start += length + 1
    }
    return ReadText(text: lines, places: places)
  }

  static func parameter(_ name: String, of mediaType: String) -> String? {
    for part in mediaType.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
      if pair.count == 2, pair[0].lowercased() == name { return pair[1].filter { $0 != "\"" } }
    }
    return nil
  }
}
