import AttributionExtraction
import AttributionWeights
import AuditLedger
import CasebookSession
import ClaimModel

/// The Swift that README.md shows, compiled and run. What stands between the marks stands there too, line by line.
enum ReadmeSamples {
  static func isolate() throws -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    // show isolate
    let text = """
      Varga has alleged that Flikko could be used by Kessia to follow soldiers, gather files on officials, and steal
      designs. The company has said that it has never given data to Kessia.
      """
    let extractor = try AttributionExtractor(weights: TaggerWeights(BuiltInWeights.bytes))
    for found in extractor.isolate(text).attributions {
      print(found.claimant ?? "nobody named", found.reading.form)
      for statement in found.statements { print("-", statement) }
      for answer in found.answers { print("→", answer.relation, answer.attribution) }
    }
    // end
    return printed
  }

  static func verdict(casebook path: String) throws -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    // show verdict
    let session = try CasebookSession.open(at: path, as: Person(text: "mira"))
    let claims = try session.read { casebook in try casebook.all(Claim.self) }
    print(claims[0].id, claims[0].statement)
    let opinion = Opinion(verdict: .notEnoughEvidence, rationale: "One unnamed source says so, and nobody else.")
    let receipt = try session.perform(.move(claims[0].id, .propose(opinion)))
    print(receipt.entries.map(\.kind))
    let review = try session.read { casebook in try casebook.review(of: claims[0].id) }
    print(review.state.name, try review.isSealed(for: Person(text: "jon")))
    // end
    return printed
  }
}
