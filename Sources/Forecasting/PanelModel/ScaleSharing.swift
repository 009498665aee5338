import Glibc

/// How alike the scales of series are: what the others say counts for so many errors of a series' own.
///
/// An absolute error is taken as exponential around its series' scale, and one over the scale as gamma around its
/// class's, so that the next error follows a Lomax distribution given those before (Gelman and others, Bayesian Data
/// Analysis, 3rd edition, section 2.6). How well each number foretold past errors tells the number.
enum ScaleSharing {
  static let candidates = [0.25, 0.5, 1, 2, 4, 8, 16]
  /// Errors of at most this many series are read.
  static let sample = 2_000
  /// Without other systems: how much worse an error is foretold by a number that differs by a factor of e from the
  /// usual one.
  private static let penalty = 0.02

  /// The mean log likelihood of all errors but each series' first under each candidate, and the number of them.
  static func logLikelihoods(
    _ errors: AbsoluteErrors, _ table: FirstStepTable, levels: [Double]
  ) -> (means: [Double], count: Double) {
    var sums = [Double](repeating: 0, count: candidates.count)
    var count = 0.0
    for series in levels.indices.prefix(sample) {
      let scale = max(table.mean(level: levels[series]), FirstStepScale.smallest)
      var (sum, number) = (0.0, 0.0)
      for cycle in errors.cycles where !cycle[series].isNaN {
        if number > 0 {
          for (place, weight) in candidates.enumerated() {
            sums[place] += lomax(cycle[series], rate: weight * scale + sum, shape: weight + 1 + number)
          }
          count += 1
        }
        sum += cycle[series]
        number += 1
      }
    }
    return (sums.map { $0 / max(count, 1) }, count)
  }

  private static func lomax(_ value: Double, rate: Double, shape: Double) -> Double {
    log(shape / rate) - (shape + 1) * log1p(value / rate)
  }

  /// The number, averaged over the candidates: a choice of the best alone would jump with the panel.
  ///
  /// - Parameter others: mean log likelihoods in other systems.
  static func number(_ found: (means: [Double], count: Double), others: [Double]?) -> Double {
    let usual = log(FirstStepScale.seriesPrior)
    let logs = candidates.map { log($0) }
    let scores = logs.indices.map { place in
      let expected = others?[place] ?? -penalty * (logs[place] - usual) * (logs[place] - usual)
      return found.means[place] * found.count + expected * SystemLessons.sharingWeight
    }
    let best = scores.max() ?? 0
    let weights = scores.map { exp($0 - best) }
    return exp(zip(weights, logs).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +))
  }
}
