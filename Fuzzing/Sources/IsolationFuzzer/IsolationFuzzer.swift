import AttributionExtraction
import AttributionWeights
import ClaimModel

private let network = try? AttributionExtractor(weights: TaggerWeights(BuiltInWeights.bytes))

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager calls an executable's beginning by the name of its target, so libFuzzer's own `main` is not used.
@_cdecl("IsolationFuzzer_main")
public func begin(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, words) = (count, words)
  return runFuzzer(&count, &words, fuzz)
}

/// Any bytes are read as a text; every span that is found must quote it.
///
/// A first byte below 16 has the network read what follows. Else the next bytes are markings, up to 15 as the first byte
/// says, wherever they fall: the network takes nearly all of the time, so the stages behind it see far more texts this
/// way, and markings that no network would think of.
private let fuzz: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  if first < 16 {
    check(input[1...], by: network)
  } else {
    let head = min(count, 1 + Int(first & 15) * DrawnTagger.bytesEach)
    check(input[head...], by: AttributionExtractor(tagger: DrawnTagger(bytes: Array(input[1..<head]))))
  }
  return 0
}

private func check(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, by extractor: AttributionExtractor?) {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let extractor else { fatalError("the built-in weights can't be run") }
  let points = CodePoints(text)
  for found in extractor.isolate(text).attributions {
    let reading = found.reading
    for span in reading.speaker + reading.cue + reading.content + reading.hedges + reading.negations {
      precondition(points[span.start..<span.end] == span.quote, "a span quotes what is not there")
    }
  }
}

/// A tagger that finds what it was told to, wherever that is.
private struct DrawnTagger: AttributionTagger {
  static let bytesEach = 8
  let bytes: [UInt8]

  func markings(on page: Page) -> [Marking] {
    stride(from: 0, to: bytes.count - Self.bytesEach + 1, by: Self.bytesEach).map { at in
      func range(_ index: Int) -> [Range<Int>] {
        let start = Int(bytes[at + index]) * (page.tokens.count + 2) / 256
        let length = Int(bytes[at + index + 1]) % 24
        return length == 0 ? [] : [start..<(start + length)]
      }
      return Marking(speaker: range(0), cue: range(2), content: range(4) + range(6))
    }
  }
}
