import LinearAlgebra

/// What the linear regression of input length p sees: the p - 1 last differences, an intercept, and measures of
/// growth and volatility that are even or cut, so that a linear function of them can damp and shrink.
enum LagInputs {
  /// The number of inputs of a regression on `length` values.
  static func count(length: Int) -> Int { length - 1 + 14 }

  /// Origins by inputs; every origin must have at least `length` known years, and `length` is at least 4.
  static func design(_ origins: Origins, _ paths: YearlyPaths, length: Int) -> Matrix {
    let columns = count(length: length)
    var elements = [Double](repeating: 0, count: origins.count * columns)
    var row = [Double](repeating: 0, count: columns)
    for index in 0..<origins.count {
      fill(&row, Int(origins.paths[index]), cut: Int(origins.cuts[index]), length, paths)
      for column in 0..<columns { elements[column * origins.count + index] = row[column] }
    }
    return Matrix(rows: origins.count, columns: columns, elements: elements)
  }

  private static func fill(
    _ row: inout [Double], _ path: Int, cut: Int, _ length: Int, _ paths: YearlyPaths
  ) {
    let unit = paths.growthUnit(path, cut: cut)
    let inverse = unit > 0 ? 1 / unit : 0
    let start = paths.offsets[path] + cut - length
    let count = length - 1
    for lag in 0..<count {
      row[lag] = (paths.values[start + lag + 1] - paths.values[start + lag]) * inverse
    }
    summarize(&row, count, limit: paths.unit.robustDifference)
  }

  /// The measures behind the first `count` entries of `row`, which are differences.
  private static func summarize(_ row: inout [Double], _ count: Int, limit: Double) {
    var sums = (absolute: 0.0, plain: 0.0, squares: 0.0, negative: 0.0, largest: 0.0)
    for lag in 0..<count {
      let difference = row[lag]
      sums.absolute += abs(difference)
      sums.plain += difference
      sums.squares += difference * difference
      sums.negative += min(difference, 0)
      sums.largest = max(sums.largest, abs(difference))
    }
    let mean = sums.plain / Double(count)
    var deviation = 0.0
    for lag in 0..<count { deviation += abs(row[lag] - mean) }
    row[count] = 1
    row[count + 1] = sums.absolute / Double(count)
    row[count + 2] = abs(mean)
    for lag in 0..<3 {
      let difference = row[count - 3 + lag]
      row[count + 3 + lag] = max(-limit, min(limit, difference))
      row[count + 6 + lag] = abs(difference)
    }
    row[count + 9] = sums.largest
    row[count + 10] = (sums.squares / Double(count)).squareRoot()
    row[count + 11] = deviation / Double(count)
    row[count + 12] = sums.negative / Double(count)
    row[count + 13] = max(-limit, min(limit, mean))
  }
}
