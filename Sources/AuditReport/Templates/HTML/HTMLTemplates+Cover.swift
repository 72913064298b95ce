extension HTMLTemplates {
  static let cover = ##"""
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="Claims {{toolVersion}}">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>Audit report: {{title}}</title>
    <style>
    {{{css}}}
    @page{@top-right{content:"Ledger entry {{size}} · {{headShort}}";font:8pt "SF Mono",Menlo,Consolas,"Liberation Mono",monospace;color:#50545c}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    <a class="skip" href="#s-claims">Skip to claims and verdicts</a>
    <div class="page">
    <main id="main" tabindex="-1">
    <section class="cover" id="s-cover" aria-labelledby="title">
    <p class="brand"><span>Claims · audit report</span><span>As of ledger entry {{size}}{{#asOf}}, {{> time}} UTC{{/asOf}}</span></p>
    <h1 id="title">{{title}}</h1>
    {{#about}}
    <p class="lede">{{> paragraph}}</p>
    {{/about}}
    <div class="tally">
    <p class="left"><b>{{left}}</b><span>{{leftOf}}</span><small>A claim is left until it is signed off, published, set aside or withdrawn; a stale one is left again.</small></p>
    <table class="units"><caption>Where each claim stands now{{#gone}}; {{.}} that no longer stand are not counted{{/gone}}. {{published}} public.</caption><thead class="vh"><tr><th scope="col">Verdict</th><th scope="col">Claims</th><th scope="col">One mark each, or a bar</th></tr></thead><tbody>
    {{#tallies}}
    <tr><th scope="row"><span class="v {{code}}">{{{shape}}}{{word}}</span></th><td class="n">{{count}}</td><td class="{{code}}">{{#marks}}{{{.}}}{{/marks}}</td></tr>
    {{/tallies}}
    </tbody></table>
    <table class="units states"><caption>By state of the review</caption><thead class="vh"><tr><th scope="col">State</th><th scope="col">Claims</th></tr></thead><tbody>
    {{#states}}
    <tr><th scope="row">{{word}}</th><td class="n">{{count}}</td></tr>
    {{/states}}
    </tbody></table>
    </div>
    <dl class="facts">
    <dt>Scope</dt><dd>{{scope}}.</dd>
    <dt>As of</dt><dd>{{#asOf}}{{> time}} UTC, the time of {{/asOf}}ledger entry {{size}}. The report reads no clock: the same ledger gives the same bytes.</dd>
    {{#laterEntries}}
    <dt>Earlier state</dt><dd><b>The ledger has gone on.</b> This is the casebook after entry {{size}} of {{ledgerSize}}: {{.}} been written since.</dd>
    {{/laterEntries}}
    {{#isRedacted}}
    <dt>Left out</dt><dd><b>Redacted.</b> Comments of the desk, contacts, assignments and pages of private persons are left out; e-mail addresses, telephone and account numbers are masked. The checkpoint covers what is left out as well.</dd>
    {{/isRedacted}}
    <dt>Names</dt><dd>Asserted unless signed: who is named here gave that name, and nobody has proved it.</dd>
    <dt>Second review</dt><dd>{{#secondReviewOff}}<b>Switched off.</b> In this casebook a verdict stands without a second pair of eyes.{{/secondReviewOff}}{{^secondReviewOff}}Required: two people come to the same verdict, the second without knowing the first.{{#givenAlone}} <b>{{.}}.</b>{{/givenAlone}}{{/secondReviewOff}}</dd>
    <dt>Publishing</dt><dd>{{#editors}}Editors: {{.}}.{{/editors}}{{^editors}}Anyone may publish and withdraw: no editors are named.{{/editors}}</dd>
    <dt>Sealed</dt><dd>{{#sealed}}{{.}} under blind review, which this report does not show.{{/sealed}}{{^sealed}}Nothing: no claim is under blind review.{{/sealed}}</dd>
    {{#generatedBy}}
    <dt>Made for</dt><dd>{{.}}</dd>
    {{/generatedBy}}
    </dl>
    <div class="seal">
    <div><h2 class="mini">Checkpoint</h2>
    {{#checkpoint}}
    <pre>{{.}}</pre>
    {{/checkpoint}}
    {{^checkpoint}}
    <p class="none">No signed checkpoint is kept for this head of the ledger. Head hash and Merkle root below are unsigned.</p>
    {{/checkpoint}}
    </div>
    <div><h2 class="mini">Check this report without us</h2>
    <ol class="steps">
    <li>Run <code>claims verify</code>, or the short script in <code>docs/verifying.md</code>, on the ledger.</li>
    <li>Its {{size}} entries must end in the head hash and give the Merkle root that stand here; the root is the third line of the checkpoint.</li>
    <li>Compare the checkpoint with a copy held by someone else. If the two differ, history was rewritten.</li>
    </ol></div>
    </div>
    <dl class="facts">
    <dt>Head hash</dt><dd class="m h">{{headHash}}</dd>
    <dt>Merkle root</dt><dd class="m h">{{root}}</dd>
    </dl>
    </section>

    <nav class="toc ui" aria-labelledby="toc-h">
    <h2 id="toc-h">Contents</h2>
    <ol>
    <li><a href="#s-cover">Summary</a></li>
    <li><a href="#s-claims">Claims and verdicts</a></li>
    <li><a href="#s-articles">Articles, marked</a></li>
    <li><a href="#s-sheets">Claim sheets</a><div class="sub noprint">{{#sheets}}<a class="{{code}}" href="#{{id}}">{{{shape}}}<span class="vh">{{word}}, </span>{{id}}</a>{{/sheets}}</div></li>
    <li><a href="#s-relations">Who answers whom</a></li>
    <li><a href="#s-timeline">Timeline</a></li>
    <li><a href="#s-claimants">Claimants</a></li>
    <li><a href="#s-sources">Sources and origins</a></li>
    <li><a href="#s-replies">Right of reply</a></li>
    <li><a href="#s-findings">Rules and waivers</a></li>
    <li><a href="#s-reviews">Reviews</a></li>
    <li><a href="#s-corrections">Corrections</a></li>
    <li><a href="#s-custody">Chain of custody</a></li>
    <li><a href="#s-comments">Other comments</a></li>
    <li><a href="#s-method">Method and legend</a></li>
    <li><a href="#s-codes">Codes of principles</a></li>
    <li><a href="#s-manifest">Manifest</a></li>
    </ol>
    </nav>

    """## + "\n"

  static let claims = ##"""
    <section id="s-claims" aria-labelledby="h-claims">
    <h2 id="h-claims">Claims and verdicts</h2>
    <p>The mark’s column is the verdict; its shape says the same. {{total}}, {{left}}.</p>
    <div class="scroll" role="region" aria-label="Claims and verdicts, scrolls sideways" tabindex="0">
    <div class="lot">{{> claimsHead}}
    {{#groups}}
    {{#newTable}}
    </table></div>
    <div class="lot">{{> claimsHead}}
    {{/newTable}}
    <tbody>
    {{#title}}
    <tr><th class="rg" scope="rowgroup" colspan="10">{{#article}}<a class="m" href="#{{.}}">{{.}}</a> {{/article}}{{title}} <span class="soft">· {{subtotal}}</span></th></tr>
    {{/title}}
    {{#rows}}
    <tr id="row-{{id}}"><th scope="row"><a class="cid" href="#{{id}}">{{id}}</a>{{statement}}<span class="by">{{claimant}}{{#own}} (the article’s own claim){{/own}}</span></th>{{#before}}<td class="x"></td>{{/before}}<td class="x hit {{code}}"><span class="v">{{{shape}}}<span class="w vh">{{word}}</span></span></td>{{#behind}}<td class="x"></td>{{/behind}}<td data-l="State">{{state}}</td><td class="nw" data-l="For, against, mixed, context">{{counts}}</td><td data-l="Rules">{{rules}}</td></tr>
    {{/rows}}
    </tbody>
    {{/groups}}
    <tfoot><tr><th scope="row">All: {{total}}</th>{{#totals}}<td class="x">{{.}}</td>{{/totals}}<td class="d">{{left}}</td><td class="d nw">{{totalCounts}}</td><td class="d">{{totalRules}}</td></tr></tfoot>
    </table></div></div>
    {{#verdicts}}
    {{#picture}}
    <h3 class="mini">Verdicts by article</h3>
    <p class="soft">How many claims of an article stand where. No score is made of it: small counts mislead.</p>
    {{> figure}}
    {{/picture}}
    {{/verdicts}}
    {{#evidence}}
    {{#picture}}
    <h3 class="mini">Evidence for and against</h3>
    <p class="soft">A square is a passage of a source: filled for the claim, crossed out against it. How much a passage weighs, the sheet tells.</p>
    {{> figure}}
    {{/picture}}
    {{/evidence}}
    {{#gone}}
    <p class="soft ui gone">No longer a claim of its own: <a class="m" href="#{{id}}">{{id}}</a> {{statement}}</p>
    {{/gone}}
    </section>

    """## + "\n"

  /// Where a table of claims begins: a long one is cut into several, so that a browser lays out those in view alone.
  static let claimsHead =
    ##"<table class="grid"><caption class="vh">Claims by verdict, review state, passages of evidence and what the rules find</caption>"##
    + ##"<thead><tr><th scope="col">Claim and claimant</th>{{#columns}}<th scope="col" class="x">{{.}}</th>{{/columns}}<th scope="col" class="d">Review state</th><th scope="col" class="d">For, against, mixed, context</th><th scope="col" class="d">Rules</th></tr></thead>"##

  static let articles = ##"""
    <section id="s-articles" aria-labelledby="h-articles">
    <h2 id="h-articles">Articles, with their claims marked</h2>
    {{#some}}
    <p>The numbers are each paragraph’s place in the stored text, half-open, in Unicode code points. Line and shape tell the verdict:</p>
    <ul class="key">{{#key}}<li><mark class="{{code}}">words</mark> <span class="v {{code}}">{{{shape}}}{{word}}</span></li>{{/key}}</ul>
    {{/some}}
    {{^some}}
    <p>No article of this casebook is in scope.</p>
    {{/some}}

    """##

  static let article = ##"""
    <article id="{{id}}" aria-labelledby="{{id}}-h">
    <div class="art-head">
    <h3 id="{{id}}-h"{{#lang}} lang="{{.}}"{{/lang}}>{{title}}</h3>
    <dl class="art-facts">
    <dt>Article</dt><dd class="m">{{id}}</dd>
    <dt>Publisher</dt><dd>{{publisher}}{{^publisher}}not recorded{{/publisher}}</dd>
    {{#byline}}
    <dt>Byline</dt><dd>{{.}}</dd>
    {{/byline}}
    <dt>Published</dt><dd>{{published}}{{^published}}not recorded{{/published}}</dd>
    <dt>Address</dt><dd class="h">{{#url}}{{> link}}{{/url}}{{^url}}not recorded{{/url}}</dd>
    <dt>Language</dt><dd>{{language}}</dd>
    <dt>Taken apart</dt><dd>{{taken}}</dd>
    </dl>
    <div class="scroll" role="region" aria-label="Versions of {{id}}, scrolls sideways" tabindex="0">
    <table><caption>Versions of {{id}}; the last is the present one. Times in UTC.</caption>
    <thead><tr><th scope="col">Version</th><th scope="col">Retrieved</th><th scope="col" class="num">Code points</th><th scope="col">SHA-256 of the original</th><th scope="col">SHA-256 of the text</th></tr></thead><tbody>
    {{#versions}}
    <tr><th scope="row">{{number}}</th><td>{{#retrieved}}{{> time}}{{/retrieved}}</td><td class="num">{{length}}</td><td class="m h">{{original}}</td><td class="m h">{{text}}</td></tr>
    {{/versions}}
    </tbody></table></div>
    </div>
    {{#absence}}
    <p class="note">The text of version {{current}} can’t be shown: {{.}}. The words of each claim stand on its sheet as far as they are on record.</p>
    {{/absence}}
    {{#elsewhere}}
    <p class="soft">The words of <a class="m" href="#{{id}}">{{id}}</a> lie in version {{version}} and can’t be marked in version {{current}}.</p>
    {{/elsewhere}}
    <div class="art"{{#lang}} lang="{{.}}"{{/lang}}>
    {{#paragraphs}}
    <div class="pos" lang="en"><b>¶{{number}}</b> [{{start}}, {{end}})</div><p>{{> marked}}</p>
    {{/paragraphs}}
    </div>
    </article>

    """##
}
