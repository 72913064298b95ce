import ClaimModel

/// The rules about single pieces of evidence and their sources.
enum EvidenceRules {
  static let all = [
    copy, hash, access, primary, locator, interest, later, otherChecks, address, translation, excerpt,
  ]

  /// L03.
  static let copy = Rule(
    id: "L03", name: "evidence without archived copy", level: .block,
    reason: "Pages change and go away; without a copy nobody can see what the desk saw.",
    finds: """
      A passage of a source of which no archived copy is kept, or none any more. A search without result and a reply need \
      none: a verdict that the evidence is not enough may rest on them.
      """,
    fix: "keep a copy with «claims source archive», or waive L03 and say why there can be none"
  ) { dossier in
    dossier.cited.compactMap { source in
      if source.copies.isEmpty {
        return RuleHit("\(source.id) has no archived copy", about: [source.recordID])
      }
      let isErased = source.copies.allSatisfy { dossier.copies[$0.sha256] == .erased }
      return isErased ? RuleHit("every archived copy of \(source.id) was erased", about: [source.recordID]) : nil
    }
  }

  /// L04.
  static let hash = Rule(
    id: "L04", name: "stored bytes are not those on record", level: .block,
    reason: "A copy that is not the one on record proves nothing, and somebody must find out how that came.",
    finds: """
      An archived copy, or the stored text of an article, that has another SHA-256 than the record says, or is neither there \
      nor erased. What was erased on legal demand is no finding.
      """,
    fix: "run «claims verify», and bring the right bytes back from a backup or capture the source anew"
  ) { dossier in
    var hits: [RuleHit] = []
    for source in dossier.cited {
      for copy in source.copies {
        switch dossier.copies[copy.sha256] {
        case .altered:
          hits.append(
            RuleHit(
              "a copy of \(source.id) has another hash than \(copy.sha256.hex.prefix(12))…", about: [source.recordID]))
        case .missing, nil:
          hits.append(
            RuleHit("the copy \(copy.sha256.hex.prefix(12))… of \(source.id) is not at hand", about: [source.recordID]))
        case .sound, .erased: break
        }
      }
    }
    for text in dossier.texts {
      let words = "version \(text.version) of \(text.article)"
      switch text.state {
      case .altered:
        hits.append(RuleHit("the text of \(words) has another hash than on record", about: [text.article.any]))
      case .missing: hits.append(RuleHit("the text of \(words) is not at hand", about: [text.article.any]))
      case .sound, .erased: break
      }
    }
    return hits
  }

  /// L16.
  static let access = Rule(
    id: "L16", name: "source read long ago", level: .warn,
    reason: "A page may have been corrected or taken down since somebody read it.",
    finds: """
      A source with an address that was last read more than 30 days before the ledger's last entry (the policy may have \
      another number), or of which nobody has written down when it was read. A date known to the month counts from its end.
      """,
    fix: "read the source again and set the date with «claims edit --accessed»"
  ) { dossier in
    let days = dossier.policy.accessDays ?? RuleNumbers.accessDays
    let today = dossier.now.date.lastDay
    return dossier.cited.filter { $0.url != nil }.compactMap { source in
      guard let accessed = source.accessed else {
        return RuleHit("nobody has written down when \(source.id) was read", about: [source.recordID])
      }
      guard today - accessed.lastDay > days else { return nil }
      return RuleHit(
        "\(source.id) was read on \(accessed), more than \(days) days before the last entry", about: [source.recordID])
    }
  }

  /// L17.
  static let primary = Rule(
    id: "L17", name: "secondary source where the primary one is known", level: .warn,
    reason: "Each hand that a report goes through changes it.",
    finds: """
      A passage of a source that derives from another source of this casebook, while no passage of that other source is put to \
      the claim.
      """,
    fix: "put the passage of the primary source to the claim as well"
  ) { dossier in
    let used = Set(dossier.cited.map(\.id))
    let graph = dossier.graph
    return dossier.cited.compactMap { source in
      let behind = graph.reach(from: [source.id]).subtracting([source.id])
      guard !behind.isEmpty, behind.isDisjoint(with: used) else { return nil }
      return RuleHit(
        "\(source.id) derives from \(behind.map(\.any).listed), of which no passage is put to the claim",
        about: [source.recordID] + behind.sorted().map(\.any))
    }
  }

