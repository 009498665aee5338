import Glibc

/// How large the shocks of groups will be, from how large they were: the variance components times a factor
/// that past errors favor.
struct GroupShocks: Sendable, Equatable, Codable {
  /// The factor on standard deviations.
  let factor: Double
  /// The variance of all group shocks together, at a loading of 1.
  let variance: Double

  static let candidates = [0.25, 0.5, 0.75, 1, 1.3]
  /// A loss larger by one part in this many weighs e times less.
  static let sharpness = 1000.0
  /// The levels at which past forecasts are scored.
  static let levels = (1...39).map { Double($0) / 40 }

  init(_ fit: FilterFit, _ training: TrainingErrors, effort: FittingEffort = .full, workers: Workers) {
    let total = fit.variances.dropFirst().reduce(0, +)
    let rows = training.drawn(effort.shockRows)
    guard total > 0, !rows.isEmpty else {
      (factor, variance) = (1, total)
      return
    }
    let losses = workers.map(Self.candidates.count) {
      Self.loss(fit, training, rows, deviation: Self.candidates[$0] * total.squareRoot())
    }
    factor = Self.favored(losses).squareRoot()
    variance = total * factor * factor
  }

  /// The mean squared factor, each candidate weighted by how little its loss exceeds the least. A choice of the
  /// best alone would jump with the sample.
  private static func favored(_ losses: [Double]) -> Double {
    let least = losses.min() ?? 0
    guard least > 0 else { return 1 }
    let weights = losses.map { exp(-sharpness * ($0 - least) / least) }
    let sum = zip(weights, candidates).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return sum / weights.reduce(0, +)
  }

  /// The mean pinball loss of past errors, the year's effect taken out, when groups move by `deviation`.
  private static func loss(
    _ fit: FilterFit, _ training: TrainingErrors, _ rows: [Int], deviation: Double
  ) -> Double {
    let convolution = Convolution(levels: levels, degreesOfFreedom: 5, atoms: 11)
    let interpolation = KnotInterpolation(levels: Convolution.ownLevels)
    return rows.reduce(0) { sum, row in
      let series = training.series[row]
      let cycle = training.cycles[row]
      let loading = fit.loadings[series]
      let quantiles = convolution.quantiles(
        own: interpolation(training.knots(of: row)), scale: training.scales[row], shared: loading * deviation)
      let year = fit.filtered.effects[cycle]?.year ?? 0
      return sum + pinball(quantiles, fit.filtered.surprises[cycle][series] - loading * year)
    }
  }

  private static func pinball(_ quantiles: [Double], _ value: Double) -> Double {
    zip(levels, quantiles).reduce(0) { sum, entry in
      let miss = value - entry.1
      return sum + (miss >= 0 ? entry.0 * miss : (entry.0 - 1) * miss)
    }
  }
}
