import Glibc
import LinearAlgebra

/// The Theta method without an optimizer: simple exponential smoothing by least squares over a grid of gains,
/// the initial level solved exactly, plus half the path's usual change.
///
/// Assimakopoulos and Nikolopoulos 2000, doi:10.1016/S0169-2070(00)00066-2; in this form Hyndman and Billah
/// 2003, doi:10.1016/S0169-2070(01)00143-1. Low gains are left out, as they take a bend for noise, and the usual
/// change is a trimmed mean instead of the slope of a line, which one odd end can tilt. For a fixed length and
/// gain the residuals and the last level are linear in the values, so that all paths of one length are two
/// matrix products.
struct LogTheta: Sendable {
  static let gains: [Double] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.9999]
  static let longest = 40
  /// The gain, 0.5, of the level that stands by itself: one for all, as short paths cannot tell theirs.
  private static let anchorGain = 1
  /// One of so many changes is left out at either end.
  private static let trimmedPart = 5

  /// The number of values.
  let length: Int
  /// Residuals of each gain, `length` rows a gain.
  private let residuals: Matrix
  /// One row per gain: the last level.
  private let levels: Matrix

  init(length: Int) {
    precondition(length > 1, "a change needs two values")
    self.length = length
    let smoothers = Self.gains.map { ThetaSmoother(gain: $0, length: length) }
    var residuals = Matrix(rows: length * smoothers.count, columns: length)
    var levels = Matrix(rows: smoothers.count, columns: length)
    for column in 0..<length {
      for (index, smoother) in smoothers.enumerated() {
        for row in 0..<length { residuals[index * length + row, column] = smoother.residuals[row, column] }
        levels[index, column] = smoother.level[column]
      }
    }
    self.residuals = residuals
    self.levels = levels
  }

  /// Forecasts of the columns of `values` (`length` rows): `horizon` rows; then the smoothed level, and the level
  /// smoothed by half.
  func states(_ values: Matrix, horizon: Int) -> Matrix {
    let errors = product(residuals, values)
    let ends = product(levels, values)
    var result = Matrix(rows: horizon + 2, columns: values.columns)
    var changes = [Double](repeating: 0, count: length - 1)
    for column in 0..<values.columns {
      let best = Self.leastSquares(errors.column(column), length: length)
      let gain = Self.gains[best]
      let delay = (1 - pow(1 - gain, Double(length))) / gain
      for place in changes.indices { changes[place] = values[place + 1, column] - values[place, column] }
      let slope = Self.trimmedMean(&changes) / 2
      for step in 0..<horizon { result[step, column] = ends[best, column] + slope * (Double(step) + delay) }
      result[horizon, column] = ends[best, column]
      result[horizon + 1, column] = ends[Self.anchorGain, column]
    }
    return result
  }

  /// The mean without the fifth of the values at either end; of all where too few would be left. Sorts them.
  static func trimmedMean(_ values: inout [Double]) -> Double {
    values.sort()
    let cut = max(1, values.count / trimmedPart)
    let kept = values.count > 2 * cut ? values[cut..<values.count - cut] : values[...]
    return kept.reduce(0, +) / Double(max(kept.count, 1))
  }

  /// The candidate with the least sum of squares, `length` residuals each.
  private static func leastSquares(_ errors: ArraySlice<Double>, length: Int) -> Int {
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
