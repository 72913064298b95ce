/// The fields of each section, written down: what `docs/templates.md` shows, and what a newsroom's templates are held
/// against. A test compares it with what reports hand over.
enum TemplateFields {
  /// The fields that a section has.
  static func of(_ section: PageSection) -> FieldTree { trees[section] ?? .group([:]) }

  private static let trees = Dictionary(
    uniqueKeysWithValues: PageSection.allCases.map { ($0, FieldTree(reading: written[$0.rawValue] ?? "")) })

  // show fields
  static let written: [String: String] = [
    "cover": """
    about(runs(cite text)) asOf(iso text) checkpoint checkpointIsPlain checkpointLines(line) css editors
    generatedBy givenAlone gone hasArticles headHash headShort isRedacted laterEntries ledgerSize left
    leftOf origin published root scope sealed secondReviewOff sheets(code id shape word) size someSheets
    states(count word) tallies(code count marks shape word) title toolVersion total
    """,
    "claims": """
    columns evidence(clipped label picture) gone(id statement) groups(article newTable rows(before behind
    claimant code counts id own rules shape state statement word) subtotal title) left total totalCounts
    totalRules totals verdicts(clipped label picture)
    """,
    "articles": """
    key(code shape word) some
    """,
    "article": """
    absence byline current elsewhere(id version) id lang language paragraphs(end number runs(anchors code
    mark tags(code id shape word) text) start) published publisher taken title url(href text)
    versions(length number original originalBytes retrieved(iso text) text)
    """,
    "articlesEnd": """

    """,
    "sheets": """
    some
    """,
    "sheet": """
    appearances(article date first link place(href text) title) assignee cards(at(iso text) by empty
    rating rationale(runs(cite text)) sealed title verdict(code shape word) wouldChange(runs(cite text)))
    checkable checkableBecause claimant claimantID code comments(absence answers at(iso text) broughtIn
    by field id on paragraphs(runs(cite text)) settled) commentsLeftOut corrected
    disagreements(cards(at(iso text) by empty rating rationale(runs(cite text)) sealed title verdict(code
    shape word) wouldChange(runs(cite text)))) findings(fix isBlock isOpen level name rule waiver(at(iso
    text) by claim id reason rule waived) what) givenHow history(by record sequence time what) id
    imported(from reference(href text)) inForce(isWhole rationale(runs(cite text)) title
    wouldChange(runs(cite text))) listsVersions made marked neither(count items(archived(href text)
    channel copies(sha256) excerpt(runs(cite text)) grade gradeWords id locator own query question reason
    source(anonymous author date id title url(href text)) stance)) next notices(label
    paragraphs(runs(cite text))) number of own previous priority publishedBy(at(iso text) by)
    rating(label meaning of value) refuting(count items(archived(href text) channel copies(sha256)
    excerpt(runs(cite text)) grade gradeWords id locator own query question reason source(anonymous
    author date id title url(href text)) stance)) relations(id link note other standing statement words)
    reopenings(at(iso text) by cards(at(iso text) by empty rating rationale(runs(cite text)) sealed title
    verdict(code shape word) wouldChange(runs(cite text))) hasCards reason) replies(channel date excerpt
    grade gradeWords id outcome query question reason source stance wordsOfReply(runs(cite text)))
    restsOn restsOnCount searches(channel date excerpt grade gradeWords id place query question reason
    source stance) shape signedOff(at(iso text) by) state statement stays summary supporting(count
    items(archived(href text) channel copies(sha256) excerpt(runs(cite text)) grade gradeWords id locator
    own query question reason source(anonymous author date id title url(href text)) stance)) topic
    version versions(cards(at(iso text) by empty rating rationale(runs(cite text)) sealed title
    verdict(code shape word) wouldChange(runs(cite text))) correction(at(iso text) by reason) hasCards
    isLast published(at(iso text) by) rating rationale(runs(cite text)) signedOff(at(iso text) by)
    statement verdict(code shape word) version) waivers(at(iso text) by claim id reason rule waived)
    withdrawn(archived(href text) channel copies(sha256) date excerpt(runs(cite text)) grade gradeWords
    id locator outcome own place query question reason source(anonymous author date id title url(href
    text)) stance wordsOfReply(runs(cite text))) word words(article attribution chain(name place)
    confidence cue earlierVersion earlierWords form gone hedges isReworded kind lang link lost maker
    naming negations paragraph placedBy places publisher rejected runs(anchors code mark tags text)
    speaker title version versions)
    """,
    "sheetsEnd": """

    """,
    "relations": """
    clipped label picture relations(does from fromLink id note standing to toLink)
    """,
    "timeline": """
    clipped events(date kind label link) label picture
    """,
    "claimants": """
    claimants(aliases claims(id isSource) id links(link(href text)) merged(at(iso text) by id name) name
    nature)
    """,
    "sources": """
    clipped label origins picture sources(accessed anonymous archived(href text) author copies
    derivesFrom(id isSource) grade gradeWords id interests isIndirect isOrigin nature published publisher
    roots(id isSource) title url(href text) uses(claim evidence))
    """,
    "replies": """
    noComments(article id paragraph place speaker version words) replies(channel claim claimant
    claimantID date id outcome withdrawn wordsOfReply(runs(cite text)))
    """,
    "findings": """
    blocks factCheckers hasPolicy numbers(isOwn name number) rules(blocks claims isOwn level more name
    rule usual waived warns) waived waivers(at(iso text) by claim fallen id reason rule standing waived)
    warns
    """,
    "reviews": """
    reviews(claim differed(first second) earlier(first(at(iso text) by) isPublic published(at(iso text)
    by) second(at(iso text) by) signedOff(at(iso text) by) switchedOff verdict(code shape word) version)
    first(at(iso text) by) id published(at(iso text) by) sealed second(at(iso text) by) signedOff(at(iso
    text) by) state switchedOff verdict(code shape word) version)
    """,
    "corrections": """
    corrections(claim from id isOver note(at(iso text) by reason) published(at(iso text) by) stands(code
    shape word) standsRating stood(code shape word) stoodRating to) underway(claim note(at(iso text) by
    reason)) withdrawals(at(iso text) by claim id rating reason verdict(code shape word))
    """,
    "custody": """
    items(at(iso text) by bytes captured(iso text) chain(archive(answer date digests file id isChecked
    target) asked began(iso text) ended(iso text) isFetched mediaType packing steps(address answer
    certificate expires headers issuer machine number secured subject) tool) entry erased(at(iso text) by
    entry reason) file noChain record sha256 what)
    """,
    "comments": """
    comments(absence answers at(iso text) broughtIn by field id on paragraphs(runs(cite text)) settled)
    isRedacted leftOut
    """,
    "method": """
    credibilities(grade meaning) editors givenAlone mappings(format isOwn label rating value)
    ratings(label meaning value verdict(code shape word)) reliabilities(grade meaning) scaleName
    secondReviewOff verdicts(code meaning ratings shape word)
    """,
    "codes": """
    rows(asks code place rules section unconfirmed)
    """,
    "manifest": """
    asOf(iso text) checkpoint checkpointIsPlain checkpointLines(line) counts(count letter word)
    generatedBy headHash headShort keys(id introduced(iso text) name retired verifier) origin root size
    templates(format name sha256) toolVersion
    """,
  ]
  // end
}
