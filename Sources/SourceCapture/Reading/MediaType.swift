/// Media types by name and first bytes, as far as sources need them.
public enum MediaType {
  private static let byExtension = [
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml", "txt": "text/plain",
    "md": "text/markdown", "pdf": "application/pdf", "json": "application/json", "csv": "text/csv",
    "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "mp4": "video/mp4", "mp3": "audio/mpeg", "warc": "application/warc",
    "eml": "message/rfc822", "zip": "application/zip",
  ]

  private static let magic: [(start: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), "application/pdf"), ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF8".utf8), "image/gif"), (Array("WARC/1.".utf8), "application/warc"),
    ([0x50, 0x4B, 0x03, 0x04], "application/zip"),
  ]

  /// What a file is, by its first bytes and else by its name.
  public static func guess(name: String, head: [UInt8]) -> String {
    if let known = byBytes(head) { return known }
    let path = name.prefix { $0 != "?" }
    if head.starts(with: [0x1F, 0x8B]) {
      return path.lowercased().hasSuffix(".warc.gz") ? "application/warc+gzip" : "application/gzip"
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let known = byExtension[ending] { return known }
    if looksLikeHTML(head) { return "text/html" }
    return head.contains(0) && !isWide(head) ? "application/octet-stream" : "text/plain"
  }

  /// What a file is by its first bytes alone, where they tell.
  static func byBytes(_ head: [UInt8]) -> String? {
    if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "image/webp" }
    return magic.first { head.starts(with: $0.start) }?.type
  }

  /// What the bytes are, where their sender calls them something of quite another kind: a page that is sent as a
  /// picture or a paper, a paper or a picture that is sent as text. Nil where the two agree, or where nothing is known.
  static func contradicting(_ declared: String, head: [UInt8]) -> String? {
    func kind(_ type: String) -> String? {
      if type.hasPrefix("image/") { return "image" }
      if type == "application/pdf" { return type }
      // What is called plain text may show how a page is written.
      return type.hasPrefix("text/") || type == "application/xhtml+xml" ? "text" : nil
    }
    guard let told = byBytes(head) ?? (looksLikeHTML(head) ? "text/html" : nil), let own = kind(told),
      let named = kind(declared), own != named
    else { return nil }
    // A drawing in SVG is text.
    return declared == "image/svg+xml" && own == "text" ? nil : told
  }

  static func looksLikeHTML(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head.prefix(512), as: UTF8.self).lowercased().drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    return ["<!doctype html", "<html", "<head", "<body", "<!--"].contains { start.hasPrefix($0) }
  }

  /// Whether a byte-order mark says that zeros are to be expected.
  private static func isWide(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }
}
