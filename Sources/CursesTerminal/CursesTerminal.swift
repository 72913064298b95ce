import CNCurses
import Foundation
public import TerminalUI

/// The terminal of this process, which ncurses takes, reads keys from and gives back. There is one; it is given back when this value goes.
public struct CursesTerminal: Terminal, ~Copyable {
  /// Wakes ``next()`` from other threads.
  public let waker: Waker
  private let wakeReader: Int32
  private var painter: Painter
  /// What is on the terminal; nil where that is not known.
  public private(set) var shown: Screen?
  private var waiting: [TerminalEvent] = []
  /// What was read after an escape that was no Alt.
  private var unread: Int?
  private var lastPress: (at: Point, time: ContinuousClock.Instant)?

  /// Has memory that is freed given back, also of the large tables that the order of a million claims is worked out in.
  public static func giveMemoryBack() { cc_give_memory_back() }

  /// Takes the terminal.
  /// - Throws: ``TerminalError``.
  public init(mouse: Bool = true) throws {
    let ends = try Self.begin(mouse: mouse)
    (wakeReader, waker) = (ends.reader, Waker(descriptor: ends.writer))
    painter = Painter(TerminfoPen())
  }

  private static func begin(mouse: Bool) throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw TerminalError.none }
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    switch cc_begin(mouse) {
    case 0: break
    case 1: throw TerminalError.unknown(name: ProcessInfo.processInfo.environment["TERM"] ?? "")
    case 3: throw TerminalError.immovable(name: ProcessInfo.processInfo.environment["TERM"] ?? "")
    default: throw TerminalError.none
    }
    cc_catch_signals(ends[1])
    cc_guard_crashes()
    return (ends[0], ends[1])
  }

  deinit { cc_end() }

  /// How many colours it has; 0 for none.
  public var colours: Int { Int(cc_colours()) }

  public var size: Size { Size(columns: Int(cc_columns()), rows: Int(cc_rows())) }

  public var hasMore: Bool { !waiting.isEmpty }

  /// Whether anything has arrived that ``next()`` will hand out.
  public mutating func hasArrived() -> Bool {
    if waiting.isEmpty { gather() }
    return !waiting.isEmpty
  }

  /// Whether nothing arrives for so long: whoever draws what was painted gets the processor first.
  public mutating func rests(milliseconds: Int32) -> Bool {
    !hasArrived() && cc_rests(wakeReader, milliseconds) && !hasArrived()
  }

  public mutating func next() -> TerminalEvent {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      if cc_ended_by() != 0 { return .ended(signal: cc_ended_by()) }
      if cc_was_stopped() {
        suspend()
        continue
      }
      if cc_was_resized() {
        cc_follow_size()
        shown = nil
        return .resized(size)
      }
      gather()
      if !waiting.isEmpty { continue }
      let ready = cc_wait(wakeReader)
      if ready < 0 { return .ended(signal: SIGHUP) }
      if ready & 2 != 0, cc_ended_by() == 0 { waiting.append(.woken) }
      if ready & 1 != 0 { gather() }
    }
  }

  /// Takes everything that has arrived.
  private mutating func gather() {
    var pasted: String?
    while true {
      let code = read()
      if code == CC_NONE {
        guard pasted != nil else { return }
        // The rest of a paste may still be on its way.
        let ready = cc_wait(wakeReader)
        if ready < 0 || cc_ended_by() != 0 { return }
        continue
      }
      if code >= CC_KEY {
        let key = code - CC_KEY
        if key == CC_PASTE_BEGIN {
          pasted = ""
        } else if key == CC_PASTE_END {
          if let text = pasted { waiting.append(.paste(text)) }
          pasted = nil
        } else if pasted == nil, let event = event(ofKey: key) {
          waiting.append(event)
        }
        continue
      }
      let scalar = Unicode.Scalar(UInt32(max(0, code))) ?? "\u{FFFD}"
      if pasted != nil {
        pasted?.unicodeScalars.append(scalar)
      } else {
        waiting.append(.key(key(of: scalar)))
      }
    }
  }

  private mutating func read() -> Int {
    defer { unread = nil }
    return unread ?? Int(cc_next())
  }

  private mutating func key(of scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x1B:
      // Alt comes as an escape with a letter right after it.
      let next = Int(cc_next())
      guard next >= 0x20, next < 0x7F, let letter = Unicode.Scalar(UInt32(next)) else {
        if next != CC_NONE { unread = next }
        return .escape
      }
      return .alt(Character(letter))
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08: return .control("H")
    case 0x7F: return .backspace
    case 0x00: return .control("@")
    case 0x01...0x1F: return .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default: return .character(Character(scalar))
    }
  }

  private mutating func event(ofKey key: Int) -> TerminalEvent? {
    if key > CC_FUNCTION { return .key(.function(key - CC_FUNCTION)) }
    switch key {
    case CC_UP: return .key(.up)
    case CC_DOWN: return .key(.down)
    case CC_LEFT: return .key(.left)
    case CC_RIGHT: return .key(.right)
    case CC_HOME: return .key(.home)
    case CC_END: return .key(.end)
    case CC_PAGE_UP: return .key(.pageUp)
    case CC_PAGE_DOWN: return .key(.pageDown)
    case CC_BACKSPACE: return .key(.backspace)
    case CC_DELETE: return .key(.delete)
    case CC_INSERT: return .key(.insert)
    case CC_BACK_TAB: return .key(.backTab)
    case CC_ENTER: return .key(.enter)
    case CC_MOUSE: return mouse()
    default: return nil
    }
  }

  private mutating func mouse() -> TerminalEvent? {
    var (act, x, y): (Int32, Int32, Int32) = (0, 0, 0)
    guard cc_mouse(&act, &x, &y) else { return nil }
    let place = Point(x: Int(x), y: Int(y))
    switch Int(act) {
    case CC_WHEEL_UP: return .mouse(Mouse(.wheelUp, at: place))
    case CC_WHEEL_DOWN: return .mouse(Mouse(.wheelDown, at: place))
    case CC_DOUBLE: return .mouse(Mouse(.double, at: place))
    case CC_RELEASE: return .mouse(Mouse(.release, at: place))
    case CC_DRAG: return .mouse(Mouse(.drag, at: place))
    default:
      let now = ContinuousClock.now
      let isDouble = lastPress.map { $0.at == place && now - $0.time < .milliseconds(400) } ?? false
      lastPress = isDouble ? nil : (place, now)
      return .mouse(Mouse(isDouble ? .double : .press, at: place))
    }
  }

  /// A painting goes out as a whole, so that nobody sees half of it.
  public mutating func paint(_ screen: Screen) {
    write(raw: painter.paint(screen, over: shown))
    shown = screen
  }

  public mutating func repaintAll() { shown = nil }

  public mutating func suspend() {
    cc_suspend()
    shown = nil
    waiting.append(.resumed)
    waiting.append(.resized(size))
  }

  public mutating func outside<Result>(_ body: () throws -> Result) rethrows -> Result {
    cc_leave()
    defer {
      cc_return()
      shown = nil
    }
    return try body()
  }

  public mutating func write(raw: [UInt8]) { raw.withUnsafeBufferPointer { cc_write($0.baseAddress, $0.count) } }
}
