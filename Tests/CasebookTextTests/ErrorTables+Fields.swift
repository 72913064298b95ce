extension ErrorTests {
  /// Slips in the fields of a record.
  static let slipsInFields: [Slip] = [
    Slip(
      id: "near miss", file: "claims/C0001.yaml",
      from: "statement:",
      to: "statment:",
      words: "claims/C0001.yaml:2: a claim has no field «statment»; did you mean «statement»?"),
    Slip(
      id: "no near miss", file: "claims/claimants/P0001.yaml",
      from: "nature:",
      to: "colour:",
      words: """
        claims/claimants/P0001.yaml:3: a claimant has no field «colour»: it has id, name, nature, \
        aliases, links, contact, mergedInto, comments
        """),
    Slip(
      id: "near miss inside", file: "claims/C0001.yaml",
      from: "  claimant:",
      to: "  climant:",
      words: "claims/C0001.yaml:7: «origin» has no field «climant»; did you mean «claimant»?"),
    Slip(
      id: "near miss in a list", file: "reviews/C0001.yaml",
      from: "    question:",
      to: "    qestion:",
      words: "reviews/C0001.yaml:37: a piece of evidence has no field «qestion»; did you mean «question»?"),
    Slip(
      id: "misplaced", file: "reviews/C0001.yaml",
      from: "      locator:",
      to: "      query: x\n      locator:",
      words: "reviews/C0001.yaml:31: the field «query» does not go with the other fields here: take it away"),
    Slip(
      id: "unknown list", file: "reviews/keys.yaml",
      from: "keys:",
      to: "key:",
      words: "reviews/keys.yaml:1: the file has no field «key»; did you mean «keys»?"),
    Slip(
      id: "missing", file: "claims/C0001.yaml",
      from: "statement: Acme has not paid for the bridge.\n",
      to: "",
      words: "claims/C0001.yaml:1: statement: the field is missing: add it"),
    Slip(
      id: "missing inside", file: "reviews/C0001.yaml",
      from: "      source: S0001\n",
      to: "",
      words: "reviews/C0001.yaml:28: basis.source: the field is missing: add it"),
    Slip(
      id: "emptied", file: "claims/claimants/P0001.yaml",
      from: "name: Ruth Oye",
      to: "name:",
      words: "claims/claimants/P0001.yaml:1: the claimant's name is empty: write at least one word"),
    Slip(
      id: "wrong type", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority: high",
      words: "claims/C0001.yaml:22: priority: a string stands where a whole number is wanted"),
    Slip(
      id: "quoted number", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority: \"1\"",
      words: "claims/C0001.yaml:22: priority: a string stands where a whole number is wanted"),
    Slip(
      id: "out of bounds", file: "reviews/C0001.yaml",
      from: "credibility: 2",
      to: "credibility: 9",
      words: "reviews/C0001.yaml:36: credibility: credibility is 9: 1 to 6 is wanted"),
    Slip(
      id: "list wanted", file: "claims/claimants/P0001.yaml",
      from: "links:\n  - https",
      to: "links: https",
      words: "claims/claimants/P0001.yaml:7: links: a string stands where an array is wanted"),
    Slip(
      id: "list of records wanted", file: "claims/C0002.yaml",
      from: "relations:\n  - id: R0001\n",
      to: "relations:\n    id: R0001\n",
      words: "claims/C0002.yaml:8: «relations» is a list: begin each item with «- »"),
    Slip(
      id: "record wanted", file: "claims/C0002.yaml",
      from: "relations:\n",
      to: "relations:\n  - R0009\n",
      words: "claims/C0002.yaml:9: fields are wanted here, such as «id: C0003»"),
    Slip(
      id: "bad id", file: "claims/C0001.yaml",
      from: "claimant: P0001",
      to: "claimant: C0001",
      words: """
        claims/C0001.yaml:7: origin.claimant: «C0001» is not the id of a claimant: write the letter and \
        the number, such as P0003
        """),
    Slip(
      id: "bad date", file: "claims/C0001.yaml",
      from: "\"2020-08\"",
      to: "2020-13",
      words: "claims/C0001.yaml:8: made: «2020-13» is not a date: write 2020, 2020-08 or 2020-08-06"),
    Slip(
      id: "bad moment", file: "reviews/C0001.yaml",
      from: "2020-08-06T08:11:00Z",
      to: "yesterday",
      words: "reviews/C0001.yaml:66: at: «yesterday» is not a moment in UTC: write 2020-08-06T14:30:00Z"),
    Slip(
      id: "word of a closed list", file: "reviews/C0001.yaml",
      from: "stance: supports",
      to: "stance: suports",
      words: """
        reviews/C0001.yaml:35: stance: «suports» is no stance: one of supports, refutes, mixed, context \
        is wanted; did you mean «supports»?
        """),
    Slip(
      id: "contradiction", file: "claims/C0002.yaml",
      from: "to: C0001",
      to: "to: C0002",
      words: "claims/C0002.yaml:9: C0002 can't be related to itself: name another claim"),
    Slip(
      id: "state without proof", file: "reviews/C0001.yaml",
      from: "state: in review",
      to: "state: signed off",
      words: "reviews/C0001.yaml:1: the review of C0001 is «signed off» but has no first"),
  ]
}
