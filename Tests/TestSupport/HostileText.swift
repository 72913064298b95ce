/// Texts that files, screens and parsers stumble over.
public enum HostileText {
  /// Each one a trap of its own.
  public static let all: [String] = otherTypes + syntax + blanks + hidden + scripts + long

  /// What formats for people and for other tools could take for more than a text: scripts, handlers and links, templates,
  /// formulas, separators, RDF, Markdown, and what nobody sees. What would act changes the page's title when it does.
  public static let markup: [String] = [
    "<script>document.title='executed'</script>", "\"><img src=x onerror=\"document.title='executed'\">",
    "</style></script><svg onload=document.title='executed'>",
    "'><details open ontoggle=\"document.title='executed'\">",
    "</textarea></title><iframe srcdoc=\"<script>parent.document.title='executed'</script>\">",
    "javascript:document.title='executed'", "data:text/html,<script>document.title='executed'</script>",
    "vbscript:x", "//x.example/y", "file:///etc/passwd", "https://x.example/a b\"onclick='x()'",
    "=HYPERLINK(\"https://x.example\",\"x\")", "=cmd|' /C calc'!A0", "+1-2", "-1+2", "@SUM(A1:A2)", "\t=1+1", "\r=1+1",
    "a,b;\"c\"\r\n'd'", "'=1+1", "'''", "a;b\tc|d", "_:b <urn:x> \"x\"^^<y> \\u0041 @prefix a: <b> .",
    "\"@en . } GRAPH ?g { ?s ?p ?o } #", "{\"@context\":\"https://x.example\",\"@id\":\"x\"}", "\\\" \\n \\u0000 \\",
    "{{{title}}} {{> cover}} {{/id}} {{^id}} {{=<% %>=}}", "<%= 1 %> ${1} #{1} {% x %}",
    "<script>alert(1)</script>", "</style><script>alert(1)</script>", "\"onmouseover=\"alert(1)", "' onload='x()",
    // A combining mark makes one character of the two: what compares characters misses the quotation mark.
    "x\"\u{301} onmouseover=\"\u{301}alert(1)", "<\u{338}script>", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "https://x.example/\"><script>alert(1)</script>", "https://x.example/ok?a=1&b=2", "https://x.example/>)](x",
    "\u{202E}right to left\u{202C}", "\u{2066}isolate\u{2069}\u{200E}\u{200F}\u{61C}", "esc\u{1B}[31mred\u{7}bell",
    "c1\u{9B}31m",
    "nul\u{0}x", "del\u{7F}", "\u{FEFF}bom", "zero\u{200B}width", "{{title}} {{{css}}} {{#id}}", "a | b \\| c",
    "# heading",
    "- item", "+ item", "1. item", "1) item", "=== underline", "--- rule", "> quote", "```\ncode\n```", "    code",
    "`code`",
    "*bold* _it_ ~~no~~", "[link](javascript:alert(1))", "![image](https://x.example/i.png)", "<https://x.example>",
    "&lt;b&gt; &#60;b&#62; &amp;", "line\nbreak", "two\n\nparagraphs\r\n", "| a |\n| - |", "${x} $$x$$",
    "\u{FFFE}\u{10FFFF}",
    "]]> <!-- --> <![CDATA[", "é e\u{301} 👩‍👩‍👧 中文",
  ]

  /// A field so long, without a blank in it.
  public static func field(kilobytes: Int) -> String {
    String(repeating: "<&\"*|=" + String(repeating: "x", count: 250), count: 4 * kilobytes)
  }

  /// What YAML, in one version or another, takes for something else than a text.
  static let otherTypes = [
    "yes", "No", "null", "Null", "~", "true", "False", "on", "y", "1e3", "0x1F", "0o17", "0b11", "1_000", "190:20:30",
    "2020", "-2020", "2020-08-06", "2020-08-06T14:30:00Z", "12:30:45", ".5", ".inf", "-.INF", ".NaN", "+1", "-0", "=",
    "<<", "1.", "1.50", "00123", "0",
  ]

