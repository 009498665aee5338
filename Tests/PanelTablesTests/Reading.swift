import DelimitedText
import Forecasting

@testable import PanelTables

/// The columns of most test tables: `school,program,year,line`.
func columns(
  key: [String] = ["school", "program"], groups: [String] = [], floor: String? = nil,
  dialect: Dialect = .commas
) throws -> PanelColumns {
  try PanelColumns(key: key, groups: groups, time: "year", value: "line", floor: floor, dialect: dialect)
}

/// Reads a text in blocks of at least `piece` bytes.
func read(
  _ bytes: [UInt8], _ columns: PanelColumns, _ options: PanelTableOptions, piece: Int = .max
) throws -> PanelTable {
  try PanelTableReader.read(
    bytes.span, file: "t.csv", columns: columns, options: options, jobs: 1, blockBytes: min(piece, 1 << 20))
}

func read(_ text: String, _ columns: PanelColumns, _ options: PanelTableOptions) throws -> PanelTable {
  try read(Array(text.utf8), columns, options)
}

/// Options that skip bad rows.
func skipping(target: Int? = nil, shard: Shard? = nil, problemLimit: Int = 1000) -> PanelTableOptions {
  PanelTableOptions(
    scale: Scale(.score), target: target, onError: .skip, shard: shard, problemLimit: problemLimit)
}

/// The errors that stop a reading.
func errors(
  _ text: String, _ columns: PanelColumns, target: Int? = nil
) -> [TableProblem] {
  do {
    _ = try read(text, columns, PanelTableOptions(scale: Scale(.score), target: target))
    return []
  } catch PanelTableError.badTable(let problems) {
    return problems.errors
  } catch {
    return []
  }
}

/// Everything that a reading says, comparable.
struct Reading: Equatable {
  var panel: Panel?
  var problems: TableProblems?
  var rowCount = 0
  var droppedRowCount = 0
  /// As text, in which NaN is the same as NaN.
  var floors = ""
  var faults: [SeriesFault] = []

  init(_ read: () throws -> PanelTable) {
    do {
      let table = try read()
      (panel, problems, faults) = (table.panel, table.problems, table.faults)
      floors = table.floors.map { "\($0)" } ?? ""
      (rowCount, droppedRowCount) = (table.rowCount, table.droppedRowCount)
    } catch PanelTableError.badTable(let found) {
      problems = found
    } catch {
      problems = nil
    }
  }
}

/// A series of a panel in one line: `BUPT/0812: 2019=300 2020=310`.
func lines(_ panel: Panel) -> [String] {
  (0..<panel.seriesCount).map { series in
    let values = panel.observations(of: series).map { " \(panel.years[$0])=\(panel.values[$0])" }
    return panel.keys[series].joined(separator: "/") + ":" + values.joined()
  }
}

/// SplitMix64, so that random tests are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
