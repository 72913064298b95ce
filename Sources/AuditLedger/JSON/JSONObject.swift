/// The members of a JSON object, in the order in which they came.
///
/// Keys are compared by their UTF-8 bytes, so «é» as one scalar and as two are two keys. Looking a key up costs time
/// in the number of members up to 16, and constant time beyond. Two objects with the same members are equal in
/// whatever order.
public struct JSONObject: Sendable {
  private var members: [Member] = []
  /// Where each key stands; kept only beyond ``linearBound`` members.
  private var places: [ByteKey: Int]?

  private static let linearBound = 16

  /// A type of its own, because arrays of tuples are let go of much more slowly.
  struct Member {
    let key: String
    var value: JSONValue
  }

  /// An object without members.
  public init() {}

  /// An object that will have some members: room for a few at once saves moving them again and again.
  init(reserving count: Int) { members.reserveCapacity(count) }

  /// How many members.
  public var count: Int { members.count }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }

  /// The value of a member; setting an existing one keeps its place, a new one goes to the end, nil removes.
  public subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      if let place = place(of: key) {
        if let newValue {
          members[place].value = newValue
        } else {
          members.remove(at: place)
          places = members.count > Self.linearBound ? Self.places(of: members) : nil
        }
      } else if let newValue {
        append(key, newValue)
      }
    }
  }

  /// Appends a member unless the key is taken, and says whether it did.
  mutating func appendIfNew(_ key: String, _ value: JSONValue) -> Bool {
    guard place(of: key) == nil else { return false }
    append(key, value)
    return true
  }

  /// Appends a member whose key is known to be new.
  mutating func append(_ key: String, _ value: JSONValue) {
    members.append(Member(key: key, value: value))
    guard members.count > Self.linearBound else { return }
    if places == nil {
      places = Self.places(of: members)
    } else {
      places?[ByteKey(text: key)] = members.count - 1
    }
  }

  private func place(of key: String) -> Int? {
    if let places { return places[ByteKey(text: key)] }
    for place in members.indices where members[place].key.hasSameBytes(as: key) { return place }
    return nil
  }

  private static func places(of members: [Member]) -> [ByteKey: Int] {
    var places: [ByteKey: Int] = [:]
    places.reserveCapacity(members.count * 2)
    for (place, member) in members.enumerated() { places[ByteKey(text: member.key)] = place }
    return places
  }
}

/// A key that is equal only to the same bytes; the hash is the string's own, which only collides more often.
private struct ByteKey: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool { left.text.hasSameBytes(as: right.text) }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension JSONObject: Sequence {
  /// One member.
  public typealias Element = (key: String, value: JSONValue)

  /// The members, in order.
  public func makeIterator() -> Iterator { Iterator(members: members.makeIterator()) }

  /// Goes through the members in order.
  public struct Iterator: IteratorProtocol {
    fileprivate var members: IndexingIterator<[Member]>

    public mutating func next() -> Element? { members.next().map { ($0.key, $0.value) } }
  }

  /// The same as ``count``.
  public var underestimatedCount: Int { members.count }

  /// The members at hand as an array, for the writer.
  var all: [Member] { members }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Of a key that stands twice the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(reserving: elements.count)
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONObject: Hashable {
  /// Whatever the order of members.
  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  /// In keeping with `==`.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var one = Hasher()
      one.combine(member.key)
      one.combine(member.value)
      sum &+= one.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}