  /// L18.
  static let locator = Rule(
    id: "L18", name: "passage without locator", level: .warn,
    reason: "Who has to read forty pages to find one sentence does not check it.",
    finds: "A passage that does not say where in its source it stands: page, section, paragraph or minute.",
    fix: "say where the passage stands with «claims edit --locator»"
  ) { dossier in
    dossier.passages.filter { $0.locator?.isBlank ?? true }.map {
      RuleHit("\($0.item.id) does not say where in \($0.source.id) it stands", about: [$0.item.recordID])
    }
  }

  /// L20.
  static let interest = Rule(
    id: "L20", name: "interest of a source not disclosed", level: .warn,
    reason: "A reader must know what a source gains or loses by being believed.",
    finds: "A source, put forward for or against the claim, without a word on its interests. «None known» is a word.",
    fix: "write with «claims edit --interests» what it gains by being believed, or that nothing is known"
  ) { dossier in
    let counted = Set(dossier.passages.filter(\.counts).map(\.source.id))
    return dossier.cited.filter { counted.contains($0.id) && $0.interests?.isBlank ?? true }.map {
      RuleHit("nothing is said on the interests of \($0.id)", about: [$0.recordID])
    }
  }

  /// L21.
  static let later = Rule(
    id: "L21", name: "evidence younger than the claim", level: .warn,
    reason: "A claim is judged by what could be known when it was made.",
    finds: """
      A passage, for or against, of a source that came out after the day on which the claim was made, as far as both dates are \
      known: a source of August is not younger than a claim of 6 August.
      """,
    fix: "say in the rationale why the later source may be used, or waive L21 with the reason"
  ) { dossier in
    guard let made = dossier.claim.made else { return [] }
    return dossier.passages.filter(\.counts).compactMap { passage in
      guard let published = passage.source.published, published.firstDay > made.lastDay else { return nil }
      return RuleHit(
        "\(passage.source.id) is of \(published), and the claim was made \(made)",
        about: [passage.source.recordID, passage.item.recordID])
    }
  }

  /// L23.
  static let otherChecks = Rule(
    id: "L23", name: "nothing but other fact-checks", level: .warn,
    reason: "A desk that only cites other desks repeats their errors.",
    finds: """
      Passages that all come from fact-checks: their title, publisher or address says so, or the policy names the publisher. \
      One passage of another source is enough.
      """,
    fix: "go to the sources that the other check rests on, and put their passages to the claim"
  ) { dossier in
    let sources = dossier.passages.filter(\.counts).map(\.source)
    guard !sources.isEmpty, sources.allSatisfy({ isFactCheck($0, dossier.policy.factCheckers) }) else { return [] }
    return [
      RuleHit(
        "every passage comes from a fact-check (\(sources.map(\.recordID).listed))", about: sources.map(\.recordID))
    ]
  }

  private static func isFactCheck(_ source: Source, _ known: [String]) -> Bool {
    let publisher = source.publisher?.lowercased() ?? ""
    if known.contains(where: { publisher == $0.lowercased() }) { return true }
    let words = PlainWords.of([source.title, source.publisher ?? ""].joined(separator: " · "))
    let address = source.url?.lowercased() ?? ""
    return PlainWords.contain(words, ["fact", "check"]) || PlainWords.contain(words, ["fact", "checking"])
      || words.contains { $0.hasPrefix("factcheck") }
      || ["factcheck", "fact-check", "fact_check"].contains { address.holds($0) }
  }

  /// L24.
  static let address = Rule(
    id: "L24", name: "address that does not lead there for good", level: .warn,
    reason: "A shortened or forwarding address hides where it leads, and goes away with the service.",
    finds: """
      A source whose address is one of a known shortening service, leads through a forwarding page, or led on to another \
      address when a copy was last fetched from it: the chain of custody tells.
      """,
    fix: "put the address that it ends at with «claims edit --url», and keep that of a copy with «--archived-url»"
  ) { dossier in
    dossier.cited.compactMap { source in
      if let other = dossier.forwards[source.id] {
        return RuleHit("the address of \(source.id) leads on to \(other.quoted)", about: [source.recordID])
      }
      guard let url = source.url, let fault = Address.fault(of: url) else { return nil }
      return RuleHit("the address of \(source.id), \(url.quoted), \(fault)", about: [source.recordID])
    }
  }

