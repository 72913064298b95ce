extension ErrorTests {
  /// Slips in the lines of the ledger and of the texts.
  static let slipsInLines: [Slip] = [
    Slip(
      id: "no JSON", file: "reviews/ledger.jsonl",
      from: "{\"edit\":2,",
      to: "{\"edit\":2",
      words: """
        reviews/ledger.jsonl:2: the line can't be read: line 1, column 10: «"» stands where a comma or } \
        is wanted
        """),
    Slip(
      id: "changed entry", file: "reviews/ledger.jsonl",
      from: "\"title\":\"Bridges\"",
      to: "\"title\":\"Ridges\"",
      words: """
        reviews/ledger.jsonl:2: the entry does not follow entry 1: a line was changed, added or lost; \
        fetch the file as it was
        """),
    Slip(
      id: "not canonical", file: "reviews/ledger.jsonl",
      from: "{\"edit\":1,",
      to: "{ \"edit\":1,",
      words: """
        reviews/ledger.jsonl:1: the entry is not written in its canonical form (RFC 8785): fetch the file \
        as it was
        """),
    Slip(
      id: "other members", file: "reviews/ledger.jsonl",
      from: "{\"edit\":1,",
      to: "{\"also\":1,\"edit\":1,",
      words: "reviews/ledger.jsonl:1: the line can't be read: it has members that no entry has"),
    Slip(
      id: "no person", file: "reviews/ledger.jsonl",
      from: "\"person\":\"Ada\"",
      to: "\"person\":\"\"",
      words: """
        reviews/ledger.jsonl:1: the line can't be read: «» is not a name: 1 to 200 characters without \
        line breaks or control characters are wanted
        """),
    Slip(
      id: "text line is no JSON", file: "reviews/texts.jsonl",
      from: "{\"bytes\":18,",
      to: "\"bytes\":18,",
      words: """
        reviews/texts.jsonl:4: the line can't be read: line 1, column 8: the value is complete but the \
        text goes on: one value a text, take the rest away
        """),
    Slip(
      id: "text without salt", file: "reviews/texts.jsonl",
      from: "\"salt\":\"737a",
      to: "\"salt\":\"x\",\"was\":\"737a",
      words: "reviews/texts.jsonl:4: the line can't be read: «salt» is no hexadecimal number"),
    Slip(
      id: "text without bytes", file: "reviews/texts.jsonl",
      from: "\"text\":\"mayor@",
      to: "\"txt\":\"mayor@",
      words: "reviews/texts.jsonl:4: the line can't be read: one of «file», «text» and «base64» is wanted"),
    Slip(
      id: "another text", file: "reviews/texts.jsonl",
      from: "\"text\":\"mayor@",
      to: "\"text\":\"major@",
      words: """
        reviews/texts.jsonl:4: the line can't be read: the text is not the one that was sealed: fetch the \
        file as it was
        """),
    Slip(
      id: "seal of nothing", file: "reviews/texts.jsonl",
      from: "\"commitment\":\"08326c99",
      to: "\"commitment\":\"00000c99",
      words: """
        reviews/texts.jsonl:4: the ledger names no text with the commitment \
        00000c998a237bee3ee98495c7678325d7158a8aa371c6dcadb28b557556cb62: the line was changed or added; \
        fetch the file as it was
        """),
    Slip(
      id: "another file", file: "claims/articles/A0001/article.txt",
      from: "never",
      to: "always",
      words: """
        claims/articles/A0001/article.txt: the bytes are not those that were sealed in \
        reviews/texts.jsonl:3: put them back
        """),
    Slip(
      id: "climbing path", file: "reviews/texts.jsonl",
      from: "claims/articles/A0001/article.txt",
      to: "claims/../../article.txt",
      words: "reviews/texts.jsonl:3: the line can't be read: «file» names no text: fetch the file as it was"),
  ]
}
