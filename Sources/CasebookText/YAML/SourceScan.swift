/// What is looked for in the bytes of a YAML file before it is parsed.
struct SourceScan {
  /// Whether a quoted text may begin with a byte-order mark, which Yams loses.
  private(set) var mayLoseMark = false

  private var line = 1
  private var anchors: Set<String> = []
  /// The first line of each name that stands after «*».
  private var aliases: [String: Int] = [:]

  /// - Throws: ``TextError`` for invisible control characters, byte-order marks inside, and anchors with their alias.
  ///
  /// A name after «&» that comes back after «*» is refused already here, because Yams unfolds aliases while it
  /// parses: a file of a few lines could keep it busy for years. Either alone is text: «R &D», «**bold**».
  init(_ text: UnsafeBufferPointer<UInt8>, file: String) throws {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\r"): if index + 1 == text.count || text[index + 1] != UInt8(ascii: "\n") { line += 1 }
      case UInt8(ascii: "\t"): break
      case 0..<0x20, 0x7F: throw TextError.controlCharacter(TextPlace(file, line: line), Unicode.Scalar(byte))
      case UInt8(ascii: "&") where TextTraits.isAnchor(text, at: index):
        anchors.insert(Self.name(text, after: index))
      case UInt8(ascii: "*") where TextTraits.isAnchor(text, at: index):
        let name = Self.name(text, after: index)
        if aliases[name] == nil { aliases[name] = line }
      case UInt8(ascii: "F"), UInt8(ascii: "f"):
        if index >= 2, text[(index - 2)..<index].elementsEqual("\\u".utf8) { mayLoseMark = true }
      case 0xC2, 0xE2, 0xEF: try refuseHidden(text, at: index, file)
      default: break
      }
      index += 1
    }
    if let (name, line) = aliases.filter({ anchors.contains($0.key) }).min(by: { $0.value < $1.value }) {
      throw TextError.notAccepted(TextPlace(file, line: line), "the alias «*\(name)»")
    }
  }

  /// C1 controls, the line breaks of YAML 1.1 that editors don't count (NEL, U+2028, U+2029), and byte-order marks.
  private func refuseHidden(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ file: String) throws {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    let place = TextPlace(file, line: line)
    switch (text[index], byte(1), byte(2)) {
    case (0xC2, 0x80..<0xA0, _): throw TextError.controlCharacter(place, Unicode.Scalar(byte(1)))
    case (0xE2, 0x80, 0xA8): throw TextError.controlCharacter(place, "\u{2028}")
    case (0xE2, 0x80, 0xA9): throw TextError.controlCharacter(place, "\u{2029}")
    case (0xEF, 0xBB, 0xBF): throw TextError.byteOrderMark(place)
    default: break
    }
  }

  private static func name(_ text: UnsafeBufferPointer<UInt8>, after index: Int) -> String {
    String(decoding: text[(index + 1)...].prefix { $0.isNameByte }, as: UTF8.self)
  }
}