  static let syntax = [
    "- item", "-", "-x", "? q", "?", ": v", "a: b", "key:", "a #b", "#x", "a:b", "'single'", "it's", "\"double\"",
    "say \"x\"", "back\\slash", "\\n", "%dir", "@at", "`tick`", "&anchor *anchor", "R &D", "*alias", "**bold**", "!tag",
    "!!str x", "|", ">", "|-", "[a, b]", "{a: b}", "a, b", "]", "}", "---", "...", "--- x", "a\n---\nb", "a\n...\nb\n",
    "id: C0001", "<b>&amp;</b>", "{{mustache}}", "$(rm -rf)", "../../etc/passwd", "a | b", "key: |\n  text",
  ]

  static let blanks = [
    " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", " lead", "trail ", "tab last\t", "\ttab first", "a\tb", "a  b",
    "line\nbreak", "two\n\nlines\n", "end\n", "end\n\n", "end\n\n\n", "\nstart", " \nblank first", "a\n  indented\nb",
    "a \nb", "a\n\tb", "a\n \nb", "lone\rcr", "crlf\r\nline\r\n", "# first\nsecond", "- first\n- second\n", "a\n#b\n",
  ]

  static let hidden = [
    "nul\u{0}x", "bell\u{7}", "esc\u{1B}[31mred", "del\u{7F}", "c1\u{9F}", "nel\u{85}x", "\u{85}", "ls\u{2028}x",
    "ps\u{2029}", "\u{FEFF}bom", "\u{FEFF}", "\u{FEFF}\u{FEFF}two", "mid\u{FEFF}bom", "soft\u{AD}hyphen", "nbsp\u{A0}",
    "\u{A0}", "\u{3000}wide", "zwsp\u{200B}", "\u{200E}mark\u{200F}", "\u{202E}override\u{202C}",
    "\u{2066}isolate\u{2069}",
    "\u{61C}alm", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{FFFC}", "\u{E0001}tag", "\u{10FFFF}", "\u{1FFFE}", "\u{E000}",
  ]

  static let scripts = [
    "é", "e\u{301}", "\u{301}first", "Ñandú", "עברית", "العربية 2020", "می\u{200C}خواهم", "中文，全角", "日本語\nテキスト",
    "👩‍👩‍👧‍👦", "🇺🇳", "❤️", "👍🏽", "𝔘nicode", "ﬁ", "İstanbul", "ß", "Ω", "ก็",
  ]

  static let long = [
    String(repeating: "The company never paid for the work: «not once», he said. ", count: 5) + "End",
    String(repeating: "Trailing words ", count: 12), String(repeating: "two  blanks  each  ", count: 9) + "x",
    String(repeating: "x", count: 300), "https://example.org/" + String(repeating: "a/b?c=d&e=f&", count: 20),
    "# " + String(repeating: "a heading that goes on and on ", count: 6) + ".",
    String(repeating: "一二三四五六七八九十", count: 30), String(repeating: "tab\tand blank here ", count: 10) + "x",
    "A paragraph.\n\n" + String(repeating: "Long lines stay long in literal texts. ", count: 6) + "\nEnd.\n",
    String(repeating: "word ", count: 25) + "#not a comment: " + String(repeating: "word ", count: 25) + "'",
  ]
}

extension SeededGenerator {
  /// A hostile text, one of the list or some of it joined; never empty.
  public mutating func hostileText() -> String {
    guard once(in: 3) else { return HostileText.all[Int.random(in: 0..<HostileText.all.count, using: &self)] }
    var text = ""
    for _ in 0..<Int.random(in: 2...3, using: &self) {
      text += HostileText.all[Int.random(in: 0..<HostileText.all.count, using: &self)]
      text += ["", " ", "\n", ": "][Int.random(in: 0..<4, using: &self)]
    }
    return text
  }

  /// A hostile text, or none.
  public mutating func maybeText() -> String? { once(in: 2) ? hostileText() : nil }

  /// A hostile text with at least one character that is no blank.
  public mutating func statement() -> String {
    let text = hostileText()
    return text.allSatisfy(\.isWhitespace) ? "x" + text : text
  }
}
