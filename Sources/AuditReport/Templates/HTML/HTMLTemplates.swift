/// The built-in templates of the page, by the name of their section; the rest are parts that sections share.
///
/// Attributes always stand in quotation marks. Only `shape`, a drawing of ours, and `css` go out unescaped.
enum HTMLTemplates {
  static let texts: [String: String] = [
    "cover": cover, "claims": claims, "articles": articles, "article": article, "articlesEnd": "</section>\n\n",
    "sheets": sheets, "sheet": sheetHead + sheetWords + sheetEvidence + sheetFinding + sheetRecord,
    "sheetsEnd": "</section>\n\n", "claimants": claimants, "sources": sources, "relations": relations,
    "timeline": timeline, "replies": replies,
    "findings": findings, "reviews": reviews, "codes": codes, "corrections": corrections, "custody": custody,
    "comments": comments, "method": method,
    "manifest": manifest,
    // Parts.
    "badge": badge, "time": time, "act": act, "link": link, "paragraph": paragraph, "paragraphs": paragraphs,
    "marked": marked, "claimsHead": claimsHead, "card": card, "finding": finding, "note": note, "figure": figure,
  ]

  /// A picture, which scrolls sideways where the page is narrow.
  private static let figure = ##"""
    <figure class="fig"><div class="scroll" role="region" aria-label="Picture: {{label}}, scrolls sideways" tabindex="0">{{{picture}}}</div>{{#clipped}}<figcaption>{{.}}</figcaption>{{/clipped}}</figure>

    """##

  private static let badge = #"<span class="v {{code}}">{{{shape}}}{{word}}</span>"#
  private static let time = #"<time class="nw" datetime="{{iso}}">{{text}}</time>"#
  private static let act = #"{{by}}, {{#at}}{{> time}}{{/at}}"#
  private static let link =
    #"{{#href}}<a href="{{.}}" rel="noreferrer">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}"#
  private static let paragraph =
    ##"{{#runs}}{{#cite}}<a class="cite" href="#{{.}}">{{.}}</a>{{/cite}}{{^cite}}{{text}}{{/cite}}{{/runs}}"##
  private static let paragraphs = "<p>{{> paragraph}}</p>"
  private static let marked =
    ##"{{#runs}}{{#mark}}{{#anchors}}<span id="m-{{.}}"></span>{{/anchors}}<mark class="{{code}}">{{text}}</mark>"##
    + ##"{{#tags}}<a class="tag {{code}}" href="#{{id}}">{{{shape}}}<span class="vh">{{word}}, </span>{{id}}</a>"##
    + ##"{{/tags}}{{/mark}}{{^mark}}{{text}}{{/mark}}{{/runs}}"##

  /// A piece of evidence from a source.
  private static let card = ##"""
    <div class="card" id="{{id}}">
    <p class="top"><b>{{id}}</b>{{#grade}}<span class="gr" title="{{gradeWords}}"><span class="vh">grade </span>{{.}}</span>{{/grade}}{{^grade}}<span class="soft">not graded</span>{{/grade}}</p>
    {{#source}}
    <p><a href="#{{id}}">{{id}}</a> {{title}}{{#author}}, {{.}}{{/author}}{{#date}}, {{.}}{{/date}}</p>
    {{#anonymous}}
    <p><b>Not named:</b> {{.}}</p>
    {{/anonymous}}
    {{/source}}
    {{#question}}
    <p class="soft">{{.}}</p>
    {{/question}}
    <blockquote>{{#excerpt}}{{> paragraphs}}{{/excerpt}}</blockquote>
    {{#own}}
    <p class="own">Goes back to the claimant or the article itself: shows that it was said, counts 0 as an origin.</p>
    {{/own}}
    <p class="loc"><b>{{stance}}</b>{{#locator}} · {{.}}{{/locator}}{{^locator}} · no locator{{/locator}}{{#copies}} · copy <a class="m h" href="#h-custody">{{sha256}}</a>{{/copies}}{{^copies}} · no stored copy{{/copies}}{{#archived}} · kept at {{> link}}{{/archived}}</p>
    </div>

    """##

  /// One reviewer's verdict.
  private static let finding = ##"""
    <div class="{{#empty}}blank{{/empty}}{{#sealed}}blank{{/sealed}}"><p><b>{{title}}{{#by}}: {{.}}{{/by}}</b>{{#at}} <span class="soft">{{> time}}</span>{{/at}}</p>
    {{#empty}}
    <p>{{.}}</p>
    {{/empty}}
    {{#sealed}}
    <p><b>Sealed</b> until the second verdict is in.</p>
    {{/sealed}}
    {{#verdict}}
    <p>{{> badge}}</p>
    {{/verdict}}
    {{#rating}}
    <p class="soft">{{.}}</p>
    {{/rating}}
    {{#rationale}}
    <p>{{> paragraph}}</p>
    {{/rationale}}
    {{#wouldChange}}
    <p class="soft">Would change it: {{> paragraph}}</p>
    {{/wouldChange}}
    </div>

    """##

  /// A comment.
  private static let note = ##"""
    <li id="{{id}}"><b class="m">{{id}}</b> on <span class="m">{{on}}</span>{{#field}}, {{.}}{{/field}}{{#answers}}, answers <span class="m">{{.}}</span>{{/answers}} · {{> act}}{{#broughtIn}}, {{.}}{{/broughtIn}} · <b>{{settled}}</b>
    {{#paragraphs}}
    <p>{{> paragraph}}</p>
    {{/paragraphs}}
    {{#absence}}
    <p class="soft">Words {{.}}</p>
    {{/absence}}
    </li>

    """##
}
