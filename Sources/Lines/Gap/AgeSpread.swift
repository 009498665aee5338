/// How far lines move from where they are expected, by kind of series and by the age of the last line: a part
/// that every forecast has and a part that grows with every cycle not seen.
struct AgeSpread: Sendable, Equatable {
  /// Variance that does not depend on the age.
  let base: Double
  /// Variance added by every cycle.
  let perCycle: Double
  /// The variance of each kind of series over the pooled one.
  let strata: [Double]

  /// How many movements the pooled variance weighs against a kind's own.
  static let priorCount = 12.0
  private static let cap = 3.0
  /// On whole marks a line that always meets its expectation still has the variance of half a mark.
  private static let smallest = 0.25

  /// The spread of the residuals of movements.
  init(residuals: [(stratum: Int, age: Int, value: Double)], strataCount: Int) {
    let size = max(AgeSpread.medianSize(residuals), 0.5)
    let squares = residuals.map { item in
      let limit = AgeSpread.cap * size * Double(item.age).squareRoot()
      let capped = min(abs(item.value), limit)
      return (stratum: item.stratum, age: Double(item.age), value: capped * capped)
    }
    let line = AgeSpread.nonNegativeLine(squares)
    base = line.base
    perCycle = line.slope
    let pooled = { (age: Double) in max(line.base + line.slope * age, AgeSpread.smallest) }
    strata = (0..<strataCount).map { stratum in
      let own = squares.filter { $0.stratum == stratum }
      let ratio = own.reduce(0) { $0 + $1.value / pooled($1.age) }
      return (ratio + AgeSpread.priorCount) / (Double(own.count) + AgeSpread.priorCount)
    }
  }

  /// The variance of a movement of a kind of series after `age` cycles.
  func variance(stratum: Int, age: Int) -> Double {
    max((base + perCycle * Double(age)) * strata[stratum], AgeSpread.smallest)
  }

  /// The median size of a movement over the square root of its age, as a standard deviation.
  private static func medianSize(_ residuals: [(stratum: Int, age: Int, value: Double)]) -> Double {
    let sizes = residuals.map { abs($0.value) / Double($0.age).squareRoot() }.sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2] * 1.4826
  }

  /// The least-squares line through squared residuals by age with neither part negative. Cases weigh by the
  /// inverse square of the age, since the variance of a square grows with the square of its mean.
  private static func nonNegativeLine(
    _ squares: [(stratum: Int, age: Double, value: Double)]
  ) -> (base: Double, slope: Double) {
    guard !squares.isEmpty else { return (0, 225) }
    var (s0, s1, s2, t0, t1) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for item in squares {
      let weight = 1 / (item.age * item.age)
      s0 += weight
      s1 += weight * item.age
      s2 += weight * item.age * item.age
      t0 += weight * item.value
      t1 += weight * item.age * item.value
    }
    let determinant = s0 * s2 - s1 * s1
    if determinant > 1e-9 * s0 * s2 {
      let slope = (s0 * t1 - s1 * t0) / determinant
      let base = (t0 - slope * s1) / s0
      if slope >= 0, base >= 0 { return (base, slope) }
      if slope < 0 { return (t0 / s0, 0) }
    }
    return (0, t1 / s2)
  }
}
