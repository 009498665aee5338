/// A table that takes a while: enough series for several checkpoints, of which there is one in about a megabyte.
enum LongPanel {
  static let seriesCount = 60_000

  /// Three years of whole numbers for each series, in an order that is not that of the keys.
  static let text: String = {
    var text = "school,program,year,value\n"
    text.reserveCapacity(seriesCount * 60)
    for place in 0..<seriesCount {
      let series = place * 7919 % seriesCount
      for year in 2019...2021 {
        let value = 300 + series % 90 + (series * 31 + year * 17) % 13
        text += "s\(series % 500),p\(series),\(year),\(value)\n"
      }
    }
    return text
  }()

  /// The same rows sorted by key.
  static let sorted: String = {
    let lines = text.split(separator: "\n")
    let rows = lines.dropFirst().map { line in (line.split(separator: ",").map(String.init), line) }
    let ordered = rows.sorted { ($0.0[0], $0.0[1], $0.0[2]) < ($1.0[0], $1.0[1], $1.0[2]) }
    return lines[0] + "\n" + ordered.map { $0.1 + "\n" }.joined()
  }()

  /// The request of the tests; `last` needs no fit worth speaking of.
  static let options = ["--key", "school,program", "--year", "2022", "--model", "last", "--jobs", "2"]
}
