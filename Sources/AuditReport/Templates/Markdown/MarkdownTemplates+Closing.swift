extension MarkdownTemplates {
  static let custody = """
    ## Chain of custody

    The stored copy is the evidence. A capture proves what was received, not what a server sent to others. Under each captured item stand the requests that brought it, in order, with what dates and describes the page; every header is in the JSON report and in the package.

    {{#items}}
    - **{{record}}** {{what}}{{#file}}, {{.}}{{/file}}: captured {{#captured}}{{text}}{{/captured}} UTC, {{bytes}} bytes, {{#entry}}on record since entry {{.}} ({{by}}, {{#at}}{{text}}{{/at}}){{/entry}}{{^entry}}no entry names it{{/entry}}, {{#erased}}**erased** by {{> act}}, entry {{entry}}, reason: {{reason}}{{/erased}}{{^erased}}kept{{/erased}}
      - SHA-256: `{{sha256}}`
    {{#chain}}
      - Asked for {{asked}}{{#tool}} with {{.}}{{/tool}}, {{#began}}{{text}}{{/began}} to {{#ended}}{{text}}{{/ended}} UTC; {{mediaType}}{{#packing}}, packed as {{.}}{{/packing}}
    {{#archive}}
      - From the web archive {{file}}, record {{id}}{{#target}} of {{.}}{{/target}}{{#date}}, {{.}}{{/date}}{{#answer}}, answer {{.}}{{/answer}}; {{#isChecked}}its digests were checked{{/isChecked}}{{^isChecked}}no digest of it could be checked{{/isChecked}}{{#digests}}, {{.}}{{/digests}}
    {{/archive}}
    {{#steps}}
      - Request {{number}}: {{address}}, answered by {{machine}}: **{{answer}}**{{#headers}}; {{.}}{{/headers}}{{#secured}}; {{.}}{{#subject}}, certificate of {{.}}{{/subject}}{{#issuer}}, issued by {{.}}{{/issuer}}{{#expires}}, until {{.}}{{/expires}}{{#certificate}}, SHA-256 {{.}}{{/certificate}}{{/secured}}
    {{/steps}}
    {{/chain}}
    {{#noChain}}
      - How it came: {{.}}
    {{/noChain}}
    {{/items}}
    {{^items}}
    Nothing is stored for what is in scope.
    {{/items}}


    """

  static let comments = """
    ## Other comments

    {{#comments}}
    {{> note}}
    {{/comments}}
    {{#isRedacted}}
    {{leftOut}} left out of this redacted report, on claims and on other records.

    {{/isRedacted}}
    {{^isRedacted}}
    {{^comments}}
    None on articles, attributions, sources, claimants, relations or waivers. Those on claims and evidence stand on the sheets.

    {{/comments}}
    {{/isRedacted}}

    """

  static let method = """
    ## Method and legend

    Claims are isolated from the text, restated in plain words, and put to evidence for and against. {{^secondReviewOff}}Two people give a verdict, the second without seeing the first; where they differ, both are kept. Somebody who did not propose it signs it off.{{#givenAlone}} So it is now; {{.}}.{{/givenAlone}}{{/secondReviewOff}}{{#secondReviewOff}}Second review is switched off: one person’s verdict stands.{{/secondReviewOff}} A verdict goes stale when what it rests on is edited, and can’t be published until it is reaffirmed. No truth score per claimant is made: small counts mislead.

    {{#verdicts}}
    - **{{word}}:** {{meaning}}. House ratings: {{ratings}}{{^ratings}}none{{/ratings}}
    {{/verdicts}}

    {{scaleName}}:

    {{#ratings}}
    - **{{value}}, {{label}}:** {{meaning}} ({{#verdict}}{{word}}{{/verdict}})
    {{/ratings}}

    How the ratings go out in exchange formats:

    {{#mappings}}
    - {{format}}: {{rating}} as {{label}}{{#value}} ({{.}}){{/value}}{{#isOwn}}, the house’s own{{/isOwn}}
    {{/mappings}}

    Grades: the letter rates the source, the number the item (Admiralty system).

    {{#reliabilities}}
    - **{{grade}}** {{meaning}}
    {{/reliabilities}}
    {{#credibilities}}
    - **{{grade}}** {{meaning}}
    {{/credibilities}}

    Independent origins are counted, not documents: the claimant’s own document and the article itself count 0.


    """

  static let codes = """
    ## Codes of principles

    What the codes of the profession ask for, in our words, and where this report shows it. † was not compared with the wording of its code: do not cite it.

    {{#rows}}
    - **{{code}}**{{#unconfirmed}} †{{/unconfirmed}} {{asks}}: {{place}} ({{rules}})
    {{/rows}}


    """

  static let manifest = """
    ## Manifest

    - **Ledger:** {{origin}}
    - **Entries:** {{size}}{{#asOf}}, the last of {{text}} UTC{{/asOf}}
    - **Head hash:** `{{headHash}}`
    - **Merkle root:** `{{root}}`
    - **Made with:** Claims {{toolVersion}}{{#generatedBy}}, for {{.}}{{/generatedBy}}
    {{#templates}}
    - **Template of the newsroom:** {{name}} ({{format}}), SHA-256 {{sha256}}
    {{/templates}}
    {{#keys}}
    - **Key {{id}}** of {{name}} since {{#introduced}}{{text}}{{/introduced}}: {{verifier}}{{#retired}}; retired: {{.}}{{/retired}}
    {{/keys}}
    {{^keys}}
    - The ledger names no key that signs its checkpoints.
    {{/keys}}

    Records in the whole casebook, with the letter of their ids:

    {{#counts}}
    - {{word}}{{#letter}} ({{.}}){{/letter}}: {{count}}
    {{/counts}}

    ### How to verify, step by step

    1. **Get the ledger**, one entry a line, from the desk or from a copy: its lines are the exact bytes that were hashed.
    2. **Check the chain.** SHA-256 of each line must be the `previous` of the next; the first has 64 zeros. The last must be the head hash above.
    3. **Check the tree.** The Merkle root (RFC 6962: leaf = SHA-256 of 0x00 and the line) must be the root above, in Base64 on the third line of the checkpoint.
    4. **Check the signature** of the checkpoint (C2SP signed note, Ed25519) with the key above; better, with the key as you had it before.
    5. **Check a statement.** Each carries the id of its record, and each sheet the entries that it rests on: read those lines.
    6. **Check a copy.** SHA-256 of a stored file must be the one under chain of custody.
    7. Or let `claims verify` do all of it; `docs/verifying.md` has a script that needs nothing of ours.

    """
}
