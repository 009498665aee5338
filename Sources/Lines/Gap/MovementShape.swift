import Glibc
import Statistics

/// The shape of standardized movements: a Student t, heavier where large moves are common.
struct MovementShape: Sendable, Equatable {
  /// The factor from the root mean square (with large moves capped) to the scale of the t.
  let scale: Double
  /// The degrees of freedom.
  let degreesOfFreedom: Double

  /// The degrees of freedom that are tried.
  static let degrees: [Double] = [3, 4, 5, 7, 10, 20]
  private static let scales: [Double] = [0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25]
  /// Below this many movements nothing about the shape can be told.
  private static let enough = 15

  /// How many cycles the deviations that a model states are worth beside those that past forecasts show.
  private static let priorCycles = 6.0

  /// The shape of movements over deviations that a model states for each of them: what few cycles show of their size is
  /// believed by halves, since the lines of one cycle move together.
  ///
  /// - Parameter cycles: how many cycles the movements are from.
  init(standardized: [Double], cycles: Int) {
    let shown = MovementShape(standardized: standardized)
    let heavy = shown.degreesOfFreedom / (shown.degreesOfFreedom - 2)
    let weight = Double(cycles) / (Double(cycles) + MovementShape.priorCycles)
    // Where the deviations are right the scale of the t is that of its variance.
    let stated = 1 / heavy.squareRoot()
    scale = standardized.count >= MovementShape.enough ? stated * pow(shown.scale / stated, weight) : stated
    degreesOfFreedom = shown.degreesOfFreedom
  }

  /// The most likely member of a grid of t distributions; a cautious one when there are few movements.
  init(standardized: [Double]) {
    guard standardized.count >= MovementShape.enough else {
      (scale, degreesOfFreedom) = (1, 4)
      return
    }
    var best = (likelihood: -Double.infinity, scale: 1.0, degrees: 4.0)
    for degrees in MovementShape.degrees {
      for scale in MovementShape.scales {
        let shape = StudentTDistribution(location: 0, scale: scale, degreesOfFreedom: degrees)
        let likelihood = standardized.reduce(0) { $0 + log(max(shape.density($1), 1e-300)) }
        if likelihood > best.likelihood { best = (likelihood, scale, degrees) }
      }
    }
    (scale, degreesOfFreedom) = (best.scale, best.degrees)
  }
}