  /// L27.
  static let translation = Rule(
    id: "L27", name: "translation without original", level: .warn,
    reason: "A translation is a reading; who knows both languages must be able to judge it.",
    finds: """
      An excerpt that says it was translated and does not give the words of the original («Original: …»); and an excerpt in \
      Latin letters of a source whose title or author is in another script.
      """,
    fix: "add the words of the original to the excerpt, as «Original: …»"
  ) { dossier in
    dossier.passages.compactMap { passage in
      let words = PlainWords.of(passage.excerpt + " " + (passage.locator ?? ""))
      let hasOriginal = words.contains("original") && passage.excerpt.contains(":")
      guard !hasOriginal else { return nil }
      if words.contains(where: { ["translated", "translation"].contains($0) }) {
        return RuleHit(
          "\(passage.item.id) is a translation and does not give the original", about: [passage.item.recordID])
      }
      let source = [passage.source.title, passage.source.author ?? ""].joined()
      guard Script.isForeign(source), !Script.isForeign(passage.excerpt) else { return nil }
      return RuleHit(
        "\(passage.source.id) is in another script than \(passage.item.id), which does not give the original",
        about: [passage.item.recordID, passage.source.recordID])
    }
  }
}

extension EvidenceRules {
  /// L28.
  static let excerpt = Rule(
    id: "L28", name: "excerpt that its source does not have", level: .warn,
    reason: "Words that nobody finds in the source bear nothing out, however well they fit.",
    finds: """
      A passage whose words stand nowhere in what was read from the archived copies of its source. Blanks of all kinds are \
      alike, and «…», also in brackets, stands for what was left out. Of a source from which no words were read, or whose \
      words were erased, nothing is found; a translation is found, and is waived with a word on who translated it.
      """,
    fix:
      "copy the words as they stand there with «claims edit --excerpt», or waive L28 and say why they differ"
  ) { dossier in
    dossier.passages.filter { dossier.misquoted.contains($0.item.id) }.map { passage in
      RuleHit(
        "\(passage.item.id): \(passage.excerpt.quoted) does not stand in what was read from \(passage.source.id)",
        about: [passage.item.recordID, passage.source.recordID])
    }
  }
}

/// Whether letters are others than Latin ones.
private enum Script {
  static func isForeign(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.value >= 0x370 && $0.properties.isAlphabetic && !(0x1E00...0x1EFF).contains($0.value)
    }
  }
}

/// Addresses that hide where they lead.
private enum Address {
  private static let shorteners: Set<String> = [
    "amzn.to", "bit.ly", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "goo.gl", "ift.tt", "is.gd", "lnkd.in", "ow.ly",
    "rb.gy", "rebrand.ly", "s.id", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "v.gd", "wp.me",
  ]

  /// What is wrong, as a half sentence; nil where nothing is.
  static func fault(of url: String) -> String? {
    let plain = url.lowercased().utf8[...]
    func begins(_ scheme: String) -> Bool { plain.starts(with: scheme.utf8) }
    guard let scheme = ["https://", "http://"].first(where: begins) else {
      return begins("urn:") || begins("doi:") ? nil : "is no address of the web"
    }
    let rest = plain.dropFirst(scheme.utf8.count)
    let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    var host = rest[..<end]
    if let sign = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: sign)...] }
    host = host.prefix { $0 != UInt8(ascii: ":") }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    if shorteners.contains(String(Substring(host))) { return "is one of a shortening service" }
    let query = rest[end...]
    let forwards = ["url=http", "u=http", "redirect=http", "target=http", "dest=http", "goto=http"]
    return query.contains(UInt8(ascii: "=")) && forwards.contains { Substring(query).holds($0) }
      ? "leads through a forwarding page" : nil
  }
}
