import ClaimModel

/// The shells that the completion scripts are for.
enum Shell: String, Word {
  case bash, zsh, fish

  static let field = "shell"
}
