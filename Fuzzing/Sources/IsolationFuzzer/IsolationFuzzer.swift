import AttributionExtraction
import AttributionWeights
import ClaimModel

private let extractor = try? AttributionExtractor(weights: TaggerWeights(BuiltInWeights.bytes))

/// Any bytes are read as a text; every span that is found must quote it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let extractor else { fatalError("the built-in weights can't be run") }
  let points = CodePoints(text)
  for found in extractor.isolate(text).attributions {
    let reading = found.reading
    for span in reading.speaker + reading.cue + reading.content + reading.hedges + reading.negations {
      precondition(points[span.start..<span.end] == span.quote, "a span quotes what is not there")
    }
  }
  return 0
}
