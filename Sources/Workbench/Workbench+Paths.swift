import TerminalUI

/// Paths that are typed as answers: looked up as soon as they are entered, and written out by Tab.
extension WorkbenchState {
  /// Has a path looked up before the next question is asked.
  mutating func look(at path: String, for prompt: Prompt, completing: Bool = false) {
    self.prompt = prompt
    self.prompt?.looking = Prompt.Looking(path: path, isCompleting: completing)
    desk.ask(.path(path))
  }

  /// What is there is known: the answer is taken, or stays in its field to be mended.
  mutating func looked(_ path: String, _ answer: Answer) {
    guard var prompt, let looking = prompt.looking, looking.path == path else { return }
    prompt.looking = nil
    self.prompt = prompt
    guard case .path(let look) = answer else {
      if case .failed(let sentence) = answer { desk.fail(sentence) }
      return
    }
    if looking.isCompleting {
      self.prompt?.field = LineField(look.completed)
      if look.completed == path {
        let choices = look.choices.prefix(20).joined(separator: "  ")
        desk.say(choices.isEmpty ? "Nothing begins with «\(path)» here." : choices)
      }
    } else if let complaint = look.complaint(path) {
      desk.say(complaint, .error)
    } else {
      take(path, &prompt)
    }
  }
}

extension Prompt {
  /// A path that is being looked up.
  struct Looking: Hashable {
    let path: String
    /// Whether Tab wants it written out, and it is no answer yet.
    let isCompleting: Bool
  }

  /// Whether a path may be typed here.
  var takesPath: Bool {
    switch (purpose, step) {
    case (.addFile, 0), (.newSource, 0), (.archive, 0): pasted == nil
    default: false
    }
  }

  /// The path that an answer names; nil where it is something else.
  func path(in answer: String) -> String? {
    guard takesPath, !answer.isEmpty else { return nil }
    if case .newSource = purpose { return answer.isPath ? answer : nil }
    guard case .file(let path) = SourceInput(typed: answer) else { return nil }
    return path
  }
}

extension String {
  /// Whether it looks like a path, where a title or an address may stand too.
  var isPath: Bool {
    guard !isWebAddress, !contains(where: \.isNewline) else { return false }
    return ["/", "~", "."].contains { hasPrefix($0) } || isLikeAFileName
  }

  /// Whether it is one word with an ending, such as `minutes.pdf`: who names a file of this folder writes no more.
  private var isLikeAFileName: Bool {
    guard let dot = lastIndex(of: "."), !contains(where: \.isWhitespace) else { return false }
    let ending = self[index(after: dot)...]
    return dot != startIndex && (1...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
