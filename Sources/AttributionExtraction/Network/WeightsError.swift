/// Why a file of weights can't be used.
public enum WeightsError: Error, Sendable, Hashable {
  /// It does not begin as such a file does.
  case foreign
  /// It ends before what its header promises.
  case truncated
  /// Its numbers contradict each other or are beyond what the program can run.
  case unfit(String)
}

extension WeightsError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .foreign: "this is no file of weights: it has to begin with «CLAIMSW2»; make one with «make train»"
    case .truncated: "the file of weights is cut off: copy it again, or make it anew with «make train»"
    case .unfit(let what): "the file of weights can't be run: \(what); make it anew with «make train»"
    }
  }
}
