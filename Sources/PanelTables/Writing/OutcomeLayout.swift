import Forecasting
import Numerals

/// The columns of a batch's output.
///
/// The key columns and the time column under their own names, then `horizon`, `model`, `status`, `reason`,
/// `median`, `lo50`, `hi50`, `lo80`, `hi80`, `lo95`, `hi95`, one `q<p>` for each level asked for, `p_floor`
/// where a floor is in play, and `point` where forecasts add up.
///
/// A long layout is that of forecast hubs (hubverse.io): the key columns and the time column, `horizon`, `model_id`,
/// `output_type`, `output_type_id` and `value`, with a row for each quantile.
public struct OutcomeLayout: Sendable, Equatable {
  /// The names of all columns.
  public let columns: [String]
  /// The quantile levels that a row needs, ascending and distinct.
  public let levels: [Double]
  /// Whether there is a column for the chance that the line is the floor.
  public let hasFloor: Bool
  /// Whether there is a column for the whole number that adds up with the others.
  public let hasPoint: Bool
  /// Whether there is a row for each quantile.
  public let isLong: Bool
  /// How many columns of text name a series.
  let keyCount: Int
  /// For each number column, from `median` on, its place in `levels`.
  let places: [Int]

  /// The levels of the median and of the bounds of the central 50, 80 and 95 % intervals.
  private static let fixed: [(name: String, level: Double)] = [
    ("median", 0.5), ("lo50", 0.25), ("hi50", 0.75), ("lo80", 0.1), ("hi80", 0.9), ("lo95", 0.025),
    ("hi95", 0.975),
  ]

  /// What a long layout calls a quantile.
  static let quantileType = "quantile"

  /// A long layout, with the levels at which forecasts are scored and those asked for.
  /// - Throws: as the other layout.
  public init(long keyColumns: [String], timeColumn: String, quantiles: [Double] = []) throws(PanelTableError)
  {
    for level in quantiles where !(level > 0 && level < 1) { throw .levelOutOfRange(level) }
    levels = Set(ScoreLevels.all + quantiles).sorted()
    (hasFloor, hasPoint, isLong) = (false, false, true)
    keyCount = keyColumns.count
    places = []
    columns =
      keyColumns + [timeColumn, "horizon", "model_id", "output_type", "output_type_id", "value"]
    if let taken = Self.firstRepeated(columns) { throw .columnNameTaken(taken) }
  }

  /// The columns for keys of `keyColumns` and the quantile levels asked for.
  /// - Throws: `levelOutOfRange` unless 0 < level < 1; `columnNameTaken` where two columns would have one name,
  ///   as with a level given twice or a key column called `median`.
  public init(
    keyColumns: [String], timeColumn: String, quantiles: [Double] = [], hasFloor: Bool = false,
    hasPoint: Bool = false
  ) throws(PanelTableError) {
    for level in quantiles where !(level > 0 && level < 1) { throw .levelOutOfRange(level) }
    let numbers = Self.fixed + quantiles.map { ("q" + shortestText($0), $0) }
    let levels = Set(numbers.map(\.level)).sorted()
    self.levels = levels
    self.hasFloor = hasFloor
    self.hasPoint = hasPoint
    isLong = false
    keyCount = keyColumns.count
    places = numbers.map { levels.firstIndex(of: $0.level) ?? 0 }
    columns =
      keyColumns + [timeColumn, "horizon", "model", "status", "reason"] + numbers.map(\.name)
      + (hasFloor ? ["p_floor"] : []) + (hasPoint ? ["point"] : [])
    if let taken = Self.firstRepeated(columns) { throw .columnNameTaken(taken) }
  }

  private static func firstRepeated(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }
}
