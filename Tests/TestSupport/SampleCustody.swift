import AuditLedger
import ClaimModel

/// How the copies of the sample came: over a redirect from a secure site, and out of a web archive.
enum SampleCustody {
  static let address = "https://council.harrowmere.example/notice/12"

  static func web(_ record: inout CustodyRecord) {
    let tls = TLSPeer(
      secured: "TLSv1.3 / TLS_AES_256_GCM_SHA384", subject: "CN=council.harrowmere.example", issuer: "CN=Example Root",
      expires: "Mar 1 00:00:00 2032 GMT", certificate: Digest.of(Array("certificate".utf8)))
    record.asked = address
    record.tool = "curl 7.88.1"
    record.mediaType = "text/html; charset=utf-8"
    record.packing = "gzip"
    record.hops = [
      CustodyHop(
        address: address, peer: "203.0.113.7",
        request: ["GET /notice/12 HTTP/1.1", "Host: council.harrowmere.example"],
        response: ["HTTP/1.1 301 Moved Permanently", "Location: /notices/2031/12"], tls: tls),
      CustodyHop(
        address: "https://council.harrowmere.example/notices/2031/12", peer: "203.0.113.7",
        request: ["GET /notices/2031/12 HTTP/1.1", "Host: council.harrowmere.example"],
        response: [
          "HTTP/1.1 200 OK", "Date: Wed, 08 Jan 2031 09:00:00 GMT", "Content-Type: text/html; charset=utf-8",
          "X-Served-By: cache-7",
        ], tls: tls),
    ]
  }

  /// The text in every field, as canonical JSON.
  static func everyField(_ text: String) throws -> String {
    let record = CustodyRecord(
      asked: text, began: Timestamp(seconds: 0), ended: Timestamp(seconds: 0), tool: text,
      hops: [
        CustodyHop(
          address: text, peer: text, request: [text], response: [text, "Server: \(text)", text],
          tls: TLSPeer(secured: text, subject: text, issuer: text, expires: text, certificate: Digest.zero))
      ],
      record: WarcOrigin(
        file: text, id: text, target: text, date: text, digests: [text], checked: [text], response: [text]),
      sha256: Digest.zero, bytes: 0, mediaType: text, packing: text)
    return String(decoding: try JSONValue(encoding: record).canonical(), as: UTF8.self)
  }

  static func archive(_ record: inout CustodyRecord) {
    record.asked = "/home/ida/minutes.warc.gz"
    record.record = WarcOrigin(
      file: "minutes.warc.gz", id: "<urn:uuid:2f8c0a52-5b0e-4c1e-9a6b-0d3c6d1c7a11>",
      target: "https://archive.harrowmere.example/minutes/5", date: "2031-01-06T10:00:00Z",
      digests: ["sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A"], checked: ["sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A"],
      response: ["HTTP/1.1 200 OK", "Content-Type: application/pdf"])
  }
}
