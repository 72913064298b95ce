import AuditLedger
import Dispatch
import Synchronization

/// Works numbered pieces off with two hands where the casebook can be read twice at a time, and hands them on in order.
///
/// Whichever hand is free takes the next portion that nobody has, so neither waits for a slow piece of the other; how far
/// they may be ahead of what was handed on is bounded, and so is memory.
struct TwoHands<Hand, Piece: Sendable>: Sendable {
  let count: Int
  /// How many pieces a portion has.
  var portion = 16
  /// How many portions may be begun and not handed on.
  var room = 6
  /// What the second hand needs for itself.
  let hand: @Sendable (any CasebookReading) throws -> Hand
  let work: @Sendable (Int, inout Hand) throws -> Piece

  /// - Parameter take: is handed every piece, in the order of the numbers, and the hand of whoever called.
  /// - Throws: what the work of a piece throws, when its turn comes; and what `take` throws.
  func run(_ mine: inout Hand, beside second: SecondReading?, take: (Int, Piece, inout Hand) throws -> Void) throws {
    let portions = (count + portion - 1) / portion
    guard let second, portions > 1 else {
      for number in 0..<count { try take(number, work(number, &mine), &mine) }
      return
    }
    let tray = Tray<Piece>(portions: portions, room: room)
    let ended = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInitiated).async {
      defer { ended.signal() }
      // Where the casebook can't be read a second time just now, one hand does it all.
      _ = try? second { casebook in
        var theirs = try hand(casebook)
        while let portion = tray.claimWhenThereIsRoom() { tray.put(portion, pieces(of: portion, by: &theirs)) }
      }
    }
    defer {
      tray.close()
      ended.wait()
    }
    var next = 0
    while next < portions {
      if let ready = tray.take(next) {
        for (offset, piece) in try ready.get().enumerated() { try take(next * portion + offset, piece, &mine) }
        next += 1
      } else if let portion = tray.claim() {
        tray.put(portion, pieces(of: portion, by: &mine))
      } else {
        tray.awaitNews()
      }
    }
  }

  private func pieces(of number: Int, by hand: inout Hand) -> Result<[Piece], any Error> {
    let first = number * portion
    return Result { try (first..<min(first + portion, count)).map { try work($0, &hand) } }
  }
}

/// Where portions lie until their turn comes.
private final class Tray<Piece: Sendable>: Sendable {
  private struct State {
    var unclaimed = 0
    var handedOn = 0
    var isClosed = false
    var ready: [Int: Result<[Piece], any Error>] = [:]
  }

  private enum Claim { case portion(Int), full, none }

  private let portions: Int
  private let room: Int
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  private let space = DispatchSemaphore(value: 0)

  init(portions: Int, room: Int) { (self.portions, self.room) = (portions, room) }

  private func next() -> Claim {
    state.withLock { state in
      guard !state.isClosed, state.unclaimed < portions else { return .none }
      guard state.unclaimed < state.handedOn + room else { return .full }
      defer { state.unclaimed += 1 }
      return .portion(state.unclaimed)
    }
  }

  /// The next portion that nobody has; nil where there is none, or no room.
  func claim() -> Int? { if case .portion(let number) = next() { number } else { nil } }

  /// The same, and waits for room; nil where nothing is left to do.
  func claimWhenThereIsRoom() -> Int? {
    while true {
      switch next() {
      case .portion(let number): return number
      case .full: space.wait()
      case .none: return nil
      }
    }
  }

  func put(_ number: Int, _ pieces: Result<[Piece], any Error>) {
    state.withLock { $0.ready[number] = pieces }
    news.signal()
  }

  /// A portion that is ready, to be handed on.
  func take(_ number: Int) -> Result<[Piece], any Error>? {
    let pieces = state.withLock { state in
      state.ready.removeValue(forKey: number).map { pieces in
        state.handedOn += 1
        return pieces
      }
    }
    if pieces != nil { space.signal() }
    return pieces
  }

  /// Waits until a portion was put that may be the one.
  func awaitNews() { news.wait() }

  /// Nothing more is to be done.
  func close() {
    state.withLock { $0.isClosed = true }
    space.signal()
  }
}
