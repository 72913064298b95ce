extension MarkdownTemplates {
  static let cover = """
    # {{title}}

    Audit report as of ledger entry {{size}}{{#asOf}}, {{text}} UTC{{/asOf}}.

    {{#about}}
    {{> block}}

    {{/about}}
    **{{left}} {{leftOf}}.** {{published}} public. A claim is left until it is signed off, published, set aside or withdrawn; a stale one is left again.{{#gone}} {{.}} that no longer stand are not counted.{{/gone}}

    Claims by verdict:

    {{#tallies}}
    - {{word}}: {{count}}
    {{/tallies}}

    Claims by state of the review:

    {{#states}}
    - {{word}}: {{count}}
    {{/states}}

    The report itself:

    - **Scope:** {{scope}}.
    - **As of:** {{#asOf}}{{text}} UTC, the time of {{/asOf}}ledger entry {{size}}. The report reads no clock: the same ledger gives the same bytes.
    {{#laterEntries}}
    - **Earlier state:** the ledger has gone on. This is the casebook after entry {{size}} of {{ledgerSize}}: {{.}} been written since.
    {{/laterEntries}}
    {{#isRedacted}}
    - **Left out:** comments of the desk, contacts, assignments and pages of private persons; e-mail addresses, telephone and account numbers are masked. The checkpoint covers what is left out as well.
    {{/isRedacted}}
    - **Names** are asserted unless signed: who is named here gave that name, and nobody has proved it.
    - **Second review:** {{#secondReviewOff}}**switched off.** In this casebook a verdict stands without a second pair of eyes.{{/secondReviewOff}}{{^secondReviewOff}}required: two people come to the same verdict, the second without knowing the first.{{#givenAlone}} **{{.}}.**{{/givenAlone}}{{/secondReviewOff}}
    - **Publishing:** {{#editors}}editors are {{.}}.{{/editors}}{{^editors}}anyone may publish and withdraw, no editors are named.{{/editors}}
    - **Sealed:** {{#sealed}}{{.}} under blind review, which this report does not show.{{/sealed}}{{^sealed}}nothing, no claim is under blind review.{{/sealed}}
    {{#generatedBy}}
    - **Made for:** {{.}}
    {{/generatedBy}}

    ## Checkpoint

    {{#checkpoint}}
    {{#checkpointIsPlain}}
    {{#checkpointLines}}
        {{{line}}}
    {{/checkpointLines}}
    {{/checkpointIsPlain}}
    {{^checkpointIsPlain}}
    {{#checkpointLines}}
    {{line}}\\
    {{/checkpointLines}}
    (end of the note)
    {{/checkpointIsPlain}}
    {{/checkpoint}}
    {{^checkpoint}}
    No signed checkpoint is kept for this head of the ledger. Head hash and Merkle root are unsigned.
    {{/checkpoint}}

    - **Head hash:** `{{headHash}}`
    - **Merkle root:** `{{root}}`


    """

  static let claims = """
    ## Claims and verdicts

    {{total}}, {{left}}. Counts are passages for, against, mixed, context.

    {{#groups}}
    {{#title}}
    ### {{#article}}{{.}} {{/article}}{{title}}

    {{subtotal}}.

    {{/title}}
    {{#rows}}
    - **{{id}}** {{statement}} **{{word}}** · {{claimant}}{{#own}} (the article’s own claim){{/own}} · {{state}} · passages {{counts}}{{#rules}} · rules: {{.}}{{/rules}}
    {{/rows}}

    {{/groups}}
    {{#gone}}
    - No longer a claim of its own: {{id}} {{statement}}
    {{/gone}}


    """

  static let articles = """
    ## Articles, with their claims marked

    {{#some}}
    Words of a claim stand between ⟦ and ⟧, with the verdict and the claim’s id behind its last words. The numbers are each paragraph’s place in the stored text, half-open, in Unicode code points.
    {{/some}}
    {{^some}}
    No article of this casebook is in scope.
    {{/some}}


    """

  static let article = """
    ### {{id}}: {{title}}

    - **Publisher:** {{publisher}}{{^publisher}}not recorded{{/publisher}}
    {{#byline}}
    - **Byline:** {{.}}
    {{/byline}}
    - **Published:** {{published}}{{^published}}not recorded{{/published}}
    - **Address:** {{#url}}{{> link}}{{/url}}{{^url}}not recorded{{/url}}
    - **Language:** {{language}}
    - **Taken apart:** {{taken}}

    {{#versions}}
    - **Version {{number}}:** retrieved {{#retrieved}}{{text}}{{/retrieved}} UTC, {{length}} code points
      - SHA-256 of the original: `{{original}}`
      - SHA-256 of the text: `{{text}}`
    {{/versions}}

    {{#absence}}
    **The text of version {{current}} can’t be shown:** {{.}}. The words of each claim stand on its sheet as far as they are on record.

    {{/absence}}
    {{#elsewhere}}
    The words of {{id}} lie in version {{version}} and can’t be marked in version {{current}}.

    {{/elsewhere}}
    {{#paragraphs}}
    **¶{{number}}** [{{start}}, {{end}})

    > {{> marked}}

    {{/paragraphs}}

    """
}
