extension KeyedDecodingContainer {
  /// A list, which may be absent where it is empty: so records are written. The ledger's own reader knows that too, but has to
  /// ask the type at run time, which takes longer than reading the list.
  func decode<Item: Decodable>(_: [Item].Type, forKey key: Key) throws -> [Item] {
    contains(key) ? try anyValue(forKey: key) : []
  }

  /// What the container itself makes of the field.
  private func anyValue<Value: Decodable>(forKey key: Key) throws -> Value { try decode(Value.self, forKey: key) }
}
