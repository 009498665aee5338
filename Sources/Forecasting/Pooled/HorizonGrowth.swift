import Glibc
import Statistics

/// How much wider errors get with every step ahead, measured by deleting the last observations of the panel
/// and scoring by age.
struct HorizonGrowth: Sendable, Equatable, Codable {
  /// Error size at 1, 2, ... steps over that at one step; starts at 1, never decreases.
  let factors: [Double]

  /// The farthest distance at which growth is measured; beyond it grows like a random walk.
  static let measuredSteps = 6
  /// How many errors at a distance it takes to half believe its measured growth.
  static let priorCount = 30.0

  /// Growth of the errors of `model`; a distance with few errors leans on the square root of the steps.
  init(_ model: any PointModel, on pasts: [Past], scales: [Double], window: Int, steps: Int, jobs: Int) {
    var factors = [1.0]
    var base: Double?
    for distance in 1...max(min(steps, HorizonGrowth.measuredSteps), 1) {
      let errors = RollingErrors.of(model, on: pasts, steps: distance, window: window, jobs: jobs)
      let sizes = zip(errors.series, errors.errors).map { abs($1) / scales[Int($0)] }
      guard !sizes.isEmpty else { break }
      let size = max(sizes.reduce(0, +) / Double(sizes.count), 1e-12)
      guard let one = base else {
        base = size
        continue
      }
      let trust = Double(sizes.count) / (Double(sizes.count) + HorizonGrowth.priorCount)
      let walk = Double(distance).squareRoot()
      factors.append(max(factors[factors.count - 1], exp(trust * log(size / one) + (1 - trust) * log(walk))))
    }
    self.factors = factors
  }

  /// Whether errors never get smaller with the steps.
  var isSound: Bool {
    !factors.isEmpty && factors.allSatisfy { $0 >= 1 } && areSizes(factors)
  }

  /// The growth at `steps` ahead, at least 1.
  func factor(_ steps: Int) -> Double {
    guard steps > factors.count else { return factors[max(steps, 1) - 1] }
    return factors[factors.count - 1] * (Double(steps) / Double(factors.count)).squareRoot()
  }
}
