/// Words whose full stop need not end a sentence.
enum Abbreviations {
  /// Always followed by a name or a number.
  static let leading: WordSet = """
    mr mrs ms mx dr prof rev hon pres sen sens rep reps gov govs gen maj col capt cmdr lt sgt cpl adm st fr sr
    supt det insp amb atty ald mt ft no nos vs v fig figs vol pp art sec ch al messrs mlle mme
    """

  /// May stand in the middle or at the end.
  static let either: WordSet = """
    inc corp co ltd llc plc bros jr sr etc est dept assn univ jan feb mar apr jun jul aug sept sep oct nov dec
    mon tue tues wed thu thur thurs fri sat sun ave blvd rd approx e.g i.e ph.d
    """

  /// Words that begin a sentence after an abbreviation that may end one.
  static let starters: WordSet = """
    the a an this that these those it its he she they we i you his her their our my there here in on at for from by
    with but and or so yet if when while after before as since although though because however meanwhile some many most
    no not what who why how where asked according
    """
}
