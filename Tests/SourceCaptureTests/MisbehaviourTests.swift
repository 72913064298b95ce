import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import SourceCapture

/// A server that misbehaves in every way that we could think of: each capture ends within its limits, with a sentence.
@Suite(.serialized) struct MisbehaviourTests {
  private static let server = Result { try MisbehavingServer() }

  private static func capture(
    _ way: String, _ change: (inout CaptureLimits) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> (captured: Captured, read: ReadText?) {
    var limits = CaptureLimits()
    (limits.bytes, limits.allowedHosts) = (1 << 20, ["127.0.0.1"])
    // On a busy machine a page may take its time; what never ends is given little.
    limits.seconds = ["drip", "headdrip", "silent"].contains(way) ? 2 : 30
    change(&limits)
    let capturer = Capturer(limits: limits, clock: { Timestamp(seconds: 1_900_000_000) })
    let address = try WebAddress("http://127.0.0.1:\(server.get().port)/\(way)")
    let captured = try capturer.fetch(address, isCancelled: isCancelled)
    return (captured, try TextReader(limits: limits).read(captured))
  }

  private static func error(_ way: String, _ change: (inout CaptureLimits) -> Void = { _ in }) -> CaptureError? {
    do {
      _ = try capture(way, change)
      return nil
    } catch {
      return error as? CaptureError
    }
  }

  /// The kind of an error, without what it holds.
  private static func kind(_ error: CaptureError?) -> String {
    error.map { String(String(describing: Mirror(reflecting: $0).children.first?.label ?? "\($0)")) } ?? "none"
  }

  @Test(
    "each way ends with its own sentence",
    arguments: [
      ("endless", "tooLarge"), ("chunks", "tooLarge"), ("huge", "tooLarge"), ("drip", "tooSlow"),
      ("headdrip", "tooSlow"),
      ("silent", "tooSlow"), ("loop", "redirectLoop"), ("long", "tooManyRedirects"), ("file", "forbiddenScheme"),
      ("gopher", "forbiddenScheme"), ("metadata", "forbiddenHost"), ("loopback6", "forbiddenHost"),
      ("decimal", "forbiddenHost"), ("mapped", "forbiddenHost"), ("private", "forbiddenHost"), ("short", "brokenOff"),
      ("negative", "noAnswer"), ("headers", "tooManyHeaders"), ("endlessheaders", "tooManyHeaders"),
      ("nonsense", "noAnswer"), ("empty", "noAnswer"), ("close", "noAnswer"), ("teapot", "noAnswer"),
      ("gone", "status"), ("part", "onlyPart"),
      ("nowhere", "noSuchHost"),
    ])
  func ends(way: String, kind: String) {
    #expect(Self.kind(Self.error(way)) == kind)
  }

  @Test func withoutTheSwitchThisMachineIsRefused() {
    let error = Self.error("page") { $0.allowedHosts = [] }

    #expect(Self.kind(error) == "forbiddenHost")
    #expect(
      error?.description
        == "«127.0.0.1» is this machine itself, which a page on the web has no business with: if it is meant, say --allow-host 127.0.0.1"
    )
  }

  @Test func theSwitchHoldsForItsPortAlone() throws {
    let port = try Self.server.get().port

    #expect(Self.kind(Self.error("page") { $0.allowedHosts = ["127.0.0.1:1"] }) == "forbiddenHost")
    #expect(Self.error("page") { $0.allowedHosts = ["127.0.0.1:\(port)"] } == nil)
  }

  @Test func aPageIsKeptByteForByteWithItsCustody() throws {
    let (captured, read) = try Self.capture("twice")

    let custody = captured.custody
    #expect(custody.hops.count == 3)
    #expect(
      custody.hops.map { $0.response.first ?? "" } == ["HTTP/1.1 302 Found", "HTTP/1.1 302 Found", "HTTP/1.1 200 OK"])
    #expect(custody.hops.allSatisfy { $0.peer == "127.0.0.1" && $0.request.first?.hasPrefix("GET /") == true })
    #expect(custody.hops[0].header("LOCATION") == "once")
    #expect(custody.sha256 == captured.body.sha256)
    #expect(custody.tool?.hasPrefix("curl ") == true)
    #expect(read?.card.title == "Harbour bridge closed")
    #expect(read?.card.byline == "Ines Calder")
    #expect(read?.card.publisher == "The Tidewater Post")
    #expect(read?.card.published?.description == "2031-04-02")
    #expect(read?.text.hasPrefix("Harbour bridge closed\n\nThe port authority") == true)
    #expect(read?.text.contains("©") == false && read?.text.contains("News") == false)
  }

  @Test func chunksAndEarlyHintsAreTakenApart() throws {
    let whole = try Self.capture("page").read

    #expect(try Self.capture("chunked").read?.text == whole?.text)
    #expect(try Self.capture("interim").read?.text == whole?.text)
  }

  @Test func packedPagesAreKeptPackedAndReadUnpacked() throws {
    let (captured, read) = try Self.capture("gzip")

    #expect(try captured.body.bytes(from: 0, atMost: 2) == [0x1F, 0x8B])
    #expect(captured.custody.packing == "gzip")
    #expect(read?.text == (try Self.capture("page").read?.text))
  }

  @Test("a packing that is a bomb or broken keeps the copy and gives no words", arguments: ["bomb", "brokengzip"])
  func badPacking(way: String) {
    #expect(Self.kind(Self.error(way)) == "unreadable")
  }

  @Test func theEncodingIsFoundWhereTheServerIsWrong() throws {
    #expect(try Self.capture("charset").read?.text.contains("다리가 화요일에 닫혔다고") == true)
    let (_, read) = try Self.capture("latin")
    #expect(read?.text == "Le maire a déclaré que le pont était fermé depuis mardi, après l’été.")
    #expect(read?.notes == ["it says that it is CP1252, and it is UTF-8: read as that"])
  }

  @Test func aPartOfAPageSaysWhichPart() {
    let says = Self.error("part")?.description ?? ""

    #expect(says.contains(" sent only a part («bytes 0-399/"))
    #expect(says.hasSuffix(", and nothing was kept: try again, or save the whole page yourself and name the file"))
  }

  @Test func aPageThatIsSentAsAPictureIsReadAsAPageAndTold() throws {
    let (captured, read) = try Self.capture("notapicture")

    #expect(captured.mediaType == "image/png")
    #expect(read?.text == (try Self.capture("page").read?.text))
    #expect(
      read?.notes == ["it was sent as image/png, but its bytes are text/html: it was read as what they are"])
  }

  @Test func twentyThousandElementsDeepIsReadAndTold() throws {
    let (_, read) = try Self.capture("deep")

    #expect(read?.text.contains("Words at the bottom of twenty thousand elements, said the council.") == true)
    #expect(read?.notes.count == 1)
  }

  @Test func aCaptureCanBeStopped() {
    let began = ContinuousClock.now
    let isCancelled: @Sendable () -> Bool = { ContinuousClock.now - began > .milliseconds(200) }

    #expect { try Self.capture("drip", { $0.seconds = 60 }, isCancelled: isCancelled) } throws: { error in
      Self.kind(error as? CaptureError) == "cancelled"
    }
  }
}
