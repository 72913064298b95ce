import ReviewRules
import Testing

/// Data of private persons is found whatever stands against it, and what only looks like it stays.
@Suite struct PrivateDataTests {
  @Test(arguments: [
    ("Is it a@example.com? No.", "Is it [an e-mail address left out]? No."),
    ("b@example.com! c@mail.example.org…", "[an e-mail address left out]! [an e-mail address left out]…"),
    (
      "'d@example.com' ‘e@example.com’ *f@example.com*",
      "'[an e-mail address left out]' ‘[an e-mail address left out]’ *[an e-mail address left out]*"
    ),
    ("https://memo.example/u?m=g@example.com&t=1", "https://memo.example/u?m=[an e-mail address left out]&t=1"),
    ("mailto:h.i-j+k_l@sub.example.co.uk.", "mailto:[an e-mail address left out]."),
    ("Jürgen.Groß@müller.example", "[an e-mail address left out]"),
    ("x@y.example,z@w.example", "[an e-mail address left out],[an e-mail address left out]"),
    ("call 0171/5551001 now", "call [a telephone number left out] now"),
    ("202.555.1002", "[a telephone number left out]"), ("+49.171.5551003", "[a telephone number left out]"),
    ("0171–5551005", "[a telephone number left out]"), ("01/23/45/67/89", "[a telephone number left out]"),
    ("t=+491715550001", "t=[a telephone number left out]"),
    ("see p. 12. 0171 5551001", "see p. 12. [a telephone number left out]"),
    ("call 0049-30-1234567", "call [a telephone number left out]"),
    ("+49 (0)30 / 1234 5678", "[a telephone number left out]"),
    ("+49 30 1234567 / +49 30 7654321", "[a telephone number left out] / [a telephone number left out]"),
    ("u?m=max%40example.com&t=1", "u?m=[an e-mail address left out]&t=1"),
    ("<p>max@<b>example</b>.com</p>", "<p>[an e-mail address left out]</p>"),
    ("max&#64;example&#x2e;com", "[an e-mail address left out]"),
    ("<td>0171 555</td> max<!-- no -->@example.com", "<td>0171 555</td> [an e-mail address left out]"),
    ("Max <max@example.com>", "Max <[an e-mail address left out]>"),
    ("+49 30 12345<b>6789</b>", "[a telephone number left out]</b>"),
    (
      "\u{FF10}\u{FF11}\u{FF17}\u{FF11} \u{FF15}\u{FF15}\u{FF15}\u{FF11}\u{FF10}\u{FF10}\u{FF11}",
      "[a telephone number left out]"
    ),
    ("max\u{FF20}example.com", "[an e-mail address left out]"),
    ("max@exam\u{200B}ple.com", "[an e-mail address left out]"),
  ]) func isLeftOut(text: String, masked: String) {
    #expect(PrivateData.masked(text) == masked)
  }

  @Test(arguments: [
    "06.08.2020 14.30", "From 06.08.2020 14", "06/08/2020 1430", "1.234.567.890", "192.168.100.123", "0.123456789",
    "Az. 12/2019-345", "10.1016/0140", "2018/2019/2020", "a @ b", "user@localhost", "@mention", "1,234,567,890.5",
    "2020-08-06 14", "4,294,967,296", "06 / 08 / 2020 14:30", "100%40", "<td>2020</td><td>123456</td>",
    "a < b & c > d", "12 / 2019 / 12345",
  ]) func isNot(text: String) {
    #expect(PrivateData.masked(text) == text)
  }
}
