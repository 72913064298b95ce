/// The people who spoke so far, so that «he» and «she» find the last of them that can be meant.
struct SpokenPeople: Sendable {
  enum Pronoun: Sendable { case he, she }

  private static let remembered = 8
  private var people: [(name: String, pronoun: Pronoun?)] = []

  /// The pronoun that a title tells, such as «Mr».
  static func pronoun(ofTitle token: Int, on page: Page) -> Pronoun? {
    if page.reads("mr sir lord king prince congressman chairman spokesman", at: token) { return .he }
    if page.reads("mrs ms dame lady queen princess congresswoman chairwoman spokeswoman", at: token) { return .she }
    return nil
  }

  /// Notes that somebody spoke; what is known of the pronoun is kept.
  mutating func spoke(_ name: String, _ pronoun: Pronoun?) {
    let known = people.last { $0.name == name }?.pronoun
    people.removeAll { $0.name == name }
    people.append((name, pronoun ?? known))
    if people.count > Self.remembered { people.removeFirst() }
  }

  /// The last one who spoke and is not known by the other pronoun; the pronoun sticks from then on.
  mutating func last(_ pronoun: Pronoun) -> String? {
    guard let index = people.lastIndex(where: { $0.pronoun ?? pronoun == pronoun }) else { return nil }
    people[index].pronoun = pronoun
    return people[index].name
  }
}
