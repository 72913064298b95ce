import Testing

@testable import SourceCapture

/// What is read as a web address, and in which form it is handed on.
@Suite struct AddressTests {
  @Test(
    "an address is written in one form",
    arguments: [
      ("HTTP://Example.COM", "http://example.com/"), ("https://example.com:443/a?b=c#d", "https://example.com/a?b=c"),
      ("http://example.com:8080/a b", "http://example.com:8080/a%20b"),
      ("http://example.com/a/../b/./c", "http://example.com/b/c"),
      ("http://example.com/%2e%2e/x", "http://example.com/x"),
      ("http://2130706433/", "http://127.0.0.1/"), ("http://0x7f.1/", "http://127.0.0.1/"),
      ("http://017700000001/", "http://127.0.0.1/"), ("http://127.1/", "http://127.0.0.1/"),
      ("http://[::0:1]/", "http://[::1]/"), ("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
      ("http://例え.example/", "http://xn--r8jz45g.example/"), ("http://example.com\\evil", "http://example.com/evil"),
      ("  https://example.com/  ", "https://example.com/"), ("http://example.com.", "http://example.com/"),
    ])
  func oneForm(typed: String, written: String) throws {
    #expect(try WebAddress(typed).description == written)
  }

  @Test(
    "what is no address of the web is refused",
    arguments: [
      "example.com", "http:/example.com", "http://", "http://user@example.com/", "http://user:pw@127.0.0.1/",
      "http://example.com:0/", "http://example.com:99999/", "http://[::1", "http://[fe80::1%25eth0]/",
      "http://exa mple.com/", "http://256.1.1.1/", "http://1.2.3.4.5/", "http://example..com/",
      "http://ex\u{1B}ample.com/",
      "http://example.com/\r\nX-Injected: 1", "http://a\u{202E}b.example:x/",
    ])
  func refused(text: String) {
    #expect { try WebAddress(text) } throws: { error in
      if case CaptureError.notAnAddress? = error as? CaptureError { true } else { false }
    }
  }

  @Test(
    "other schemes are refused", arguments: ["file:///etc/passwd", "gopher://x/", "javascript:alert(1)", "ftp://x/"])
  func schemes(text: String) {
    #expect { try WebAddress(text) } throws: { error in
      if case CaptureError.forbiddenScheme? = error as? CaptureError { true } else { false }
    }
  }

  @Test(
    "a redirect is followed from where it stands",
    arguments: [
      ("/x", "https://example.com/x"), ("x", "https://example.com/a/x"), ("?q", "https://example.com/a/b?q"),
      ("//other.example/y", "https://other.example/y"), ("http://other.example", "http://other.example/"),
      ("../z", "https://example.com/z"),
    ])
  func redirect(location: String, target: String) throws {
    let here = try WebAddress("https://example.com/a/b?c")

    #expect(try here.following(location).description == target)
  }

  @Test(
    "addresses that are not on the public network are known",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
      "172.31.255.255", "192.168.1.1", "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "::",
      "::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a01:203", "fc00::1", "fd12::1", "fe80::1",
      "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "2002:a01:203::", "3fff::1", "4000::1",
    ])
  func notPublic(text: String) throws {
    let address = try #require(NetworkAddress(text: text))

    #expect(address.kindIfNotPublic != nil)
  }

  @Test(
    "public addresses are public",
    arguments: [
      "1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "2002:808:808::",
    ])
  func isPublic(text: String) throws {
    let address = try #require(NetworkAddress(text: text))

    #expect(address.kindIfNotPublic == nil)
  }
}
