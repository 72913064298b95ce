public import AttributionExtraction
import AttributionWeights
import Foundation

/// The extractor with the weights that the program carries, or with others.
public enum BuiltInExtractor {
  /// Cost: a look at the weights' header; nothing is loaded or copied.
  /// - Throws: `WeightsError`, which a sound build never does.
  public static func make() throws -> AttributionExtractor {
    AttributionExtractor(weights: try TaggerWeights(BuiltInWeights.bytes))
  }

  /// An extractor with the weights of a file, which is mapped and stays so for as long as the program runs.
  /// - Throws: ``SessionError/weights(_:why:)`` where it can't be read or is no such file.
  public static func make(weightsAt path: String) throws -> AttributionExtractor {
    do {
      return AttributionExtractor(weights: try TaggerWeights(try mapped(path)))
    } catch let error as WeightsError {
      throw SessionError.weights(path, why: error.description)
    }
  }

  private static func mapped(_ path: String) throws -> UnsafeRawBufferPointer {
    func failure() -> SessionError { .weights(path, why: String(cString: strerror(errno))) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let length = lseek(descriptor, 0, SEEK_END)
    guard length > 0 else { throw SessionError.weights(path, why: WeightsError.foreign.description) }
    let memory = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let memory, memory != MAP_FAILED else { throw failure() }
    return UnsafeRawBufferPointer(start: memory, count: length)
  }
}
