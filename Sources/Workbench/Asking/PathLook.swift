/// What stands at a path on the disk, as the shell has looked it up, and how the path may go on.
public struct PathLook: Hashable, Sendable {
  public enum Thing: Hashable, Sendable {
    case file, folder, missing
    /// Something that is there and may not be read.
    case closed
    /// A pipe or a device, which may never end.
    case stream
  }

  public let thing: Thing
  /// The path written out as far as there is no choice.
  public let completed: String
  /// What it may go on with, where there is a choice.
  public let choices: [String]

  public init(_ thing: Thing, completed: String, choices: [String] = []) {
    (self.thing, self.completed, self.choices) = (thing, completed, choices)
  }

  /// Why no text can come from it; nil of a file that can be read.
  func complaint(_ path: String) -> String? {
    switch thing {
    case .file: nil
    case .folder: "«\(path)» is a folder: name a file in it, Tab writes it out."
    case .missing: "«\(path)» is not there: look at the path again, Tab writes it out."
    case .closed: "«\(path)» may not be read by you: change that, or name another file."
    case .stream: "«\(path)» is a pipe or a device, and no file: save what it gives to a file, and name that."
    }
  }
}
