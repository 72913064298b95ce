extension ErrorTests {
  /// Slips in YAML, and records in the wrong place.
  static let slipsInYAML: [Slip] = [
    Slip(
      id: "field twice", file: "claims/C0001.yaml",
      from: "topic:",
      to: "made: 2019\ntopic:",
      words: "claims/C0001.yaml:8: the field «made» stands twice: keep one of them"),
    Slip(
      id: "no YAML", file: "claims/C0001.yaml",
      from: "statement: Acme",
      to: "statement: Acme: it",
      words: "claims/C0001.yaml:2: this is no YAML: a second «: » stands in the line: put the text in quotes"),
    Slip(
      id: "tab as indentation", file: "claims/C0001.yaml",
      from: "  kind: attributed",
      to: "\tkind: attributed",
      words: """
        claims/C0001.yaml:4: this is no YAML: a tab, «@», «%» or «`» stands where a value begins: indent \
        with blanks, and put the text in quotes
        """),
    Slip(
      id: "open quotation", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: \"yes",
      words: "claims/C0001.yaml:18: this is no YAML: the quotation has no end: add the closing quotation mark"),
    Slip(
      id: "anchor", file: "claims/C0001.yaml",
      from: "statement: Acme",
      to: "statement: &a Acme",
      words: """
        claims/C0001.yaml:2: an anchor can't be used here: write the value out, in quotes if it begins \
        with «&», «*» or «!»
        """),
    Slip(
      id: "alias", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: &a x\nwithdrawn: *a",
      words: """
        claims/C0001.yaml:19: the alias «*a» can't be used here: write the value out, in quotes if it \
        begins with «&», «*» or «!»
        """),
    Slip(
      id: "tag", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority: !!int 1",
      words: """
        claims/C0001.yaml:22: a tag can't be used here: write the value out, in quotes if it begins with \
        «&», «*» or «!»
        """),
    Slip(
      id: "merge key", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority: 1\n<<: {topic: x}",
      words: """
        claims/C0001.yaml:23: a claim has no field «<<»: it has id, statement, origin, made, appearances, \
        topic, checkability, priority, assignee, withdrawn, mergedInto, relations, comments
        """),
    Slip(
      id: "wrong indentation", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: " priority: 1",
      words: """
        claims/C0001.yaml:22: this is no YAML: the line fits neither the list nor the fields above it: \
        indent it as they are, with «- » or «name: »
        """),
    Slip(
      id: "open bracket", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: [a",
      words: """
        claims/C0001.yaml:19: this is no YAML: the list in brackets that begins in line 18 has no end: \
        close the bracket
        """),
    Slip(
      id: "unknown escape", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: \"\\q\"",
      words: """
        claims/C0001.yaml:18: this is no YAML: a backslash stands before a character that needs none: \
        write it twice, or use single quotes
        """),
    Slip(
      id: "no colon", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority",
      words: """
        claims/C0001.yaml:23: this is no YAML: the line fits neither the list nor the fields above it: \
        indent it as they are, with «- » or «name: »
        """),
    Slip(
      id: "two documents", file: "claims/C0001.yaml",
      from: "priority: 1",
      to: "priority: 1\n---\n",
      words: """
        claims/C0001.yaml:23: this is no YAML: a second document begins here: a file holds one, take \
        «---» away
        """),
    Slip(
      id: "no fields", file: "claims/C0003.yaml",
      to: "- C0003\n",
      words: "claims/C0003.yaml:1: fields are wanted here, such as «id: C0003»"),
    Slip(
      id: "control character", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: a\u{1B}b",
      words: "claims/C0001.yaml:18: an invisible control character: write it as \"\\u001B\" in double quotes"),
    Slip(
      id: "line separator", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: a\u{2028}b",
      words: "claims/C0001.yaml:18: an invisible control character: write it as \"\\u2028\" in double quotes"),
    Slip(
      id: "byte-order mark", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: a\u{FEFF}b",
      words: """
        claims/C0001.yaml:18: an invisible byte-order mark: take it away, or write it as "\\uFEFF" in \
        double quotes
        """),
    Slip(
      id: "nested too deep", file: "claims/C0001.yaml",
      from: "topic: \"yes\"",
      to: "topic: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
      words: "claims/C0001.yaml:18: lists and fields are nested more than 24 deep: no record is"),
    Slip(
      id: "id of another file", file: "claims/C0001.yaml",
      from: "id: C0001",
      to: "id: C0004",
      words: "claims/C0001.yaml:1: «C0004» stands in the file of C0001: write C0001, or put it into its own file"),
    Slip(
      id: "claim of another file", file: "reviews/C0001.yaml",
      from: "  - id: E0002\n    claim: C0001",
      to: "  - id: E0002\n    claim: C0002",
      words: "reviews/C0001.yaml:39: «C0002» stands in the file of C0001: write C0001, or put it into its own file"),
    Slip(
      id: "review of another file", file: "reviews/C0002.yaml",
      to: "claim: C0001\n",
      words: "reviews/C0002.yaml:1: «C0001» stands in the file of C0002: write C0002, or put it into its own file"),
    Slip(
      id: "id twice", file: "reviews/C0001.yaml",
      from: "id: E0002",
      to: "id: E0001",
      words: """
        reviews/C0001.yaml:38: E0001 stands in reviews/C0001.yaml:26 already: keep one of them, or give \
        this one the next free number
        """),
    Slip(
      id: "nearly a name", file: "claims/c3.yaml",
      to: "id: C0003\n",
      words: "claims/c3.yaml: no record has this name; did you mean «claims/C0003.yaml»?"),
    Slip(
      id: "no name", file: "claims/todo.yml",
      to: "id: C0003\n",
      words: "claims/todo.yml: no record has this name: a claim's file is called like claims/C0003.yaml"),
    Slip(
      id: "comment in another file", file: "reviews/C0002.yaml",
      to: """
        claim: C0002\ncomments:\n  - {id: N0007, on: C0001, by: Bo, at: 2020-08-06T09:00:00Z, words: x, \
        settled: false}\n
        """,
      words: "reviews/C0002.yaml:3: N0007 belongs in reviews/C0001.yaml: move it there"),
    Slip(
      id: "words are no text", file: "claims/C0002.yaml",
      from: "words: Sure?",
      to: "words: [Sure]",
      words: "claims/C0002.yaml:23: words: a text is wanted"),
    Slip(
      id: "changed words", file: "claims/C0002.yaml",
      from: "words: Sure?",
      to: "words: Sure!",
      words: """
        claims/C0002.yaml:23: the words of N0004 stay as they were written: put them back, and answer \
        with a new comment
        """),
  ]
}
