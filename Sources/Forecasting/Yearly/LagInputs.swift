import LinearAlgebra

/// What the linear regression of input length p sees: the p - 1 last differences, an intercept, measures of
/// growth and volatility that are even or cut, so that a linear function of them can damp and shrink, and what
/// the whole path and Theta say.
enum LagInputs {
  private static let summaries = 14
  private static let states = 9

  /// The number of inputs of a regression on `length` values.
  static func count(length: Int) -> Int { length - 1 + summaries + states }

  /// Inputs of every origin, one column each; every origin must have at least `length` known years, and `length`
  /// is at least 4.
  static func make(
    _ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates, length: Int
  ) -> [Double] {
    let columns = count(length: length)
    var elements: [Double] = []
    elements.reserveCapacity(origins.count * columns)
    var row = [Double](repeating: 0, count: columns)
    var moves = RecentMoves(lags: length - 1)
    for index in 0..<origins.count {
      moves.read(Int(origins.paths[index]), cut: Int(origins.cuts[index]), paths)
      for lag in moves.values.indices { row[lag] = moves.values[lag] }
      summarize(&row, moves, limit: paths.unit.robustDifference)
      fill(&row, moves, states, index, paths.unit)
      elements.append(contentsOf: row)
    }
    return elements
  }

  /// The measures behind the differences.
  private static func summarize(_ row: inout [Double], _ moves: RecentMoves, limit: Double) {
    let count = moves.values.count
    let mean = moves.sum / Double(count)
    var deviation = 0.0
    for lag in 0..<count { deviation += abs(row[lag] - mean) }
    row[count] = 1
    row[count + 1] = moves.absolute / Double(count)
    row[count + 2] = abs(mean)
    for lag in 0..<3 {
      let difference = row[count - 3 + lag]
      row[count + 3 + lag] = max(-limit, min(limit, difference))
      row[count + 6 + lag] = abs(difference)
    }
    row[count + 9] = moves.largest
    row[count + 10] = (moves.squares / Double(count)).squareRoot()
    row[count + 11] = deviation / Double(count)
    row[count + 12] = moves.negative / Double(count)
    row[count + 13] = max(-limit, min(limit, mean))
  }

  /// The measures of the whole path, last in the row.
  private static func fill(
    _ row: inout [Double], _ moves: RecentMoves, _ states: OriginStates, _ index: Int, _ unit: GrowthUnit
  ) {
    let start = row.count - Self.states
    let limit = unit.robustDifference
    row[start] = max(-limit, min(limit, moves.overallMean))
    row[start + 1] = moves.overallMean
    row[start + 2] = moves.overallSize
    row[start + 3] = abs(moves.overallMean)
    row[start + 4] = states.theta[index * states.horizon]
    row[start + 5] = states.theta[(index + 1) * states.horizon - 1]
    let levels = [states.level[index], states.highest[index], states.lowest[index]]
    for (place, level) in levels.enumerated() {
      row[start + 6 + place] = max(-unit.robustLevel, min(unit.robustLevel, level))
    }
  }
}
