internal import CAttributionWeights

/// The trained weights that the program carries; what they are and may be used for stands in `CARD.md` beside this file.
public enum BuiltInWeights {
  /// The file as `Training/` wrote it, in memory for as long as the program runs.
  public static var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: claims_weights(), count: claims_weights_count())
  }
}
