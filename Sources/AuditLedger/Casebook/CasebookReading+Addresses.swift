public import ClaimModel

extension CasebookReading {
  /// The other articles that stand at the web address of this one. Cost: every article is looked at.
  ///
  /// - Throws: ``LedgerError/noSuchRecord(_:)``.
  public func articles(atAddressOf id: ArticleID) throws -> [ArticleID] {
    let article: Article = try need(id)
    guard let url = article.url else { return [] }
    return try all(Article.self).filter { $0.url == url && $0.id != id }.map(\.id)
  }
}
