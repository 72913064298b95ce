extension HTMLTemplates {
  static let claimants = ##"""
    <section id="s-claimants" class="flow" aria-labelledby="h-claimants">
    <h2 id="h-claimants">Claimants</h2>
    {{^claimants}}
    <p>No claim in scope has a claimant.</p>
    {{/claimants}}
    <div class="scroll" role="region" aria-label="Claimants, scrolls sideways" tabindex="0"><table><caption>Who claims. Contact data is never printed.</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Also called</th><th scope="col">Pages</th><th scope="col">Claims</th></tr></thead><tbody>
    {{#claimants}}
    <tr id="{{id}}"><th scope="row"><b class="m">{{id}}</b></th><td>{{name}}</td><td>{{nature}}</td><td>{{aliases}}{{#merged}}<br><span class="soft"><span class="m">{{id}}</span> {{name}} is the same: {{> act}}</span>{{/merged}}</td><td class="h">{{#links}}{{#link}}{{> link}}{{/link}} {{/links}}</td><td>{{#claims}}<a class="m" href="#{{id}}">{{id}}</a> {{/claims}}</td></tr>
    {{/claimants}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let sources = ##"""
    <section id="s-sources" class="flow" aria-labelledby="h-sources">
    <h2 id="h-sources">Sources and origins</h2>
    <p>An origin derives from nothing else on record. The same report under two names is one origin.</p>
    {{^sources}}
    <p>No source was put to a claim in scope.</p>
    {{/sources}}
    {{#picture}}
    <p>{{#origins}}{{.}} origins stand behind the sources that are shown. {{/origins}}A dashed line leads to what a source derives from; a dotted frame is a source without a name.</p>
    {{> figure}}
    {{/picture}}
    <div class="scroll" role="region" aria-label="Source register, scrolls sideways" tabindex="0"><table class="wide"><caption>Source register. Hashes and captures stand under <a href="#s-custody">chain of custody</a>.</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Source</th><th scope="col">Reliability</th><th scope="col">Derives from</th><th scope="col">Interest</th><th scope="col">Rests on it</th></tr></thead><tbody>
    {{#sources}}
    <tr id="{{id}}"><th scope="row"><b class="m">{{id}}</b></th><td>{{title}}<br><span class="soft">{{nature}}{{#author}}, {{.}}{{/author}}{{#publisher}}, {{.}}{{/publisher}}{{#published}}, {{.}}{{/published}}{{#accessed}}, accessed {{.}}{{/accessed}}</span>{{#url}}<br><span class="h">{{> link}}</span>{{/url}}{{#archived}}<br><span class="h">kept at {{> link}}</span>{{/archived}}{{#anonymous}}<br><b>Not named:</b> {{.}}{{/anonymous}}</td><td>{{#grade}}<b class="m">{{.}}</b> <span class="soft">{{gradeWords}}</span>{{/grade}}{{^grade}}not graded{{/grade}}</td><td>{{#isOrigin}}nothing: an origin{{/isOrigin}}{{#derivesFrom}}{{#isSource}}<a class="m" href="#{{id}}">{{id}}</a>{{/isSource}}{{^isSource}}<span class="m">{{id}}</span>{{/isSource}} {{/derivesFrom}}{{#isIndirect}}<br><span class="soft">goes back to {{#roots}}<span class="m">{{id}}</span> {{/roots}}{{^roots}}itself, in a circle{{/roots}}</span>{{/isIndirect}}</td><td>{{interests}}{{^interests}}<span class="soft">none disclosed</span>{{/interests}}</td><td>{{#uses}}<span class="nw"><a class="m" href="#{{evidence}}">{{evidence}}</a> on <a class="m" href="#{{claim}}">{{claim}}</a></span><br>{{/uses}}{{^uses}}<span class="soft">only through others</span>{{/uses}}</td></tr>
    {{/sources}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let replies = ##"""
    <section id="s-replies" class="flow" aria-labelledby="h-replies">
    <h2 id="h-replies">Right of reply</h2>
    <div class="scroll" role="region" aria-label="Asked by the publishers, scrolls sideways" tabindex="0"><table><caption>What the articles in scope report of their own attempts</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Who</th><th scope="col">Words</th><th scope="col">Where</th></tr></thead><tbody>
    {{#noComments}}
    <tr><th scope="row"><b class="m">{{id}}</b></th><td>{{speaker}}{{^speaker}}nobody named{{/speaker}}</td><td>{{words}}</td><td><a class="m" href="#{{article}}">{{article}}</a>, version {{version}}{{#paragraph}}, ¶{{.}}{{/paragraph}}, <span class="m">{{place}}</span></td></tr>
    {{/noComments}}
    {{^noComments}}
    <tr><td colspan="4">None of the articles says that somebody did not comment.</td></tr>
    {{/noComments}}
    </tbody></table></div>
    <div class="scroll" role="region" aria-label="Asked by the desk, scrolls sideways" tabindex="0"><table><caption>Whom the desk asked</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Claim</th><th scope="col">Claimant</th><th scope="col">Asked</th><th scope="col">Outcome</th><th scope="col">Words</th></tr></thead><tbody>
    {{#replies}}
    <tr><th scope="row"><a class="m" href="#{{id}}">{{id}}</a></th><td><a class="m" href="#{{claim}}">{{claim}}</a></td><td>{{#claimantID}}<a class="m" href="#{{.}}">{{.}}</a> {{claimant}}{{/claimantID}}{{^claimantID}}nobody named{{/claimantID}}</td><td>{{channel}}, {{date}}</td><td>{{outcome}}{{#withdrawn}} <span class="soft">(taken away: {{.}})</span>{{/withdrawn}}</td><td>{{#wordsOfReply}}{{> paragraph}} {{/wordsOfReply}}</td></tr>
    {{/replies}}
    {{^replies}}
    <tr><td colspan="6">The desk has recorded no attempt.</td></tr>
    {{/replies}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let findings = ##"""
    <section id="s-findings" class="flow" aria-labelledby="h-findings">
    <h2 id="h-findings">Rules and waivers</h2>
    <p>Before sign-off every verdict is held against these rules. In this report {{blocks}} findings block, {{warns}} warn, and {{waived}} are waived in writing.{{#hasPolicy}} The house has a policy of its own, which stands in the ledger; what it changes is marked.{{/hasPolicy}}{{^hasPolicy}} The house has no policy of its own: the rules hold as they are.{{/hasPolicy}}</p>
    <div class="scroll" role="region" aria-label="Rules, scrolls sideways" tabindex="0"><table class="wide"><caption>The rules and what they find</caption>
    <thead><tr><th scope="col">Rule</th><th scope="col">Finds</th><th scope="col">Level</th><th scope="col" class="num">Block</th><th scope="col" class="num">Warn</th><th scope="col" class="num">Waived</th><th scope="col">Claims</th></tr></thead><tbody>
    {{#rules}}
    <tr><th scope="row"><b class="m">{{rule}}</b></th><td>{{name}}</td><td>{{level}}{{#isOwn}} <span class="soft">(by the policy; else {{usual}})</span>{{/isOwn}}</td><td class="num">{{blocks}}</td><td class="num">{{warns}}</td><td class="num">{{waived}}</td><td>{{#claims}}<a class="m" href="#{{.}}">{{.}}</a> {{/claims}}{{#more}}and {{.}} more{{/more}}</td></tr>
    {{/rules}}
    </tbody></table></div>
    <dl class="facts">
    {{#numbers}}
    <dt class="m">{{name}}</dt><dd>{{number}}{{#isOwn}} (by the policy){{/isOwn}}</dd>
    {{/numbers}}
    {{#factCheckers}}
    <dt class="m">factCheckers</dt><dd>{{.}}</dd>
    {{/factCheckers}}
    </dl>
    <h3 class="mini">Waivers</h3>
    {{^waivers}}
    <p>No rule was set aside.</p>
    {{/waivers}}
    {{#waivers}}
    <div class="ui waiver" id="{{id}}"><p><b class="m">{{id}}</b> Rule <b>{{rule}}</b> on <a class="m" href="#{{claim}}">{{claim}}</a>{{#standing}} <b>{{.}}</b>{{/standing}}: {{reason}} <span class="soft">· {{> act}}</span></p>
    <ul class="list">
    {{#waived}}
    <li class="soft">set aside: {{.}}</li>
    {{/waived}}
    </ul></div>
    {{/waivers}}
    </section>

    """## + "\n"

  static let relations = ##"""
    <section id="s-relations" class="flow" aria-labelledby="h-relations">
    <h2 id="h-relations">Who answers whom</h2>
    {{^relations}}
    <p>No relation between claims is on record.</p>
    {{/relations}}
    {{#picture}}
    <p>A bar ends a line that denies, contradicts, narrows or corrects; a head ends one that responds, repeats or supports. A dashed line was suggested, and nobody has confirmed it.</p>
    {{> figure}}
    {{/picture}}
    <div class="scroll" role="region" aria-label="Relations, scrolls sideways" tabindex="0"><table><caption>Relations between claims</caption>
    <thead><tr><th scope="col">Id</th><th scope="col">Claim</th><th scope="col">Does</th><th scope="col">To</th><th scope="col">Standing</th><th scope="col">Note</th></tr></thead><tbody>
    {{#relations}}
    <tr><th scope="row"><b class="m">{{id}}</b></th><td>{{#fromLink}}<a class="m" href="#{{.}}">{{.}}</a>{{/fromLink}}{{^fromLink}}<span class="m">{{from}}</span> (not in this report){{/fromLink}}</td><td>{{does}}</td><td>{{#toLink}}<a class="m" href="#{{.}}">{{.}}</a>{{/toLink}}{{^toLink}}<span class="m">{{to}}</span> (not in this report){{/toLink}}</td><td>{{standing}}</td><td>{{note}}</td></tr>
    {{/relations}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let timeline = ##"""
    <section id="s-timeline" class="flow" aria-labelledby="h-timeline">
    <h2 id="h-timeline">Timeline</h2>
    {{#picture}}
    <p>One event a row; dotted lines are a break where nothing happened for more than 45 days.</p>
    {{> figure}}
    {{/picture}}
    {{^picture}}
    <p>Nothing on record has a date.</p>
    {{/picture}}
    </section>

    """## + "\n"

  static let reviews = ##"""
    <section id="s-reviews" class="flow" aria-labelledby="h-reviews">
    <h2 id="h-reviews">Reviews</h2>
    {{^reviews}}
    <p>No review has begun.</p>
    {{/reviews}}
    <div class="scroll" role="region" aria-label="Reviews, scrolls sideways" tabindex="0"><table class="wide"><caption>Who proposed, who looked a second time, who signed off. Times in UTC; names are asserted.</caption>
    <thead><tr><th scope="col">Review</th><th scope="col">Claim</th><th scope="col">State</th><th scope="col">Stands</th><th scope="col">First</th><th scope="col">Second</th><th scope="col">Signed off</th><th scope="col">Last published</th><th scope="col">Disagreement</th></tr></thead><tbody>
    {{#reviews}}
    <tr><th scope="row"><b class="m">{{id}}</b></th><td><a class="m" href="#{{claim}}">{{claim}}</a></td><td>{{state}} <span class="soft">· version {{version}}</span></td><td>{{#verdict}}{{> badge}}{{/verdict}}</td><td>{{#first}}{{> act}}{{/first}}{{^first}}–{{/first}}{{#sealed}}, sealed{{/sealed}}</td><td>{{#second}}{{> act}}{{/second}}{{^second}}–{{/second}}{{#switchedOff}} switched off{{/switchedOff}}</td><td>{{#signedOff}}{{> act}}{{/signedOff}}{{^signedOff}}–{{/signedOff}}</td><td>{{#published}}{{> act}}{{/published}}{{^published}}–{{/published}}</td><td>{{#differed}}{{first}}; {{second}}<br>{{/differed}}{{^differed}}none{{/differed}}</td></tr>
    {{#earlier}}
    <tr><th scope="row"><b class="m">{{id}}</b></th><td><a class="m" href="#{{claim}}">{{claim}}</a></td><td>Version {{version}}, {{#isPublic}}public{{/isPublic}}{{^isPublic}}no longer public{{/isPublic}}</td><td>{{#isPublic}}{{#verdict}}{{> badge}}{{/verdict}}{{/isPublic}}{{^isPublic}}was {{#verdict}}{{word}}{{/verdict}}{{/isPublic}}</td><td>{{#first}}{{> act}}{{/first}}{{^first}}–{{/first}}</td><td>{{#second}}{{> act}}{{/second}}{{^second}}–{{/second}}{{#switchedOff}} switched off{{/switchedOff}}</td><td>{{#signedOff}}{{> act}}{{/signedOff}}</td><td>{{#published}}{{> act}}{{/published}}</td><td></td></tr>
    {{/earlier}}
    {{/reviews}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let corrections = ##"""
    <section id="s-corrections" class="flow" aria-labelledby="h-corrections">
    <h2 id="h-corrections">Corrections and withdrawals</h2>
    <div class="scroll" role="region" aria-label="Corrections, scrolls sideways" tabindex="0"><table><caption>Versions that were public and have been replaced</caption>
    <thead><tr><th scope="col">Review</th><th scope="col">Claim, versions</th><th scope="col">Stood</th><th scope="col">Stands</th><th scope="col">Why, who</th><th scope="col">Published</th></tr></thead><tbody>
    {{#corrections}}
    <tr><th scope="row"><b class="m">{{id}}</b></th><td><a class="m" href="#{{claim}}">{{claim}}</a>, {{from}} → {{to}}</td><td>{{#stood}}{{> badge}}{{/stood}}<br>{{stoodRating}}</td><td>{{#stands}}{{> badge}}{{/stands}}<br>{{standsRating}}{{#isOver}} <span class="soft">(no longer)</span>{{/isOver}}</td><td>{{#note}}{{reason}} <span class="soft">· {{> act}}</span>{{/note}}</td><td>{{#published}}{{> act}}{{/published}}{{^published}}–{{/published}}</td></tr>
    {{/corrections}}
    {{^corrections}}
    <tr><td colspan="6">No public version has been replaced.</td></tr>
    {{/corrections}}
    </tbody></table></div>
    {{#underway}}
    <p class="ui">A correction of <a class="m" href="#{{claim}}">{{claim}}</a> is under way: {{#note}}{{reason}} <span class="soft">· {{> act}}</span>{{/note}}</p>
    {{/underway}}
    {{#withdrawals}}
    <p class="ui">The verdict on <a class="m" href="#{{claim}}">{{claim}}</a>, {{#verdict}}{{> badge}}{{/verdict}} ({{rating}}), was withdrawn: {{reason}} <span class="soft">· {{> act}} · <span class="m">{{id}}</span></span></p>
    {{/withdrawals}}
    {{^withdrawals}}
    <p class="ui">No verdict has been withdrawn.</p>
    {{/withdrawals}}
    </section>

    """## + "\n"
}
