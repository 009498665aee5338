import Admissions
import ArgumentParser
import DelimitedText
import Forecasting

/// The score tables of several years, of one part of a file.
struct YearTables {
  let ranks: [Int: ScoreRanks]

  /// - Parameter conditions: `column=value`, all of which a row must meet.
  init(
    _ file: String, time: String, conditions: [String], encoding: TextEncoding?, language: Language
  ) throws {
    // One series whose key is what the conditions name stands for the part.
    let pairs = conditions.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let names = pairs.isEmpty ? ["part"] : pairs.map { $0[0] }
    var options = try PanelOptions.parse([file, "--time", time])
    options.key = ColumnList(names: names)
    options.reading.encoding = encoding
    var keys = KeyTable(columnCount: names.count)
    keys.append(pairs.isEmpty ? [""] : pairs.map { $0.count > 1 ? $0[1] : "" })
    let panel = Panel(
      scale: Scale(.score), keys: keys, groups: [], offsets: [0, 0], years: [], values: [])
    let tables = try SharedTable(file, options, language: language).ranks(for: panel)
    var found: [Int: ScoreRanks] = [:]
    for year in 0...9999 { found[year] = tables[0, year] }
    ranks = found
  }
}
