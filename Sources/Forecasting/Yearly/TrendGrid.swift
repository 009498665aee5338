import LinearAlgebra

/// Smoothing with a damped trend over a grid of gains, without an optimizer: each path takes the candidate with the
/// least squares of one-step residuals, and all paths of one length are two matrix products.
struct TrendGrid: Sendable {
  static let gains: [TrendSmoother.Gains] = {
    var gains: [TrendSmoother.Gains] = []
    for level in [0.3, 0.6, 0.9] {
      for share in [0.05, 0.2, 0.5] {
        for damping in [0.8, 0.9, 0.98] {
          gains.append(TrendSmoother.Gains(level: level, slope: share * level, damping: damping))
        }
      }
    }
    return gains
  }()
  static let shortest = 4
  static let longest = 24

  /// The number of values.
  let length: Int
  let horizon: Int
  /// Residuals of each candidate, `length` rows a candidate.
  private let residuals: Matrix
  /// Forecasts of each candidate, `horizon` rows a candidate.
  private let ahead: Matrix

  init(length: Int, horizon: Int) {
    self.length = length
    self.horizon = horizon
    let smoothers = Self.gains.map { TrendSmoother($0, length: length, horizon: horizon) }
    residuals = Self.stacked(smoothers.map(\.residuals))
    ahead = Self.stacked(smoothers.map(\.forecasts))
  }

  private static func stacked(_ parts: [Matrix]) -> Matrix {
    let height = parts[0].rows
    var result = Matrix(rows: height * parts.count, columns: parts[0].columns)
    for (place, part) in parts.enumerated() {
      for column in 0..<part.columns {
        for row in 0..<height { result[place * height + row, column] = part[row, column] }
      }
    }
    return result
  }

  /// Forecasts of the columns of `values` (`length` rows): `horizon` rows.
  func forecasts(_ values: Matrix) -> Matrix {
    let errors = product(residuals, values)
    let found = product(ahead, values)
    var result = Matrix(rows: horizon, columns: values.columns)
    for column in 0..<values.columns {
      let best = LogTheta.leastSquares(errors.column(column), length: length)
      for step in 0..<horizon { result[step, column] = found[best * horizon + step, column] }
    }
    return result
  }
}

/// The smoothers of every length that some shares need.
struct SmootherBank: Sendable {
  /// By length from 2; empty where Theta and the level have no share.
  let thetas: [LogTheta]
  /// By length from `TrendGrid.shortest`; empty where the trend has no share.
  let trends: [TrendGrid]

  init(theta: Bool = true, trend: Bool = true, horizon: Int) {
    thetas = theta ? LogTheta.bank() : []
    trends =
      trend ? (TrendGrid.shortest...TrendGrid.longest).map { TrendGrid(length: $0, horizon: horizon) } : []
  }

  /// Growth of every origin by the damped trend, row-major: `horizon` entries an origin.
  func trendGrowth(_ origins: Origins, _ paths: YearlyPaths, horizon: Int) -> [Double] {
    var result = [Double](repeating: 0, count: origins.count * horizon)
    guard !trends.isEmpty else { return result }
    var rows = [[Int]](repeating: [], count: trends.count)
    for row in 0..<origins.count {
      let length = min(Int(origins.cuts[row]), TrendGrid.longest)
      if length >= TrendGrid.shortest { rows[length - TrendGrid.shortest].append(row) }
    }
    for (trend, rows) in zip(trends, rows) where !rows.isEmpty {
      let values = LogTheta.values(origins.selecting(rows), paths, length: trend.length)
      let forecasts = trend.forecasts(values)
      for (column, row) in rows.enumerated() {
        for step in 0..<horizon { result[row * horizon + step] = forecasts[step, column] }
      }
    }
    return result
  }
}
