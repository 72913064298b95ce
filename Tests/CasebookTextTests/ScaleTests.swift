import CasebookText
import ClaimModel
import Testing

/// A newsroom's scale in a file.
@Suite struct ScaleTests {
  private static let yaml = """
    # The labels of our desk.
    name: Desk
    ratings:
      - {value: 1, label: "Wrong", meaning: "It is not so.", verdict: refuted}
      - value: 2
        label: Mixed
        meaning: Both ways.
        verdict: conflicting
      - {value: 3, label: Open, meaning: Nobody knows., verdict: not enough evidence}
      - {value: 4, label: Right, meaning: It is so., verdict: supported}
    """

  @Test func yamlAndJSONGiveTheSameScale() throws {
    let scale = try CasebookText.scale(Array(Self.yaml.utf8), file: "scale.yaml")
    let json = """
      {"name": "Desk", "ratings": [
        {"value": 1, "label": "Wrong", "meaning": "It is not so.", "verdict": "refuted"},
        {"value": 2, "label": "Mixed", "meaning": "Both ways.", "verdict": "conflicting"},
        {"value": 3, "label": "Open", "meaning": "Nobody knows.", "verdict": "not enough evidence"},
        {"value": 4, "label": "Right", "meaning": "It is so.", "verdict": "supported"}]}
      """

    #expect(scale.ratings.map(\.label) == ["Wrong", "Mixed", "Open", "Right"])
    #expect(try CasebookText.scale(Array(json.utf8), file: "scale.json") == scale)
  }

  @Test(
    "what is no scale is told with file and line",
    arguments: [
      ("", "s.yaml:1"), ("just words", "s.yaml:1"), ("name: x\nratings: []", "s.yaml:1"), ("name: [", "s.yaml:"),
    ])
  func errors(text: String, says: String) {
    let error = #expect(throws: TextError.self) { try CasebookText.scale(Array(text.utf8), file: "s.yaml") }
    #expect(error.map { "\($0)".contains(says) } ?? false)
  }
}
