internal import CKernels

/// The processor's instructions that the network's products are computed with.
public enum NetworkInstructions: String, Sendable, CaseIterable {
  case plain, avx2, avxvnni, avx512, neon

  /// The fastest that this processor has.
  public static var best: NetworkInstructions {
    let best = claims_best_level()
    return allCases.first { $0.level == best } ?? .plain
  }

  /// Whether this processor has them.
  public var areHere: Bool { claims_level_works(level) != 0 }

  var level: claims_level {
    switch self {
    case .plain: CLAIMS_LEVEL_PLAIN
    case .avx2: CLAIMS_LEVEL_AVX2
    case .avxvnni: CLAIMS_LEVEL_AVXVNNI
    case .avx512: CLAIMS_LEVEL_AVX512
    case .neon: CLAIMS_LEVEL_NEON
    }
  }
}
