/// A table that takes a while: enough series for many checkpoints.
enum LongPanel {
  static let seriesCount = 30_000

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

  /// The request of the tests; `last` needs no fit worth speaking of.
  static let options = ["--key", "school,program", "--year", "2022", "--model", "last", "--jobs", "2"]
}
