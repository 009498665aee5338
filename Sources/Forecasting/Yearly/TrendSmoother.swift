import Glibc
import LinearAlgebra

/// Exponential smoothing with a damped trend of given gains as linear functions of the values: the one-step
/// residuals and the forecasts, from the initial level and slope that fit best.
///
/// Gardner and McKenzie, Management Science 31, 1985, doi:10.1287/mnsc.31.10.1237; in the error-correction form of
/// Hyndman, Koehler, Ord and Snyder 2008, doi:10.1007/978-3-540-71918-2, section 2.5.
struct TrendSmoother: Sendable {
  /// One candidate of the grid.
  struct Gains: Sendable, Equatable {
    /// The share of a surprise that the level keeps.
    let level: Double
    /// The share of a surprise that the slope keeps.
    let slope: Double
    /// What is left of the slope after a year.
    let damping: Double
  }

  /// Length by length: residuals of the values.
  let residuals: Matrix
  /// Horizon by length: forecasts of the values.
  let forecasts: Matrix

  init(_ gains: Gains, length: Int, horizon: Int) {
    precondition(length > 2, "a level and a slope leave a residual from three values on")
    // What one unit of each value, and of each initial state, does: the recursion is linear.
    var errors = Matrix(rows: length, columns: length + 2)
    var ahead = Matrix(rows: horizon, columns: length + 2)
    for column in 0..<length + 2 {
      var (level, slope) = (column == length ? 1.0 : 0, column == length + 1 ? 1.0 : 0)
      for row in 0..<length {
        let expected = level + gains.damping * slope
        let error = (row == column ? 1 : 0) - expected
        level = expected + gains.level * error
        slope = gains.damping * slope + gains.slope * error
        errors[row, column] = error
      }
      var kept = 0.0
      for step in 0..<horizon {
        kept += pow(gains.damping, Double(step + 1))
        ahead[step, column] = level + kept * slope
      }
    }
    let start = Self.bestStart(errors, length: length)
    residuals = Self.combined(errors, start, length: length)
    forecasts = Self.combined(ahead, start, length: length)
  }

  /// The initial level and slope with the least squares of errors, as functions of the values: two rows.
  private static func bestStart(_ errors: Matrix, length: Int) -> [[Double]] {
    var (a, b, c) = (0.0, 0.0, 0.0)
    for row in 0..<length {
      a += errors[row, length] * errors[row, length]
      b += errors[row, length] * errors[row, length + 1]
      c += errors[row, length + 1] * errors[row, length + 1]
    }
    let determinant = a * c - b * b
    var start = [[Double](repeating: 0, count: length), [Double](repeating: 0, count: length)]
    for column in 0..<length {
      var (first, second) = (0.0, 0.0)
      for row in 0..<length {
        first += errors[row, length] * errors[row, column]
        second += errors[row, length + 1] * errors[row, column]
      }
      start[0][column] = -(c * first - b * second) / determinant
      start[1][column] = -(a * second - b * first) / determinant
    }
    return start
  }

  /// The functions of values and initial state as functions of the values alone.
  private static func combined(_ matrix: Matrix, _ start: [[Double]], length: Int) -> Matrix {
    var result = Matrix(rows: matrix.rows, columns: length)
    for column in 0..<length {
      for row in 0..<matrix.rows {
        result[row, column] =
          matrix[row, column] + matrix[row, length] * start[0][column]
          + matrix[row, length + 1] * start[1][column]
      }
    }
    return result
  }
}
