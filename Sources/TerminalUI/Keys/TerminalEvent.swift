/// What comes from a terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, as one: its letters are no commands.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// Somebody called ``Waker``-like: messages wait.
  case woken
  /// Back from being suspended.
  case resumed
  /// The terminal is going away, by this signal.
  case ended(signal: Int32)
}

/// What a mouse did, and where.
public struct Mouse: Hashable, Sendable {
  public enum Act: Hashable, Sendable { case press, drag, release, double, wheelUp, wheelDown }

  public let act: Act
  public let at: Point

  public init(_ act: Act, at: Point) { (self.act, self.at) = (act, at) }
}

/// A terminal that can be drawn on. One module knows how.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  /// Whether more keys wait, so that drawing can be left out.
  var hasMore: Bool { get }
  /// Waits for the next event.
  mutating func next() -> TerminalEvent
  mutating func paint(_ screen: Screen)
  /// Draws everything anew with the next painting.
  mutating func repaintAll()
  /// Gives the terminal to the shell until it comes back.
  mutating func suspend()
  /// Gives the terminal to another program meanwhile.
  mutating func outside<Result>(_ body: () throws -> Result) rethrows -> Result
  /// Bytes past the screen, such as an OSC 52 copy.
  mutating func write(raw: [UInt8])
}

extension TerminalEvent {
  /// Whether somebody did something: pressed a key, pasted, used the mouse.
  public var isInput: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resized, .woken, .resumed, .ended: false
    }
  }
}
