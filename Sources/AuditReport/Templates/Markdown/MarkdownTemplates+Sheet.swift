extension MarkdownTemplates {
  static let sheets = """
    ## Claim sheets

    {{#some}}
    One sheet a claim, all in the same order. Evidence carries a grade such as A6: the letter rates the source, the number the item (see the legend). Times in UTC.
    {{/some}}
    {{^some}}
    No claim is in scope.
    {{/some}}


    """

  static let sheetHead = """
    ### {{id}}: {{statement}}

    **{{word}}**{{#rating}} · **{{label}}**{{#value}} ({{.}} of {{of}}){{/value}}{{/rating}} · {{state}} · version {{version}} · claim {{number}} of {{of}}{{#claimantID}} · {{.}} {{claimant}}{{/claimantID}}{{^claimantID}} · nobody named{{/claimantID}}{{#own}} (the article’s own claim){{/own}}

    {{summary}}

    {{#notices}}
    > **{{label}}** {{#paragraphs}}{{> paragraph}} {{/paragraphs}}

    {{/notices}}

    """

  static let sheetWords = """
    #### As printed

    {{#words}}
    > {{> marked}}

    {{article}} {{title}} · version {{version}} of {{versions}}{{#paragraph}} · ¶{{.}}{{/paragraph}} · code points {{places}}{{#attribution}} · attribution {{.}}{{/attribution}}{{#lost}} · paragraph not shown: {{.}}{{/lost}}{{#rejected}} · **rejected as a wrong extraction:** {{.}}{{/rejected}}{{#gone}} · **gone:** {{.}}{{/gone}}

    {{#earlierWords}}
    **The verdict was given on other words,** those of version {{earlierVersion}}: {{.}}. The words above were put in their place by {{placedBy}}.

    {{/earlierWords}}
    - **Chain, nearest to the article first:** {{publisher}}{{^publisher}}the article{{/publisher}} (publisher){{#chain}} ← {{name}}{{#place}} {{.}}{{/place}}{{/chain}}{{#attribution}} ← {{claimant}}{{^claimant}}nobody named{{/claimant}} (claimant){{/attribution}}
    {{#attribution}}
    - **Speaker:** {{speaker}}{{^speaker}}no words name one{{/speaker}}{{#naming}} · {{.}}{{/naming}}
    - **Cue:** {{cue}}{{^cue}}none{{/cue}}
    - **Form:** {{form}}, {{kind}}
    - **Hedges:** {{hedges}}{{^hedges}}none{{#isReworded}} on record for the new words{{/isReworded}}{{/hedges}}
    - **Negations:** {{negations}}{{^negations}}none{{#isReworded}} on record for the new words{{/isReworded}}{{/negations}}
    - **Read by:** {{maker}}{{#confidence}}, confidence {{.}}{{/confidence}}
    {{/attribution}}

    {{/words}}
    {{#imported}}
    Brought in from {{from}}: {{#reference}}{{> link}}{{/reference}}

    {{/imported}}
    #### The claim

    - **Made:** {{made}}{{^made}}not known{{/made}}
    - **Topic:** {{topic}}{{^topic}}none{{/topic}}
    - **Checkable:** {{checkable}}{{^checkable}}not judged{{/checkable}}{{#checkableBecause}}: {{.}}{{/checkableBecause}}
    {{#priority}}
    - **Priority:** {{.}}
    {{/priority}}
    {{#assignee}}
    - **Assigned to:** {{.}}
    {{/assignee}}
    {{#appearances}}
    - **Appeared:** {{#article}}{{.}} {{/article}}{{title}}{{#place}}{{> link}}{{/place}}{{#date}}, {{.}}{{/date}}{{#first}}; **first known:** {{.}}{{/first}}
    {{/appearances}}
    {{^appearances}}
    - **Appeared:** nothing recorded
    {{/appearances}}
    {{#relations}}
    - **{{words}}** {{other}} {{statement}} ({{standing}}, {{id}}){{#note}}: {{.}}{{/note}}
    {{/relations}}
    {{^relations}}
    - **Relations:** none recorded
    {{/relations}}


    """

  static let sheetEvidence = """
    {{#supporting}}
    #### Evidence for: {{count}}

    {{#items}}
    {{> item}}
    {{/items}}
    {{^items}}
    Nothing on record speaks for it.

    {{/items}}
    {{/supporting}}
    {{#refuting}}
    #### Evidence against: {{count}}

    {{#items}}
    {{> item}}
    {{/items}}
    {{^items}}
    Nothing on record speaks against it.

    {{/items}}
    {{/refuting}}
    {{#neither}}
    #### Mixed evidence and context: {{count}}

    {{#items}}
    {{> item}}
    {{/items}}
    {{^items}}
    None on record.

    {{/items}}
    {{/neither}}
    #### Searches without result

    {{#searches}}
    - **{{id}}** «{{query}}», looked in {{place}}, {{date}}{{#question}}; {{.}}{{/question}}{{#grade}}; item {{.}}{{/grade}} ({{stance}})
    {{/searches}}
    {{^searches}}
    None recorded.
    {{/searches}}

    {{#withdrawn}}
    - **{{id}}, taken away:** {{reason}} ~~{{stance}}{{#source}}, {{id}} {{title}}{{/source}}{{#query}}, search «{{.}}»{{/query}}{{#channel}}, reply by {{.}}{{/channel}}{{#excerpt}}: {{> paragraph}}{{/excerpt}}~~
    {{/withdrawn}}

    #### Reply

    {{#replies}}
    - **{{id}}** {{outcome}}; asked by {{channel}}, {{date}}{{#question}}; {{.}}{{/question}} ({{stance}})

    {{#wordsOfReply}}
      > {{> paragraph}}

    {{/wordsOfReply}}
    {{/replies}}
    {{^replies}}
    No attempt to reach the claimant is on record.

    {{/replies}}

    """

  static let sheetFinding = """
    {{#inForce}}
    #### {{title}}

    {{#rationale}}
    {{> block}}

    {{/rationale}}
    **What would change it:** {{#wouldChange}}{{> paragraph}} {{/wouldChange}}{{^wouldChange}}{{#isWhole}}not written down{{/isWhole}}{{^isWhole}}not in this ledger{{/isWhole}}{{/wouldChange}}

    {{/inForce}}
    {{^inForce}}
    #### Rationale

    No verdict stands, so there is no rationale.

    {{/inForce}}
    #### {{givenHow}}

    {{#stays}}
    {{.}}

    {{/stays}}
    {{#cards}}
    {{> finding}}
    {{/cards}}
    {{^cards}}
    {{^stays}}
    No verdict is in force or under way.

    {{/stays}}
    {{/cards}}
    {{#signedOff}}
    Signed off by {{> act}}.

    {{/signedOff}}
    {{#publishedBy}}
    Published by {{> act}}.

    {{/publishedBy}}
    {{#disagreements}}
    **Disagreement.** Two reviewers came to different verdicts. Both are kept; no average is made.

    {{#cards}}
    {{> finding}}
    {{/cards}}
    {{/disagreements}}
    {{#reopenings}}
    **Reopened** by {{> act}}{{#reason}}: {{.}}{{/reason}}{{#hasCards}} Until then it stood as follows; both are kept.{{/hasCards}}

    {{#cards}}
    {{> finding}}
    {{/cards}}
    {{/reopenings}}
    {{#listsVersions}}
    #### Public versions

    {{#versions}}
    - **Version {{version}}:** {{#verdict}}**{{word}}**{{/verdict}}, {{rating}}; signed off by {{#signedOff}}{{> act}}{{/signedOff}}; published by {{#published}}{{> act}}{{/published}}{{#statement}}; on these words: «{{.}}»{{/statement}}{{#correction}}; **correction:** {{reason}} ({{> act}}){{/correction}}

    {{#cards}}
      {{> finding}}
    {{/cards}}
    {{/versions}}
    {{/listsVersions}}

    """

  static let sheetRecord = """
    #### What the rules find

    {{#findings}}
    - **{{rule}}** {{level}}: {{what}}{{#waiver}} (waived by {{> act}}, {{id}}: {{reason}}){{/waiver}}{{#isOpen}}; {{fix}}{{/isOpen}}
    {{/findings}}
    {{^findings}}
    Nothing.
    {{/findings}}

    #### Comments

    {{#comments}}
    {{> note}}
    {{/comments}}
    {{^comments}}
    {{#commentsLeftOut}}{{.}} left out of this redacted report.{{/commentsLeftOut}}{{^commentsLeftOut}}None.{{/commentsLeftOut}}

    {{/comments}}
    #### History

    {{#history}}
    - Entry {{sequence}}, {{time}}, {{by}}: {{what}}{{#record}} ({{.}}){{/record}}
    {{/history}}

    This sheet rests on {{restsOnCount}}: {{restsOn}}


    """
}
