/// The built-in templates of the Markdown report, by the name of their section; the rest are parts that sections share.
///
/// CommonMark and nothing else: what would be a table is a list. Each text from outside stands on one line; only `href`, which
/// can hold nothing that means something in Markdown, goes out unescaped.
enum MarkdownTemplates {
  static let texts: [String: String] = [
    "cover": cover, "claims": claims, "articles": articles, "article": article, "articlesEnd": "", "sheets": sheets,
    "sheet": sheetHead + sheetWords + sheetEvidence + sheetFinding + sheetRecord, "sheetsEnd": "",
    "claimants": claimants, "sources": sources, "relations": relations, "timeline": timeline, "replies": replies,
    "findings": findings, "reviews": reviews, "codes": codes, "corrections": corrections, "custody": custody,
    "comments": comments, "method": method, "manifest": manifest,
    // Parts.
    "time": "{{text}}", "act": "{{by}}, {{#at}}{{text}}{{/at}}",
    "link": "{{#href}}<{{{.}}}>{{/href}}{{^href}}{{text}}{{/href}}", "paragraph": "{{#runs}}{{text}}{{/runs}}",
    // A line of its own: Mustache takes the line break behind a part that stands alone.
    "block": "{{#runs}}{{text}}{{/runs}}\n",
    "marked":
      "{{#runs}}{{#mark}}⟦{{text}}⟧{{#tags}} ({{word}}, {{id}}){{/tags}}{{/mark}}{{^mark}}{{text}}{{/mark}}{{/runs}}",
    "item": item, "finding": finding, "note": note,
  ]

  /// A piece of evidence from a source.
  private static let item = """
    - **{{id}}** ({{stance}}{{#grade}}, grade {{.}}{{/grade}}{{^grade}}, not graded{{/grade}}){{#source}}: {{id}} {{title}}{{#author}}, {{.}}{{/author}}{{#date}}, {{.}}{{/date}}{{#url}}, {{> link}}{{/url}}{{#anonymous}}; not named: {{.}}{{/anonymous}}{{/source}}{{#question}}
      *Question:* {{.}}{{/question}}

    {{#excerpt}}
      > {{> paragraph}}

    {{/excerpt}}
      {{#locator}}At {{.}}.{{/locator}}{{^locator}}No locator.{{/locator}}{{#copies}} Copy {{sha256}}.{{/copies}}{{^copies}} No stored copy.{{/copies}}{{#archived}} Kept at {{> link}}.{{/archived}}{{#own}} **Goes back to the claimant or the article itself: counts 0 as an origin.**{{/own}}


    """

  /// One reviewer's verdict.
  private static let finding = """
    - **{{title}}{{#by}}: {{.}}{{/by}}**{{#at}}, {{text}}{{/at}}{{#empty}}: {{.}}{{/empty}}{{#sealed}}: **sealed** until the second verdict is in{{/sealed}}{{#verdict}}: **{{word}}**{{/verdict}}{{#rating}}, {{.}}{{/rating}}

    {{#rationale}}
      {{> block}}

    {{/rationale}}
    {{#wouldChange}}
      Would change it: {{> paragraph}}

    {{/wouldChange}}

    """

  /// A comment.
  private static let note = """
    - **{{id}}** on {{on}}{{#field}}, {{.}}{{/field}}{{#answers}}, answers {{.}}{{/answers}} · {{> act}}{{#broughtIn}}, {{.}}{{/broughtIn}} · {{settled}}{{#absence}} · words {{.}}{{/absence}}

    {{#paragraphs}}
      {{> block}}

    {{/paragraphs}}

    """
}
