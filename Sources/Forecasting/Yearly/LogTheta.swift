import Glibc
import LinearAlgebra

/// The Theta method without an optimizer: simple exponential smoothing by least squares over a grid of gains,
/// the initial level solved exactly, plus half the slope of the least-squares line.
///
/// Assimakopoulos and Nikolopoulos 2000, doi:10.1016/S0169-2070(00)00066-2; in this form Hyndman and Billah
/// 2003, doi:10.1016/S0169-2070(01)00143-1. For a fixed length and gain the residuals and the last level are
/// linear in the values, so that all paths of one length are two matrix products.
struct LogTheta: Sendable {
  static let gains: [Double] = [0.02, 0.06] + (2...18).map { Double($0) / 20 } + [0.95, 0.9999]
  static let longest = 40
  /// The gain, 0.5, of the level that stands by itself: one for all, as short paths cannot tell theirs.
  private static let levelGain = 10

  /// The number of values.
  let length: Int
  /// Residuals of each gain, `length` rows a gain.
  private let residuals: Matrix
  /// One row per gain: the last level. The last row is the slope.
  private let levels: Matrix

  init(length: Int) {
    precondition(length > 1, "a trend needs two values")
    self.length = length
    let smoothers = Self.gains.map { ThetaSmoother(gain: $0, length: length) }
    var residuals = Matrix(rows: length * smoothers.count, columns: length)
    var levels = Matrix(rows: smoothers.count + 1, columns: length)
    let middle = Double(length - 1) / 2
    let spread = (0..<length).reduce(0.0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    for column in 0..<length {
      for (index, smoother) in smoothers.enumerated() {
        for row in 0..<length { residuals[index * length + row, column] = smoother.residuals[row, column] }
        levels[index, column] = smoother.level[column]
      }
      levels[smoothers.count, column] = (Double(column) - middle) / spread
    }
    self.residuals = residuals
    self.levels = levels
  }

  /// Forecasts of the columns of `values` (`length` rows): `horizon` rows, and one more with the level smoothed
  /// by half.
  func forecasts(_ values: Matrix, horizon: Int) -> Matrix {
    let errors = product(residuals, values)
    let ends = product(levels, values)
    var result = Matrix(rows: horizon + 1, columns: values.columns)
    for column in 0..<values.columns {
      let best = Self.leastSquares(errors.column(column), length: length)
      let gain = Self.gains[best]
      let delay = (1 - pow(1 - gain, Double(length))) / gain
      for step in 0..<horizon {
        result[step, column] =
          ends[best, column] + 0.5 * ends[Self.gains.count, column] * (Double(step) + delay)
      }
      result[horizon, column] = ends[Self.levelGain, column]
    }
    return result
  }

  /// The candidate with the least sum of squares, `length` residuals each.
  static func leastSquares(_ errors: ArraySlice<Double>, length: Int) -> Int {
    var best = (index: 0, sum: Double.infinity)
    var place = errors.startIndex
    for index in 0..<errors.count / length {
      var sum = 0.0
      for _ in 0..<length {
        sum += errors[place] * errors[place]
        place += 1
      }
      if sum < best.sum { best = (index, sum) }
    }
    return best.index
  }
}

/// Simple exponential smoothing of one gain and length as linear functions of the values.
struct ThetaSmoother: Sendable {
  /// One-step residuals with the best initial level.
  let residuals: Matrix
  /// The level after the last value.
  let level: [Double]

  init(gain: Double, length: Int) {
    let decay = (0...length).map { pow(1 - gain, Double($0)) }
    var errors = Matrix.identity(length)
    for row in 0..<length {
      for column in 0..<row { errors[row, column] = -gain * decay[row - 1 - column] }
    }
    let start = Array(decay.prefix(length))
    let norm = start.reduce(0) { $0 + $1 * $1 }
    let initial = product(errors, start, transposeA: true).map { $0 / norm }
    level = (0..<length).map { gain * decay[length - 1 - $0] + initial[$0] * decay[length] }
    for column in 0..<length {
      for row in 0..<length { errors[row, column] -= start[row] * initial[column] }
    }
    residuals = errors
  }
}

extension LogTheta {
  /// Smoothers of every length from 2 to the longest.
  static func bank() -> [LogTheta] { (2...longest).map { LogTheta(length: $0) } }

  /// Growth of every origin in growth units: Theta's row-major, `horizon` entries an origin, and that to the
  /// smoothed level, one entry an origin.
  ///
  /// - Parameter bank: smoothers by length, as `LogTheta.bank` has them.
  static func growth(
    _ origins: Origins, _ paths: YearlyPaths, horizon: Int, bank: [LogTheta]
  ) -> (theta: [Double], level: [Double]) {
    var rows = [[Int]](repeating: [], count: longest + 1)
    for row in 0..<origins.count { rows[min(Int(origins.cuts[row]), longest)].append(row) }
    var theta = [Double](repeating: 0, count: origins.count * horizon)
    var level = [Double](repeating: 0, count: origins.count)
    for length in 2...longest where !rows[length].isEmpty {
      let values = values(origins.selecting(rows[length]), paths, length: length)
      let forecasts = bank[length - 2].forecasts(values, horizon: horizon)
      for (column, row) in rows[length].enumerated() {
        for step in 0..<horizon { theta[row * horizon + step] = forecasts[step, column] }
        level[row] = forecasts[horizon, column]
      }
    }
    return (theta, level)
  }

  /// The last `length` values of each origin less the last one, in growth units.
  static func values(_ origins: Origins, _ paths: YearlyPaths, length: Int) -> Matrix {
    var elements: [Double] = []
    elements.reserveCapacity(origins.count * length)
    for row in 0..<origins.count {
      let path = Int(origins.paths[row])
      let cut = Int(origins.cuts[row])
      let unit = paths.growthUnit(path, cut: cut)
      let last = paths.last(path, cut: cut)
      let end = paths.offsets[path] + cut
      for place in end - length..<end {
        elements.append(unit > 0 ? (paths.values[place] - last) / unit : 0)
      }
    }
    return Matrix(rows: length, columns: origins.count, elements: elements)
  }
}
