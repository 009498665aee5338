import Statistics

/// The shock every series feels alike in a cycle: its drift and its variance, from the past year effects and from
/// what other systems' shocks were like.
///
/// Two or three past shocks cannot tell how large the next will be: two quiet years would make it vanish, two large
/// ones of the same sign would be repeated as a trend. The variance is a scaled inverse chi-squared posterior
/// (Gelman and others, Bayesian Data Analysis, 3rd edition, section 2.6), its prior given in units of the typical
/// own error, so that the predictive distribution is a Student t.
struct YearShock: Sendable, Equatable, Codable {
  /// The mean shock, shrunk toward zero.
  let drift: Double
  /// The variance of the next shock around the drift, as wide as so few past shocks ask for.
  let variance: Double
  /// The number of past shocks.
  let count: Int

  /// Shocks older than this many cycles are forgotten.
  static let memory = 6
  /// What other systems say counts as much as this many shocks.
  static let priorCount = 2.0
  /// The standard deviation of a shock in units of the typical own error, as other systems have it.
  static let priorDeviation = 0.5
  /// Fewer shocks tell no drift.
  static let fewest = 3.0

  /// - Parameters:
  ///   - effects: the estimated effects, cycle by cycle; the first cycle has none to speak of.
  ///   - typicalError: the mean absolute own error.
  init(_ effects: [CycleEffects?], typicalError: Double) {
    let shocks = effects.dropFirst().compactMap { $0?.year }.suffix(Self.memory)
    count = shocks.count
    let number = Double(shocks.count)
    let mean = shocks.reduce(0, +) / max(number, 1)
    let prior = Self.priorDeviation * Self.priorDeviation * typicalError * typicalError
    let spread =
      shocks.reduce(Self.priorCount * prior) { $0 + ($1 - mean) * ($1 - mean) }
      / max(number - 1 + Self.priorCount, 1)
    let signal = number * mean * mean
    let extra = max(0, number - Self.fewest)
    let trust = extra / (extra + 2)
    let drift = trust * mean * signal / (signal + 2 * spread + 1e-12)
    self.drift = drift
    let weight = Self.priorCount + number
    let estimate = shocks.reduce(Self.priorCount * prior) { $0 + ($1 - drift) * ($1 - drift) } / weight
    variance = estimate * Self.widening(weight)
  }

  /// How much wider the tabulated shape must be than its variance says: shocks are convolved with one tabulated
  /// shape, whatever their number. The two agree where 10 % lie beyond, so that 80 % intervals of panels moved by
  /// little else hold as often as they say.
  static func widening(_ degreesOfFreedom: Double) -> Double {
    let ratio = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(0.9) / tabulatedDecile
    return ratio * ratio
  }

  /// The upper decile of 21 points of a Student t of 5 degrees of freedom, scaled to variance one.
  private static let tabulatedDecile = 1.2754
}
