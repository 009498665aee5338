import Foundation
import TestSupport
import Testing

/// The shares of a table are the whole, whatever the number of shares and threads.
struct BatchShardTests {
  private static let input = BatchPanel.text
  private static let options = [
    "batch", "-", "--key", "school,program", "--group", "school", "--year", "2022", "--quiet",
  ]

  @Test(arguments: [2, 4, 7], ["panel", "auto"])
  func `shares joined in the order of the input are the whole`(count: Int, model: String) throws {
    let options = Self.options + ["--model", model]
    let whole = try Program.run(options + ["--jobs", "1"], input: Self.input).output
    var rows: Set<Substring> = []
    var total = 0
    for share in 1...count {
      let part = try Program.run(
        options + ["--shard", "\(share)/\(count)", "--jobs", "2"], input: Self.input)
      let lines = part.output.split(separator: "\n")
      #expect(lines.first == whole.split(separator: "\n").first)
      let places = lines.dropFirst().compactMap { whole.range(of: $0 + "\n")?.lowerBound }
      #expect(places.count == lines.count - 1 && places == places.sorted())
      rows.formUnion(lines.dropFirst())
      total += lines.count - 1
    }
    #expect(total == whole.split(separator: "\n").count - 1)
    #expect(rows == Set(whole.split(separator: "\n").dropFirst()))
  }
}

/// A small panel with groups.
enum BatchPanel {
  static let text: String = {
    var text = "school,program,year,value\n"
    for series in 0..<120 {
      for year in 2015...2021 {
        let value =
          300 + 3 * (series % 20) + (series * 37 + year * 17 + series * year * 5) % 11 + year * 29 % 13
        text += "s\(series % 8),p\(series),\(year),\(value)\n"
      }
    }
    return text
  }()
}
