extension HTMLTemplates {
  static let sheets = ##"""
    <section id="s-sheets" aria-labelledby="h-sheets">
    <h2 id="h-sheets">Claim sheets</h2>
    {{#some}}
    <p>One sheet a claim, all in the same order. Evidence carries a grade such as <span class="m">A6</span>: the letter rates the source, the number the item (<a href="#s-method">legend</a>). Times in UTC.</p>
    {{/some}}
    {{^some}}
    <p>No claim is in scope.</p>
    {{/some}}

    """##

  static let sheetHead = ##"""
    <article class="sheet {{code}}{{^previous}} first{{/previous}}" id="{{id}}" aria-labelledby="{{id}}-h">
    <header>
    <p class="sid"><span><b>{{id}}</b> · claim {{number}} of {{of}}{{#claimantID}} · <a href="#{{.}}">{{.}}</a> {{claimant}}{{/claimantID}}{{^claimantID}} · nobody named{{/claimantID}}{{#own}} (the article’s own claim){{/own}}</span><span class="noprint">{{#marked}}<a href="#m-{{id}}">in the article</a> · {{/marked}}<a href="#s-claims">table</a>{{#previous}} · <a href="#{{.}}">previous</a>{{/previous}}{{#next}} · <a href="#{{.}}">next</a>{{/next}}</span></p>
    <h3 id="{{id}}-h">{{statement}}</h3>
    <p class="find"><span class="v {{code}}">{{{shape}}}{{word}}</span>{{#rating}}<span><b>{{label}}</b>{{#value}} ({{.}} of {{of}}){{/value}}</span>{{/rating}}<span><span class="st">{{state}}</span><span class="soft"> · version {{version}}</span></span></p>
    <p class="sum">{{summary}}</p>
    {{#notices}}
    <div class="note"><p><b>{{label}}</b> {{#paragraphs}}{{> paragraph}} {{/paragraphs}}</p></div>
    {{/notices}}
    </header>

    """##

  static let sheetWords = ##"""
    <div class="row">
    <div class="part w2"><h4>As printed</h4>
    {{#words}}
    <div class="words">
    <blockquote class="pr"{{#lang}} lang="{{.}}"{{/lang}}>{{> marked}}</blockquote>
    <p class="loc">{{#link}}<a href="#{{.}}">{{.}}</a>{{/link}}{{^link}}{{article}}{{/link}} {{title}} · version {{version}} of {{versions}}{{#paragraph}} · ¶{{.}}{{/paragraph}} · code points <span class="m">{{places}}</span>{{#attribution}} · attribution <span class="m">{{.}}</span>{{/attribution}}</p>
    {{#lost}}
    <p class="loc">Paragraph not shown: {{.}}.</p>
    {{/lost}}
    {{#rejected}}
    <p class="loc"><b>Rejected as a wrong extraction:</b> {{.}}</p>
    {{/rejected}}
    {{#gone}}
    <p class="loc"><b>Gone:</b> {{.}}</p>
    {{/gone}}
    {{#earlierWords}}
    <p class="loc"><b>The verdict was given on other words,</b> those of version {{earlierVersion}}: {{.}}. The words above were put in their place by {{placedBy}}.</p>
    {{/earlierWords}}
    <ol class="chain" aria-label="Chain, nearest to the article first"><li>{{publisher}}{{^publisher}}the article{{/publisher}} (publisher)</li>{{#chain}}<li>{{name}}{{#place}} <span class="m">{{.}}</span>{{/place}}</li>{{/chain}}{{#attribution}}<li>{{claimant}}{{^claimant}}nobody named{{/claimant}} (claimant)</li>{{/attribution}}</ol>
    {{#attribution}}
    <dl class="kv">
    <dt>Speaker</dt><dd>{{speaker}}{{^speaker}}no words name one{{/speaker}}{{#naming}} · {{.}}{{/naming}}</dd>
    <dt>Cue</dt><dd>{{cue}}{{^cue}}none{{/cue}}</dd>
    <dt>Form</dt><dd>{{form}}, {{kind}}</dd>
    <dt>Hedges</dt><dd>{{hedges}}{{^hedges}}none{{#isReworded}} on record for the new words{{/isReworded}}{{/hedges}}</dd>
    <dt>Negations</dt><dd>{{negations}}{{^negations}}none{{#isReworded}} on record for the new words{{/isReworded}}{{/negations}}</dd>
    <dt>Read by</dt><dd>{{maker}}{{#confidence}}, confidence {{.}}{{/confidence}}</dd>
    </dl>
    {{/attribution}}
    </div>
    {{/words}}
    {{#imported}}
    <p>Brought in from {{from}}: {{#reference}}{{> link}}{{/reference}}</p>
    {{/imported}}
    </div>
    <div class="part"><h4>The claim</h4>
    <dl class="kv">
    <dt>Made</dt><dd>{{made}}{{^made}}not known{{/made}}</dd>
    <dt>Topic</dt><dd>{{topic}}{{^topic}}none{{/topic}}</dd>
    <dt>Checkable</dt><dd>{{checkable}}{{^checkable}}not judged{{/checkable}}{{#checkableBecause}}: {{.}}{{/checkableBecause}}</dd>
    {{#priority}}
    <dt>Priority</dt><dd>{{.}}</dd>
    {{/priority}}
    {{#assignee}}
    <dt>Assigned to</dt><dd>{{.}}</dd>
    {{/assignee}}
    </dl>
    <h4 class="sub">Appearances</h4>
    <ul class="list">
    {{#appearances}}
    <li>{{#link}}<a href="#{{.}}">{{.}}</a> {{/link}}{{^link}}{{#article}}{{.}} {{/article}}{{/link}}{{title}}{{#place}}{{> link}}{{/place}}{{#date}}, {{.}}{{/date}}{{#first}}<br><b>First known:</b> {{.}}{{/first}}</li>
    {{/appearances}}
    </ul>
    {{^appearances}}
    <p class="none">None recorded.</p>
    {{/appearances}}
    <h4 class="sub">Relations</h4>
    <ul class="list">
    {{#relations}}
    <li><b>{{words}}</b> {{#link}}<a class="m" href="#{{.}}">{{.}}</a>{{/link}}{{^link}}<span class="m">{{other}}</span> (not in this report){{/link}} {{statement}} <span class="soft">· {{standing}} · <span class="m">{{id}}</span></span>{{#note}}<br>{{.}}{{/note}}</li>
    {{/relations}}
    </ul>
    {{^relations}}
    <p class="none">None recorded.</p>
    {{/relations}}
    </div>
    </div>

    """##

  static let sheetEvidence = ##"""
    <div class="row evr"><div class="part"><h4>Evidence</h4>
    <div class="ev">
    {{#supporting}}
    <div class="fo"><h5>For <span>{{count}}</span></h5>
    {{#items}}
    {{> card}}
    {{/items}}
    {{^items}}
    <p class="none">Nothing on record speaks for it.</p>
    {{/items}}
    </div>
    {{/supporting}}
    {{#refuting}}
    <div class="ag"><h5>Against <span>{{count}}</span></h5>
    {{#items}}
    {{> card}}
    {{/items}}
    {{^items}}
    <p class="none">Nothing on record speaks against it.</p>
    {{/items}}
    </div>
    {{/refuting}}
    {{#neither}}
    <div class="cx"><h5>Mixed and context <span>{{count}}</span></h5>
    {{#items}}
    {{> card}}
    {{/items}}
    {{^items}}
    <p class="none">None on record.</p>
    {{/items}}
    </div>
    {{/neither}}
    </div></div></div>
    <div class="row">
    <div class="part w2"><h4>Searches without result</h4>
    {{#searches}}
    <p id="{{id}}"><b class="m">{{id}}</b> «{{query}}» <span class="soft">· looked in {{place}}, {{date}}{{#question}} · {{.}}{{/question}}{{#grade}} · item {{.}}{{/grade}} · {{stance}}</span></p>
    {{/searches}}
    {{^searches}}
    <p class="none">None recorded.</p>
    {{/searches}}
    {{#withdrawn}}
    <h4 class="sub">Evidence taken away</h4>
    <div class="card gone" id="{{id}}"><p><b class="m">{{id}}</b> <del>{{stance}}{{#source}} · {{id}} {{title}}{{/source}}{{#query}} · search «{{.}}»{{/query}}{{#channel}} · reply by {{.}}{{/channel}}</del></p>{{#excerpt}}<p><del>{{> paragraph}}</del></p>{{/excerpt}}<p><b>Taken away:</b> {{reason}}</p></div>
    {{/withdrawn}}
    </div>
    <div class="part"><h4>Reply</h4>
    {{#replies}}
    <div id="{{id}}"><p><b class="m">{{id}}</b> {{outcome}} <span class="soft">· asked by {{channel}}, {{date}}{{#question}} · {{.}}{{/question}} · {{stance}}</span></p>
    {{#wordsOfReply}}
    <blockquote class="pr">{{> paragraph}}</blockquote>
    {{/wordsOfReply}}
    </div>
    {{/replies}}
    {{^replies}}
    <p class="none">No attempt to reach the claimant is on record.</p>
    {{/replies}}
    </div>
    </div>

    """##

  static let sheetFinding = ##"""
    <div class="row">
    <div class="part w2">
    {{#inForce}}
    <h4>{{title}}</h4>
    <div class="rat">{{#rationale}}{{> paragraphs}}{{/rationale}}</div>
    <h4 class="sub">What would change it</h4>
    {{#wouldChange}}
    <p>{{> paragraph}}</p>
    {{/wouldChange}}
    {{^wouldChange}}
    <p class="none">{{#isWhole}}Not written down.{{/isWhole}}{{^isWhole}}Not in this ledger.{{/isWhole}}</p>
    {{/wouldChange}}
    {{/inForce}}
    {{^inForce}}
    <h4>Rationale</h4>
    <p class="none">No verdict stands, so there is no rationale.</p>
    {{/inForce}}
    </div>
    <div class="part"><h4>{{givenHow}}</h4>
    {{#stays}}
    <p class="loc">{{.}}</p>
    {{/stays}}
    <div class="two">
    {{#cards}}
    {{> finding}}
    {{/cards}}
    {{^cards}}
    {{^stays}}
    <p class="none">No verdict is in force or under way.</p>
    {{/stays}}
    {{/cards}}
    </div>
    {{#signedOff}}
    <p class="loc">Signed off by {{> act}}.</p>
    {{/signedOff}}
    {{#publishedBy}}
    <p class="loc">Published by {{> act}}.</p>
    {{/publishedBy}}
    {{#disagreements}}
    <h4 class="sub">Disagreement</h4>
    <p class="loc">Two reviewers came to different verdicts. Both are kept; no average is made.</p>
    <div class="two">
    {{#cards}}
    {{> finding}}
    {{/cards}}
    </div>
    {{/disagreements}}
    {{#reopenings}}
    <h4 class="sub">Reopened</h4>
    <p class="loc">By {{> act}}{{#reason}}: {{.}}{{/reason}}</p>
    {{#hasCards}}
    <p class="loc">Until then it stood as follows; both are kept.</p>
    <div class="two">
    {{#cards}}
    {{> finding}}
    {{/cards}}
    </div>
    {{/hasCards}}
    {{/reopenings}}
    </div>
    </div>
    {{#listsVersions}}
    <div class="row"><div class="part"><h4>Public versions</h4>
    <ol class="list">
    {{#versions}}
    <li><b>Version {{version}}</b> {{#verdict}}{{> badge}}{{/verdict}} <b>{{rating}}</b> <span class="soft">· signed off by {{#signedOff}}{{> act}}{{/signedOff}} · published by {{#published}}{{> act}}{{/published}}</span>{{#statement}}<br>It was published on these words: «{{.}}»{{/statement}}{{#correction}}
    <p><b>Correction:</b> {{reason}} <span class="soft">· {{> act}}</span></p>{{/correction}}
    {{#hasCards}}
    <div class="two">
    {{#cards}}
    {{> finding}}
    {{/cards}}
    </div>
    {{/hasCards}}
    </li>
    {{/versions}}
    </ol></div></div>
    {{/listsVersions}}

    """##

  static let sheetRecord = ##"""
    <div class="row">
    <div class="part w2"><h4>History</h4>
    <table class="hist"><caption class="vh">Ledger entries about {{id}}, times in UTC</caption>
    <thead><tr><th scope="col">Entry</th><th scope="col">Time</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Record</th></tr></thead><tbody>
    {{#history}}
    <tr><th scope="row" class="m">{{sequence}}</th><td class="nw">{{time}}</td><td>{{by}}</td><td>{{what}}</td><td class="m">{{record}}</td></tr>
    {{/history}}
    </tbody></table></div>
    <div class="part"><h4>What the rules find</h4>
    {{#findings}}
    <p class="rule {{level}}"><b class="m">{{rule}}</b> <b>{{level}}</b> {{what}}{{#waiver}} <span class="soft">· waived by {{> act}}, <a class="m" href="#{{id}}">{{id}}</a>: {{reason}}</span>{{/waiver}}{{#isOpen}} <span class="soft">· {{fix}}</span>{{/isOpen}}</p>
    {{/findings}}
    {{^findings}}
    <p class="none">Nothing.</p>
    {{/findings}}
    <h4 class="sub">Comments</h4>
    <ul class="list">
    {{#comments}}
    {{> note}}
    {{/comments}}
    </ul>
    {{^comments}}
    <p class="none">{{#commentsLeftOut}}{{.}} left out of this redacted report.{{/commentsLeftOut}}{{^commentsLeftOut}}None.{{/commentsLeftOut}}</p>
    {{/comments}}
    </div>
    </div>
    <p class="rests">This sheet rests on {{restsOnCount}}: <span class="m">{{restsOn}}</span></p>
    </article>

    """##
}
