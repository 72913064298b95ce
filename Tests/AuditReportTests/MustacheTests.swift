import Testing

@testable import AuditReport

/// A template with what is to come of it. The cases are those of Mustache's specification, in words of our own.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let written: String

  init(_ name: String, _ template: String, _ written: String) {
    (self.name, self.template, self.written) = (name, template, written)
  }

  var testDescription: String { name }
}

@Suite("The language of templates")
struct MustacheTests {
  private static let fields: Fields = [
    "title": .text("A & B"), "none": .text(String?.none), "yes": .flag(true), "no": .flag(false), "count": .text(3),
    "person": .group(["name": .text("Ada"), "place": .group(["town": .text("Norden")]), "none": .text(String?.none)]),
    "items": .list([["name": .text("one")], ["name": .text("two"), "title": .text("its own")]]), "empty": .list([]),
    "ids": .texts(["C1", "C2"]),
  ]

  private func written(_ text: String, parts: [String: String] = [:]) throws -> String {
    var texts = Dictionary(uniqueKeysWithValues: PageSection.allCases.map { ($0.rawValue, "") })
    texts.merge(parts) { $1 }
    texts["cover"] = text
    let templates = try PageTemplates(texts)
    // Where fields stood the last time must not matter, so the same page is made with them in other places, and again.
    var elsewhere: Fields = ["before": .text("all others")]
    elsewhere.merge(Self.fields)
    var places: [PageSection: FieldPlaces] = [:]
    let pages = [Self.fields, elsewhere, Self.fields].map { templates.render(.cover, $0, HTMLText(), &places) }
    #expect(Set(pages).count == 1)
    return String(decoding: pages[0], as: UTF8.self)
  }

