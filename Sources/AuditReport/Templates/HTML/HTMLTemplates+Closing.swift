extension HTMLTemplates {
  static let custody = ##"""
    <section id="s-custody" class="flow" aria-labelledby="h-custody">
    <h2 id="h-custody">Chain of custody</h2>
    <p>The stored copy is the evidence. A capture proves what was received, not what a server sent to others. Under each captured item stand the requests that brought it, in order, with what dates and describes the page; every header is in the JSON report and in the package.</p>
    {{^items}}
    <p>Nothing is stored.</p>
    {{/items}}
    <div class="scroll" role="region" aria-label="Chain of custody, scrolls sideways" tabindex="0"><table class="wide"><caption>Each stored item, when it was captured, and the ledger entry that put it on record. Times in UTC.</caption>
    <thead><tr><th scope="col">Record</th><th scope="col">Item</th><th scope="col">Captured</th><th scope="col">On record since</th><th scope="col" class="num">Bytes</th><th scope="col">SHA-256</th><th scope="col">State</th></tr></thead><tbody>
    {{#items}}
    <tr><th scope="row"><a class="m" href="#{{record}}">{{record}}</a></th><td>{{what}}{{#file}}<br><span class="soft">{{.}}</span>{{/file}}</td><td>{{#captured}}{{> time}}{{/captured}}</td><td>{{#entry}}entry <span class="m">{{.}}</span>, {{by}}, {{#at}}{{> time}}{{/at}}{{/entry}}{{^entry}}no entry names it{{/entry}}</td><td class="num">{{bytes}}</td><td class="m h">{{sha256}}</td><td>{{#erased}}<b>Erased</b> by {{> act}}, entry <span class="m">{{entry}}</span>, reason: {{reason}}{{/erased}}{{^erased}}kept{{/erased}}</td></tr>
    {{#chain}}
    <tr class="way"><td></td><td colspan="6">Asked for <span class="m">{{asked}}</span>{{#tool}} with {{.}}{{/tool}}, {{#began}}{{> time}}{{/began}} to {{#ended}}{{> time}}{{/ended}}; {{mediaType}}{{#packing}}, packed as {{.}}{{/packing}}.
    {{#archive}}
    From the web archive {{file}}, record <span class="m">{{id}}</span>{{#target}} of <span class="m">{{.}}</span>{{/target}}{{#date}}, {{.}}{{/date}}{{#answer}}, answer <span class="m">{{.}}</span>{{/answer}}; {{#isChecked}}its digests were checked{{/isChecked}}{{^isChecked}}no digest of it could be checked{{/isChecked}}{{#digests}} <span class="m h">{{.}}</span>{{/digests}}.
    {{/archive}}
    {{#isFetched}}
    <ol>
    {{#steps}}
    <li><span class="m">{{address}}</span>, answered by <span class="m">{{machine}}</span>: <b>{{answer}}</b>{{#headers}}<br><span class="soft m">{{.}}</span>{{/headers}}{{#secured}}<br><span class="soft">{{.}}{{#subject}}, certificate of {{.}}{{/subject}}{{#issuer}}, issued by {{.}}{{/issuer}}{{#expires}}, until {{.}}{{/expires}}{{#certificate}}, SHA-256 <span class="m h">{{.}}</span>{{/certificate}}</span>{{/secured}}</li>
    {{/steps}}
    </ol>
    {{/isFetched}}
    </td></tr>
    {{/chain}}
    {{#noChain}}
    <tr class="way"><td></td><td colspan="6">How it came: {{.}}.</td></tr>
    {{/noChain}}
    {{/items}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let comments = ##"""
    <section id="s-comments" class="flow" aria-labelledby="h-comments">
    <h2 id="h-comments">Other comments</h2>
    {{#isRedacted}}
    <p>{{leftOut}} left out of this redacted report, on claims and on other records.</p>
    {{/isRedacted}}
    {{^isRedacted}}
    {{^comments}}
    <p>None on articles, attributions, sources, claimants, relations or waivers. Those on claims and evidence stand on the sheets.</p>
    {{/comments}}
    {{/isRedacted}}
    <ul class="list ui">
    {{#comments}}
    {{> note}}
    {{/comments}}
    </ul>
    </section>

    """## + "\n"

  static let method = ##"""
    <section id="s-method" aria-labelledby="h-method">
    <h2 id="h-method">Method and legend</h2>
    <p>Claims are isolated from the text, restated in plain words, and put to evidence for and against. {{^secondReviewOff}}Two people give a verdict, the second without seeing the first; where they differ, both are kept. Somebody who did not propose it signs it off.{{#givenAlone}} So it is now; {{.}}.{{/givenAlone}}{{/secondReviewOff}}{{#secondReviewOff}}Second review is switched off: one person’s verdict stands.{{/secondReviewOff}} A verdict goes stale when what it rests on is edited, and can’t be published until it is reaffirmed. No truth score per claimant is made: small counts mislead.</p>
    <div class="scroll" role="region" aria-label="Verdicts, scrolls sideways" tabindex="0"><table><caption>The four verdicts, and what stands where there is none</caption>
    <thead><tr><th scope="col">Verdict</th><th scope="col">Means</th><th scope="col">House ratings</th></tr></thead><tbody>
    {{#verdicts}}
    <tr><th scope="row"><span class="v {{code}}">{{{shape}}}{{word}}</span></th><td>{{meaning}}</td><td>{{ratings}}{{^ratings}}none{{/ratings}}</td></tr>
    {{/verdicts}}
    </tbody></table></div>
    <div class="scroll" role="region" aria-label="House ratings, scrolls sideways" tabindex="0"><table><caption>{{scaleName}}</caption>
    <thead><tr><th scope="col">Number</th><th scope="col">Rating</th><th scope="col">Means</th><th scope="col">Verdict</th></tr></thead><tbody>
    {{#ratings}}
    <tr><td>{{value}}</td><th scope="row"><b>{{label}}</b></th><td>{{meaning}}</td><td>{{#verdict}}{{> badge}}{{/verdict}}</td></tr>
    {{/ratings}}
    </tbody></table></div>
    <div class="scroll" role="region" aria-label="Ratings in exchange formats, scrolls sideways" tabindex="0"><table><caption>How the ratings go out in exchange formats; the house can change it</caption>
    <thead><tr><th scope="col">Format</th><th scope="col">Rating</th><th scope="col">Goes out as</th><th scope="col">Number</th></tr></thead><tbody>
    {{#mappings}}
    <tr><th scope="row" class="m">{{format}}</th><td>{{rating}}</td><td>{{label}}{{#isOwn}} <span class="soft">(the house’s own)</span>{{/isOwn}}</td><td>{{value}}</td></tr>
    {{/mappings}}
    </tbody></table></div>
    <div class="row">
    <div class="part"><h3 class="mini">Reliability of the source</h3><dl class="kv">{{#reliabilities}}<dt class="m">{{grade}}</dt><dd>{{meaning}}</dd>{{/reliabilities}}</dl></div>
    <div class="part"><h3 class="mini">Credibility of the item</h3><dl class="kv">{{#credibilities}}<dt class="m">{{grade}}</dt><dd>{{meaning}}</dd>{{/credibilities}}</dl></div>
    <div class="part"><h3 class="mini">How to read a grade</h3><p>The letter rates the source, the number the item (Admiralty system). One order can be <span class="m">A1</span> for what it commands and <span class="m">A6</span> for what it alleges. Independent origins are counted, not documents: the claimant’s own document and the article itself count 0.</p></div>
    </div>
    </section>

    """## + "\n"

  static let codes = ##"""
    <section id="s-codes" class="flow" aria-labelledby="h-codes">
    <h2 id="h-codes">Codes of principles</h2>
    <p>What the codes of the profession ask for, in our words, and where this report shows it. † was not compared with the wording of its code: do not cite it.</p>
    <div class="scroll" role="region" aria-label="Codes of principles, scrolls sideways" tabindex="0"><table><caption>Crosswalk</caption>
    <thead><tr><th scope="col">Code</th><th scope="col">Asks for</th><th scope="col">Where</th><th scope="col">Rules</th></tr></thead><tbody>
    {{#rows}}
    <tr><th scope="row">{{code}}{{#unconfirmed}} †{{/unconfirmed}}</th><td>{{asks}}</td><td><a href="#{{section}}">{{place}}</a></td><td class="m">{{rules}}</td></tr>
    {{/rows}}
    </tbody></table></div>
    </section>

    """## + "\n"

  static let manifest = ##"""
    <section id="s-manifest" class="flow" aria-labelledby="h-manifest">
    <h2 id="h-manifest">Manifest</h2>
    <dl class="facts">
    <dt>Ledger</dt><dd class="m h">{{origin}}</dd>
    <dt>Entries</dt><dd>{{size}}{{#asOf}}, the last of {{> time}} UTC{{/asOf}}</dd>
    <dt>Head hash</dt><dd class="m h">{{headHash}}</dd>
    <dt>Merkle root</dt><dd class="m h">{{root}}</dd>
    <dt>Made with</dt><dd>Claims {{toolVersion}}{{#generatedBy}}, for {{.}}{{/generatedBy}}</dd>
    {{#templates}}
    <dt>Template of the newsroom</dt><dd>{{name}} ({{format}}), SHA-256 <span class="m h">{{sha256}}</span></dd>
    {{/templates}}
    </dl>
    <div class="scroll" role="region" aria-label="Records by kind, scrolls sideways" tabindex="0"><table><caption>Records in the whole casebook, by kind</caption>
    <thead><tr>{{#counts}}<th scope="col">{{word}} <span class="m soft">{{letter}}</span></th>{{/counts}}</tr></thead><tbody><tr>{{#counts}}<td>{{count}}</td>{{/counts}}</tr></tbody></table></div>
    {{#keys}}
    <p class="ui"><b class="m">{{id}}</b> Key of {{name}} since {{#introduced}}{{> time}}{{/introduced}}: <span class="m h">{{verifier}}</span>{{#retired}} · retired: {{.}}{{/retired}}</p>
    {{/keys}}
    {{^keys}}
    <p class="ui">The ledger names no key that signs its checkpoints.</p>
    {{/keys}}
    <h3 class="mini">How to verify, step by step</h3>
    <ol class="steps">
    <li><b>Get the ledger</b>, one entry a line, from the desk or from a copy: its lines are the exact bytes that were hashed.</li>
    <li><b>Check the chain.</b> SHA-256 of each line must be the <code>previous</code> of the next; the first has 64 zeros. The last must be the head hash above.</li>
    <li><b>Check the tree.</b> The Merkle root (RFC 6962: leaf = SHA-256 of 0x00 and the line) must be the root above, in Base64 on the third line of the checkpoint.</li>
    <li><b>Check the signature</b> of the checkpoint (C2SP signed note, Ed25519) with the key above; better, with the key as you had it before.</li>
    <li><b>Check a statement.</b> Each carries the id of its record, and each sheet the entries that it rests on: read those lines.</li>
    <li><b>Check a copy.</b> SHA-256 of a stored file must be the one under chain of custody.</li>
    <li>Or let <code>claims verify</code> do all of it; <code>docs/verifying.md</code> has a script that needs nothing of ours.</li>
    </ol>
    </section>
    </main>
    </div>
    <div class="page last">
    <footer class="end">End of report · ledger entry {{size}} · <span class="m">{{headShort}}</span></footer>
    </div>
    </body>
    </html>
    """## + "\n"
}
