extension ErrorTests {
  /// What can be read, but is no edit that a hand can make.
  static let slipsInEdits: [Slip] = [
    Slip(
      id: "state", file: "reviews/C0001.yaml",
      from: "state: in review\ntaken:\n  by: Bo\n  at: \"2020-08-06T08:24:00Z\"",
      to: "state: unreviewed",
      words: """
        reviews/C0001.yaml:3: a review moves by its moves, not by changing «state»: put it back, and use \
        «claims take C0001», «claims propose C0001» and so on
        """),
    Slip(
      id: "published rationale", file: "reviews/C0001.yaml",
      from: "The accounts (E0001) say",
      to: "The accounts say",
      words: """
        reviews/C0001.yaml:11: a review moves by its moves, not by changing «publications»: put it back, \
        and use «claims take C0001», «claims propose C0001» and so on
        """),
    Slip(
      id: "new review", file: "reviews/C0002.yaml",
      to: "claim: C0002\nversion: 1\nstate: in review\ntaken: {by: Bo, at: 2020-08-06T09:00:00Z}\n",
      words: """
        reviews/C0002.yaml:3: a review moves by its moves, not by changing «state»: put it back, and use \
        «claims take C0002», «claims propose C0002» and so on
        """),
    Slip(
      id: "text of an article", file: "claims/articles/A0001/article.txt",
      from: "never",
      to: "always",
      words: """
        claims/articles/A0001/article.txt: the bytes are not those that A0001 was recorded with: put them \
        back, and capture a new version with «claims add FILE --add-version A0001»
        """),
    Slip(
      id: "archived copy", file: "reviews/copies/5bab0c5ec69c53c5119070eae9c4ed5a958a97d6cab6725ce99c8013c61a09a1",
      from: "nothing",
      to: "all",
      words: """
        reviews/copies/5bab0c5ec69c53c5119070eae9c4ed5a958a97d6cab6725ce99c8013c61a09a1: the bytes are \
        not those that S0001 was recorded with: put them back, and add what is new as a record of its own
        """),
    Slip(
      id: "erased text", file: "claims/articles/A0001/original.bin",
      to: "x",
      words: """
        claims/articles/A0001/original.bin: this text of A0001 was erased, or never was here: take the \
        file away
        """),
    Slip(
      id: "text of no article", file: "claims/articles/A0002/article.txt",
      to: "x",
      words: """
        claims/articles/A0002/article.txt: no record names this file: take it away, or add it with \
        «claims add FILE»
        """),
    Slip(
      id: "new article", file: "claims/articles/A0002/article.yaml",
      to: "id: A0002\ntitle: x\n",
      words: """
        claims/articles/A0002/article.yaml:1: the new article A0002 can't be written by hand, because its \
        bytes are sealed: use «claims add FILE»
        """),
    Slip(
      id: "words of an erased comment", file: "reviews/sources/S0001.yaml",
      from: "      bytes: 34\n",
      to: "      bytes: 34\n    words: Jane Roe\n",
      words: """
        reviews/sources/S0001.yaml:23: the words of N0006 stay as they were written: put them back, and \
        answer with a new comment
        """),
    Slip(
      id: "words taken away", file: "claims/C0002.yaml",
      from: "    words: Sure?\n",
      to: "",
      words: """
        claims/C0002.yaml:16: the words of N0004 stay as they were written: put them back, and answer \
        with a new comment
        """),
    Slip(
      id: "comment without words", file: "claims/C0001.yaml",
      to: "comments:\n  - {id: N0007, on: R0001, by: Bo, at: 2020-08-06T09:00:00Z, settled: false}\n",
      words: "claims/C0001.yaml:25: the new comment N0007 has no «words»: write them"),
    Slip(
      id: "new contact", file: "claims/claimants/P0001.yaml",
      from: "bytes: 18",
      to: "bytes: 19",
      words: """
        claims/claimants/P0001.yaml:9: the contact of P0001 can't be given by hand, because its bytes are \
        sealed: use the command for it
        """),
    Slip(
      id: "number given out", file: "claims/C0002.yaml",
      from: "relations:\n",
      to: "relations:\n  - {id: R0002, from: C0002, does: repeats, to: C0001, standing: confirmed}\n",
      words: "claims/C0002.yaml:9: R0002 was given out before and is never used again: write R0003"),
    Slip(
      id: "seal of another length", file: "claims/claimants/P0002.yaml",
      to: """
        id: P0002\nname: x\nnature: person\ncontact: {commitment: \
        08326c998a237bee3ee98495c7678325d7158a8aa371c6dcadb28b557556cb62, bytes: 3}\n
        """,
      words: """
        claims/claimants/P0002.yaml:1: the seal of the contact is not the one in reviews/texts.jsonl:4: \
        put it back
        """),
    Slip(
      id: "seal of nothing", file: "claims/claimants/P0002.yaml",
      to: """
        id: P0002\nname: x\nnature: person\ncontact: {commitment: \
        00000c998a237bee3ee98495c7678325d7158a8aa371c6dcadb28b557556cb62, bytes: 3}\n
        """,
      words: """
        claims/claimants/P0002.yaml:1: the contact of P0002 can't be given by hand, because its bytes are \
        sealed: use the command for it
        """),
    Slip(
      id: "record gone", file: "claims/C0002.yaml",
      from: """
          - id: R0001\n    from: C0002\n    does: denies\n    to: C0001\n    standing: confirmed\n    \
        note: Bank transfer.\n
        """,
      to: "",
      words: """
        claims/C0002.yaml: R0001 is gone, but what was recorded stays on record: put it back, and take it \
        away with «claims unrelate R0001»
        """),
    Slip(
      id: "id changed", file: "reviews/C0001.yaml",
      from: "id: E0003",
      to: "id: E0004",
      words: """
        reviews/C0001.yaml: E0003 is gone, but what was recorded stays on record: put it back, and write \
        why into its field «withdrawn»
        """),
    Slip(
      id: "moved to another file", file: "reviews/C0002.yaml",
      to: """
        claim: C0002\nwaivers:\n  - {id: W0001, claim: C0002, rule: L07, reason: Acme is gone., by: Bo, \
        at: 2020-08-06T08:11:00Z}\n
        """,
      words: """
        reviews/C0002.yaml:3: W0001 is another waiver here (of C0001): give this one a new id, one that no \
        file uses
        """),
    Slip(
      id: "evidence of another branch", file: "reviews/C0002.yaml",
      to: """
        claim: C0002\nevidence:\n  - id: E0001\n    claim: C0002\n    basis: {kind: passage, source: S0001, \
        excerpt: Nothing was paid.}\n    stance: refutes\n
        """,
      words: """
        reviews/C0002.yaml:3: E0001 is another piece of evidence here (of C0001): give this one a new id, \
        one that no file uses
        """),
    Slip(
      id: "comment of another branch", file: "reviews/C0002.yaml",
      to: """
        claim: C0002\ncomments:\n  - {id: N0001, on: C0002, by: Bo, at: 2020-08-06T08:13:00Z, body: {commitment: \
        d49a79606e3858fe03ce2b89c9f821f6d5dc3ae7208c122ff8828f519df60618, bytes: 5}, settled: false}\n
        """,
      words: """
        reviews/C0002.yaml:3: N0001 is another comment here (of C0001): give this one a new id, one that no \
        file uses
        """),
    Slip(
      id: "relation of another branch", file: "claims/C0001.yaml",
      to: "relations:\n  - {id: R0001, from: C0001, does: repeats, to: C0002, standing: confirmed}\n",
      words: """
        claims/C0001.yaml:25: R0001 is another relation here (of C0002): give this one a new id, one that no \
        file uses
        """),
    Slip(
      id: "comment in another file", file: "reviews/C0002.yaml",
      to: """
        claim: C0002\ncomments:\n  - {id: N0001, on: C0001, by: Bo, at: 2020-08-06T08:13:00Z, body: {commitment: \
        758f62bf9b5ba823d4d4369b86726b557921dee39a7bf16be9ff574fd0b77a4e, bytes: 44}, settled: false}\n
        """,
      words: "reviews/C0002.yaml:3: N0001 belongs in reviews/C0001.yaml: move it there"),
    Slip(
      id: "new twice", file: "reviews/keys.yaml",
      to: """
          - {id: K0002, name: x, verifier: y, introduced: 2020-08-06T08:09:00Z}\n  - {id: K0002, name: x, \
        verifier: z, introduced: 2020-08-06T08:09:00Z}\n
        """,
      words: """
        reviews/keys.yaml:7: K0002 stands in reviews/keys.yaml:6 already: keep one of them, or give this \
        one the next free number
        """),
    Slip(
      id: "ledger beyond", file: "reviews/ledger.jsonl",
      to: "{}\n",
      words: """
        reviews/ledger.jsonl:33: the casebook's ledger ends at entry 32: fetch the newer casebook, or put \
        the file back
        """),
    Slip(
      id: "ledger of another casebook", file: "reviews/ledger.jsonl",
      from: "The year was missing",
      to: "The month was missing",
      words: """
        reviews/ledger.jsonl:32: this is not entry 32 of the casebook's ledger: it is another casebook's \
        text form
        """),
  ]
}
