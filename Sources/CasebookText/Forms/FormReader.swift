import AuditLedger
import ClaimModel

/// Reads a YAML file of the text form into the records that stand in it.
enum FormReader {
  /// The records as they stand, that of the top first.
  /// - Throws: ``TextError`` with the line.
  static func items(of path: TextPath, _ bytes: [UInt8]) throws -> [FormItem] {
    guard let shape = path.shape, let root = try YAMLReader.read(bytes, file: path.path) else { return [] }
    guard let members = root.members else { throw TextError.notAMapping(TextPlace(path.path, line: root.line)) }
    var items: [FormItem] = []
    let lists = Dictionary(shape.lists.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let own = members.filter { lists[$0.name] == nil }
    if let head = try head(path, shape, own, line: root.line) { items.append(head) }
    for member in members {
      guard let kind = lists[member.name] else { continue }
      guard let nodes = member.value.items else {
        throw TextError.notAList(TextPlace(path.path, line: member.line), field: member.name)
      }
      items += try nodes.map { try FormItem(path: path, kind: kind, node: $0) }
    }
    return items
  }

  private static func head(
    _ path: TextPath, _ shape: FormShape, _ members: [YAMLNode.Member], line: Int
  ) throws -> FormItem? {
    guard let kind = shape.head else {
      guard let stranger = members.first else { return nil }
      throw TextError.unknownField(
        TextPlace(path.path, line: stranger.line), owner: "the file", field: stranger.name,
        allowed: shape.lists.map(\.name))
    }
    // A review that has not begun is no record: its file names the claim, and that is all.
    if kind == .review, case .review(let claim) = path, members.count <= 1, members.allSatisfy({ $0.name == "claim" }) {
      if let member = members.first, case .scalar(let text, _) = member.value.content,
        (try? ClaimID(text: text)) != claim
      {
        throw TextError.wrongID(TextPlace(path.path, line: member.line), found: text, wanted: claim.description)
      }
      return nil
    }
    let allowed = kind.type.fields + shape.lists.map(\.name)
    if let stranger = members.first(where: { !allowed.contains($0.name) }) {
      throw TextError.unknownField(
        TextPlace(path.path, line: stranger.line), owner: "a \(kind.word)", field: stranger.name, allowed: allowed)
    }
    return try FormItem(path: path, kind: kind, node: YAMLNode(line: line, content: .mapping(members)))
  }
}
