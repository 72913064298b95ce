import ClaimModel

/// The nearest name of a command or option: ``NearMiss``, and also two neighbouring letters that changed places.
enum NearName {
  static func nearest(to word: String, among names: [String]) -> String? {
    NearMiss.nearest(to: word, among: names) ?? names.first { isSwapped(Array(word.utf8), Array($0.utf8)) }
  }

  private static func isSwapped(_ word: [UInt8], _ name: [UInt8]) -> Bool {
    guard word.count == name.count else { return false }
    let places = word.indices.filter { word[$0] != name[$0] }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return word[places[0]] == name[places[1]] && word[places[1]] == name[places[0]]
  }
}
