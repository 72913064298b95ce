extension MarkdownTemplates {
  static let claimants = """
    ## Claimants

    Who claims. Contact data is never printed.

    {{#claimants}}
    - **{{id}}** {{name}}, {{nature}}{{#aliases}}; also called {{.}}{{/aliases}}; claims {{#claims}}{{id}} {{/claims}}
    {{#links}}
      - {{#link}}{{> link}}{{/link}}
    {{/links}}
    {{#merged}}
      - {{id}} {{name}} is the same: {{> act}}
    {{/merged}}
    {{/claimants}}
    {{^claimants}}
    Nobody is named as the claimant of a claim in scope.
    {{/claimants}}


    """

  static let sources = """
    ## Sources and origins

    An origin derives from nothing else on record. The same report under two names is one origin.

    {{#sources}}
    - **{{id}}** {{title}}; {{nature}}{{#author}}, {{.}}{{/author}}{{#publisher}}, {{.}}{{/publisher}}{{#published}}, {{.}}{{/published}}{{#accessed}}, accessed {{.}}{{/accessed}}{{#url}}; {{> link}}{{/url}}{{#archived}}; kept at {{> link}}{{/archived}}{{#anonymous}}; not named: {{.}}{{/anonymous}}
      - Reliability: {{#grade}}{{.}}, {{gradeWords}}{{/grade}}{{^grade}}not graded{{/grade}}
      - Derives from: {{#isOrigin}}nothing: an origin{{/isOrigin}}{{#derivesFrom}}{{id}} {{/derivesFrom}}{{#isIndirect}}(goes back to {{#roots}}{{id}} {{/roots}}{{^roots}}itself, in a circle{{/roots}}){{/isIndirect}}
      - Interest: {{interests}}{{^interests}}none disclosed{{/interests}}
      - Rests on it: {{#uses}}{{evidence}} on {{claim}}; {{/uses}}{{^uses}}only through others{{/uses}}
    {{/sources}}
    {{^sources}}
    No source is in scope.
    {{/sources}}


    """

  static let replies = """
    ## Right of reply

    What the articles in scope report of their own attempts:

    {{#noComments}}
    - **{{id}}** {{speaker}}{{^speaker}}nobody named{{/speaker}}: “{{words}}” ({{article}}, version {{version}}{{#paragraph}}, ¶{{.}}{{/paragraph}}, {{place}})
    {{/noComments}}

    {{^noComments}}
    None of the articles says that somebody did not comment.

    {{/noComments}}
    Whom the desk asked:

    {{#replies}}
    - **{{id}}** on {{claim}}, {{#claimantID}}{{.}} {{claimant}}{{/claimantID}}{{^claimantID}}nobody named{{/claimantID}}: asked by {{channel}}, {{date}}: {{outcome}}{{#withdrawn}} (taken away: {{.}}){{/withdrawn}}

    {{#wordsOfReply}}
      > {{> paragraph}}

    {{/wordsOfReply}}
    {{/replies}}

    {{^replies}}
    The desk has recorded no attempt.

    {{/replies}}

    """

  static let findings = """
    ## Rules and waivers

    Before sign-off every verdict is held against these rules. In this report {{blocks}} findings block, {{warns}} warn, and {{waived}} are waived in writing.{{#hasPolicy}} The house has a policy of its own, which stands in the ledger; what it changes is marked.{{/hasPolicy}}{{^hasPolicy}} The house has no policy of its own: the rules hold as they are.{{/hasPolicy}}

    {{#rules}}
    - **{{rule}}** {{name}}: {{level}}{{#isOwn}} (by the policy; else {{usual}}){{/isOwn}}{{#blocks}}; {{.}} block{{/blocks}}{{#warns}}; {{.}} warn{{/warns}}{{#waived}}; {{.}} waived{{/waived}} {{#claims}}{{.}} {{/claims}}{{#more}}and {{.}} more{{/more}}
    {{/rules}}
    {{#numbers}}
    - {{name}}: {{number}}{{#isOwn}} (by the policy){{/isOwn}}
    {{/numbers}}
    {{#factCheckers}}
    - factCheckers: {{.}}
    {{/factCheckers}}

    ### Waivers

    {{#waivers}}
    - **{{id}}** Rule **{{rule}}** on {{claim}}{{#standing}} **{{.}}**{{/standing}}: {{reason}} ({{> act}})
    {{#waived}}
      - set aside: {{.}}
    {{/waived}}
    {{/waivers}}
    {{^waivers}}
    No rule was set aside.
    {{/waivers}}


    """

  static let relations = """
    ## Who answers whom

    {{#relations}}
    - **{{id}}** {{from}} **{{does}}** {{to}} ({{standing}}){{#note}}: {{.}}{{/note}}
    {{/relations}}
    {{^relations}}
    No relation between claims is on record.
    {{/relations}}


    """

  static let timeline = """
    ## Timeline

    {{#events}}
    - **{{date}}** {{kind}}: {{label}}
    {{/events}}
    {{^events}}
    Nothing on record has a date.
    {{/events}}

    {{#clipped}}
    {{.}}

    {{/clipped}}

    """

  static let reviews = """
    ## Reviews

    Who proposed, who looked a second time, who signed off. Times in UTC; names are asserted.

    {{#reviews}}
    - **{{id}}** of {{claim}}: {{state}}, version {{version}}{{#verdict}}; stands: **{{word}}**{{/verdict}}{{#first}}; first: {{> act}}{{/first}}{{#sealed}}, sealed{{/sealed}}{{#second}}; second: {{> act}}{{/second}}{{#switchedOff}}; second: switched off{{/switchedOff}}{{#signedOff}}; signed off: {{> act}}{{/signedOff}}{{#published}}; last published: {{> act}}{{/published}}{{#differed}}; differed: {{first}}; {{second}}{{/differed}}
    {{#earlier}}
      - Version {{version}}, {{#isPublic}}public{{/isPublic}}{{^isPublic}}no longer public{{/isPublic}}: **{{#verdict}}{{word}}{{/verdict}}**{{#first}}; first: {{> act}}{{/first}}{{#second}}; second: {{> act}}{{/second}}{{#switchedOff}}; second: switched off{{/switchedOff}}{{#signedOff}}; signed off: {{> act}}{{/signedOff}}{{#published}}; published: {{> act}}{{/published}}
    {{/earlier}}
    {{/reviews}}
    {{^reviews}}
    No claim in scope has been looked at.
    {{/reviews}}


    """

  static let corrections = """
    ## Corrections and withdrawals

    {{#corrections}}
    - **{{id}}** of {{claim}}, version {{from}} → {{to}}: stood {{#stood}}{{word}}{{/stood}}, {{stoodRating}}; {{#isOver}}then{{/isOver}}{{^isOver}}stands{{/isOver}} **{{#stands}}{{word}}{{/stands}}**, {{standsRating}}; why: {{#note}}{{reason}} ({{> act}}){{/note}}; published: {{#published}}{{> act}}{{/published}}
    {{/corrections}}

    {{^corrections}}
    No public version has been replaced.

    {{/corrections}}
    {{#underway}}
    - A correction of {{claim}} is under way: {{#note}}{{reason}} ({{> act}}){{/note}}
    {{/underway}}
    {{#withdrawals}}
    - The verdict on {{claim}}, {{#verdict}}{{word}}{{/verdict}} ({{rating}}), was withdrawn: {{reason}} ({{> act}}, {{id}})
    {{/withdrawals}}
    {{^withdrawals}}
    - No verdict has been withdrawn.
    {{/withdrawals}}


    """
}