  @Test(
    "is that of Mustache",
    arguments: [
      TemplateCase("text stays as it is", "a {b} }} c\n", "a {b} }} c\n"),
      TemplateCase("a value is escaped", "<{{title}}>", "<A &amp; B>"),
      TemplateCase("three brackets do not escape", "{{{title}}}", "A & B"),
      TemplateCase("nor does an ampersand", "{{& title}}", "A & B"),
      TemplateCase("blanks in a tag do not count", "{{ title }} {{{ count }}}", "A &amp; B 3"),
      TemplateCase("what is not there is nothing", "[{{none}}{{nowhere}}]", "[]"),
      TemplateCase("a flag shows no text", "[{{yes}}]", "[]"),
      TemplateCase("a name with points", "{{person.name}} in {{person.place.town}}", "Ada in Norden"),
      TemplateCase("a name with points that leads nowhere", "[{{person.title}}{{person.place.x}}]", "[]"),
      TemplateCase("a section over a text", "{{#title}}({{.}}){{/title}}", "(A &amp; B)"),
      TemplateCase("over nothing", "{{#none}}x{{/none}}{{#nowhere}}x{{/nowhere}}", ""),
      TemplateCase("over a flag", "{{#yes}}{{title}}{{/yes}}{{#no}}x{{/no}}", "A &amp; B"),
      TemplateCase("over a group", "{{#person}}{{name}}, {{title}}{{/person}}", "Ada, A &amp; B"),
      TemplateCase("a name without a value hides the one outside", "{{#person}}[{{none}}]{{/person}}", "[]"),
      TemplateCase("over a list", "{{#items}}{{name}}:{{title}};{{/items}}", "one:A &amp; B;two:its own;"),
      TemplateCase("over an empty list", "{{#empty}}x{{/empty}}", ""),
      TemplateCase("over texts", "{{#ids}}<{{.}}>{{/ids}}", "<C1><C2>"),
      TemplateCase("inverted", "{{^none}}a{{/none}}{{^title}}b{{/title}}{{^empty}}c{{/empty}}{{^no}}d{{/no}}", "acd"),
      TemplateCase("sections in sections", "{{#items}}{{#yes}}{{name}}{{/yes}}{{^no}}.{{/no}}{{/items}}", "one.two."),
      TemplateCase("a comment", "a{{! {{not}} read }}b", "a read }}b"),
      TemplateCase("a comment of several lines", "a\n{{!\n x\n y\n}}\nb\n", "a\nb\n"),
      TemplateCase("a section alone on its lines", "a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
      TemplateCase("with blanks around it", "a\n  {{#yes}}  \n  b\n\t{{/yes}}\nc", "a\n  b\nc"),
      TemplateCase("on the first and on the last line", "{{#yes}}\nb\n{{/yes}}", "b\n"),
      TemplateCase("with CRLF", "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
      TemplateCase("not alone on its line", " {{#yes}} b {{/yes}} \n", "  b  \n"),
      TemplateCase("two tags on a line are not alone", "{{#yes}}{{/yes}}\n", "\n"),
      TemplateCase("a value alone on its line keeps it", "  {{title}}\n", "  A &amp; B\n"),
      TemplateCase("an empty line stays", "\n{{#yes}}\n\n{{/yes}}\n\n", "\n\n\n"),
    ])
  func language(example: TemplateCase) throws {
    #expect(try written(example.template) == example.written)
  }

  @Test(
    "puts parts in their places",
    arguments: [
      TemplateCase("in a line", "[{{> one}}]", "[1 A &amp; B\n2\n]"),
      TemplateCase("alone on a line, which goes with it", "a\n{{> one}}\nb\n", "a\n1 A &amp; B\n2\nb\n"),
      TemplateCase("indented as their tag is", "a\n  {{> one}}\nb\n", "a\n  1 A &amp; B\n  2\nb\n"),
      TemplateCase("indented in each other", " {{> two}}\n", "   1 A &amp; B\n   2\n"),
      TemplateCase("with the fields of where they stand", "{{#items}}{{> name}} {{/items}}", "one two "),
    ])
  func parts(example: TemplateCase) throws {
    let parts = ["one": "1 {{title}}\n2\n", "two": "  {{> one}}\n", "name": "{{name}}"]

    #expect(try written(example.template, parts: parts) == example.written)
  }

  @Test(
    "what can't be read is told with its line",
    arguments: [
      ("a\n{{#yes}}\nb", "in line 2 «{{#yes}}» is never ended"),
      ("{{/yes}}", "in line 1 «{{/yes}}» ends nothing that is open"),
      ("{{#yes}}\n{{#no}}\n{{/yes}}", "in line 3 «{{/yes}}» stands where «no» of line 2 is to be ended"),
      ("a\n\n{{title", "in line 3 a tag begins that has no end"),
      ("{{{title}}", "in line 1 a tag begins that has no end"),
      ("{{}}", "in line 1 «» is no name: letters, digits and points make one"),
      ("{{a b}}", "in line 1 «a b» is no name: letters, digits and points make one"),
      ("{{uppercased(title)}}", "in line 1 «uppercased(title)» is no name: letters, digits and points make one"),
      ("{{#yes}}\n\n{{/yes}}\n{{$block}}", "in line 4 «{{$» begins what is not understood here"),
    ])
  func errors(template: String, what: String) {
    #expect(throws: ReportError.badTemplate(name: "cover", what: what)) { try written(template) }
  }

  @Test("a part that asks for itself is refused")
  func circle() {
    #expect(throws: ReportError.badTemplate(name: "two", what: "it asks for itself")) {
      try written("{{> one}}", parts: ["one": "x {{> two}}", "two": "{{> one}}"])
    }
  }

  @Test("a template of a megabyte is read in one pass")
  func large() throws {
    let lines = (0..<20_000).map { "line \($0) {{#yes}}{{title}}{{/yes}} {{! no }}\n" }.joined()
    let text = try written(lines)

    #expect(text.hasPrefix("line 0 A &amp; B \nline 1 A"))
    #expect(text.utf8.count { $0 == 0x0A } == 20_000)
  }
}
