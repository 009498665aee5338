/// Small tables of lines.
enum BatchFixture {
  static let header = "school,year,value"

  /// Series with a gap, of one value, that never move, and dead for more than ten years.
  static let mixed = table([
    ("a", 2018, "300"), ("a", 2019, "305"), ("a", 2020, "310"), ("a", 2021, "304"),
    ("gap", 2018, "320"), ("gap", 2020, "322"), ("gap", 2021, "325"),
    ("one", 2021, "299"),
    ("constant", 2018, "310"), ("constant", 2019, "310"), ("constant", 2020, "310"),
    ("constant", 2021, "310"),
    ("dead", 2005, "280"), ("dead", 2006, "281"), ("dead", 2007, "284"),
  ])

  static func table(_ rows: [(String, Int, String)]) -> String {
    ([header] + rows.map { "\($0.0),\($0.1),\($0.2)" }).joined(separator: "\n") + "\n"
  }

  /// `count` series over nine years that move together and on their own, all whole numbers; no clock, no
  /// random.
  static func panel(_ count: Int = 40) -> String {
    let rows = (0..<count).flatMap { series in
      (2013...2021).map { year in
        let own = (series * 37 + year * 17 + series * year * 5) % 11 - 5
        let common = (year * 29) % 13 - 6
        return ("s\(series % 8)", "p\(series)", year, 300 + 3 * (series % 20) + own + common)
      }
    }
    return "school,program,year,value\n"
      + rows.map { "\($0.0),\($0.1),\($0.2),\($0.3)\n" }.joined()
  }

  /// The rows below the header in another order.
  static func shuffled(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    let rows = lines.dropFirst().map(String.init)
    let moved = rows.indices.map { rows[($0 * 101 + 7) % rows.count] }
    return ([String(lines[0])] + moved).joined(separator: "\n") + "\n"
  }
}
