/// Where pages of the web come into the workbench.
enum WebCapture {
  /// A page as text, and its title where it says one.
  struct Page {
    let text: String
    let title: String?
  }

  /// - Throws: ``ShellError`` in every case as yet: this program asks nothing of the net, so that an address is recorded
  ///   and its text comes from a file.
  static func text(of address: String) throws -> Page { throw ShellError.noCapture(address) }
}
