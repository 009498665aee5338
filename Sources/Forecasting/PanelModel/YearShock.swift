import Statistics

/// The shock every series feels alike in a cycle: its drift and its variance, from the past year effects.
struct YearShock: Sendable, Equatable, Codable {
  /// The mean shock, shrunk toward zero.
  let drift: Double
  /// The variance of the next shock around the drift, as wide as so few past shocks ask for.
  let variance: Double
  /// The number of past shocks.
  let count: Int

  /// Shocks older than this many cycles are forgotten.
  static let memory = 10

  /// - Parameter effects: the estimated effects, cycle by cycle; the first cycle has none to speak of.
  init(_ effects: [CycleEffects?]) {
    let shocks = effects.dropFirst().compactMap { $0?.year }.suffix(Self.memory)
    count = shocks.count
    guard count > 0 else {
      (drift, variance) = (0, 0)
      return
    }
    let number = Double(count)
    let mean = shocks.reduce(0, +) / number
    let spread = shocks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(number - 1, 1)
    let drift = mean * number * mean * mean / (number * mean * mean + 2 * spread + 1e-12)
    self.drift = drift
    variance =
      shocks.reduce(0) { $0 + ($1 - drift) * ($1 - drift) } / number * (1 + 1 / number)
      * Self.widening(count)
  }

  /// How much wider the variance must be because it was itself estimated from few shocks.
  ///
  /// Shocks are convolved with one tabulated shape, whatever their number; the next of n normal ones follows a
  /// Student t of n degrees of freedom. The two agree where 10 % lie beyond, so that 80 % intervals of panels
  /// moved by little else hold as often as they say.
  /// Gelman and others, Bayesian Data Analysis, 3rd edition, section 3.2.
  static func widening(_ count: Int) -> Double {
    let ratio = StudentTDistribution(degreesOfFreedom: Double(count)).quantile(0.9) / tabulatedDecile
    return ratio * ratio
  }

  /// The upper decile of 21 points of a Student t of 5 degrees of freedom, scaled to variance one.
  private static let tabulatedDecile = 1.2754
}
