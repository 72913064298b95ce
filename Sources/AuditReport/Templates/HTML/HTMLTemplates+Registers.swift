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
    <tr id="{{id}}"><th scope="row"><b class="m">{{id}}</b></th><td>{{name}}</td><td>{{nature}}</td><td>{{aliases}}</td><td class="h">{{#links}}{{#link}}{{> link}}{{/link}} {{/links}}</td><td>{{#claims}}<a class="m" href="#{{id}}">{{id}}</a> {{/claims}}</td></tr>
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

  static let waivers = ##"""
    <section id="s-waivers" class="flow" aria-labelledby="h-waivers">
    <h2 id="h-waivers">Waivers</h2>
    {{^waivers}}
    <p>No rule was set aside.</p>
    {{/waivers}}
    {{#waivers}}
    <p class="ui" id="{{id}}"><b class="m">{{id}}</b> Rule <b>{{rule}}</b> on <a class="m" href="#{{claim}}">{{claim}}</a>: {{reason}} <span class="soft">· {{> act}}</span></p>
    {{/waivers}}
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
    <tr><th scope="row"><b class="m">{{id}}</b></th><td><a class="m" href="#{{claim}}">{{claim}}</a>, {{from}} → {{to}}</td><td>{{#stood}}{{> badge}}{{/stood}}<br>{{stoodRating}}</td><td>{{#stands}}{{> badge}}{{/stands}}<br>{{standsRating}}</td><td>{{#note}}{{reason}} <span class="soft">· {{> act}}</span>{{/note}}</td><td>{{#published}}{{> act}}{{/published}}{{^published}}–{{/published}}</td></tr>
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
