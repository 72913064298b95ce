/// Countries, their capitals and their peoples: who speaks as «Beijing» or «the Chinese government» is a government.
enum Places {
  /// The country as it is called after «Government of», then the words that stand for its government.
  private static let table = """
    China: china beijing chinese
    the United States: washington u.s. us american
    the United Kingdom: britain u.k. uk british london
    Russia: russia moscow russian
    Germany: germany berlin german
    France: france paris french
    Japan: japan tokyo japanese
    India: india delhi indian
    Iran: iran tehran iranian
    Israel: israel israeli
    Ukraine: ukraine kyiv kiev ukrainian
    Canada: canada ottawa canadian
    Mexico: mexico mexican
    Brazil: brazil brasilia brazilian
    Australia: australia canberra australian
    Italy: italy rome italian
    Spain: spain madrid spanish
    Turkey: turkey ankara turkish
    Poland: poland warsaw polish
    Hungary: hungary budapest hungarian
    Greece: greece athens greek
    Sweden: sweden stockholm swedish
    Norway: norway oslo norwegian
    Denmark: denmark copenhagen danish
    Finland: finland helsinki finnish
    Switzerland: switzerland bern swiss
    Austria: austria vienna austrian
    Ireland: ireland dublin irish
    Portugal: portugal lisbon portuguese
    Belgium: belgium belgian
    South Korea: seoul
    North Korea: pyongyang
    Pakistan: pakistan islamabad pakistani
    Afghanistan: afghanistan kabul afghan
    Iraq: iraq baghdad iraqi
    Syria: syria damascus syrian
    Egypt: egypt cairo egyptian
    Qatar: qatar doha qatari
    Cuba: cuba havana cuban
    Venezuela: venezuela caracas venezuelan
    Argentina: argentina argentine argentinian
    Chile: chile chilean
    Nigeria: nigeria abuja nigerian
    Kenya: kenya nairobi kenyan
    Ethiopia: ethiopia ethiopian
    Vietnam: vietnam hanoi vietnamese
    Indonesia: indonesia jakarta indonesian
    Taiwan: taiwan taipei taiwanese
    the European Union: brussels
    """

  /// The country that a word stands for, as «Government of …» has it.
  static let countries: WordMap<String> = WordMap(
    table.split(separator: "\n").flatMap { line -> [(word: String, value: String)] in
      guard let colon = line.firstIndex(of: ":") else { return [] }
      return line[line.index(after: colon)...].split(separator: " ").map {
        (word: String($0), value: String(line[..<colon]))
      }
    })

  /// Other words of geography and the calendar that name nobody.
  static let others: WordSet = """
    america europe asia africa england scotland wales states united kingdom north south east west northern southern
    eastern western atlantic pacific mediterranean california texas florida york london manhattan hollywood
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas easter european asian african latin english christian muslim jewish i
    """

  static func holds(_ key: WordKey) -> Bool { countries[key] != nil || others.contains(key) }
}
