import Glibc
import Statistics

extension SimulatedStart {
  /// Scores around 500 of 750; ranks and counts around 3,000 over two powers of ten.
  public static func usual(_ transform: Scale.Transform) -> SimulatedStart {
    switch transform {
    case .identity: SimulatedStart(center: 500, spread: 50)
    case .log: SimulatedStart(center: log(3000), spread: 1.2)
    }
  }

  /// The start at which a share of the first year's values, noise included, is expected at or below a floor.
  ///
  /// - Parameters:
  ///   - floor: in the data's own unit.
  ///   - share: above 0 and below 1.
  ///   - noise: the standard deviation of the noise on the transformed scale.
  public func puttingOnFloor(_ floor: Double, share: Double, noise: Double, of scale: Scale)
    -> SimulatedStart
  {
    precondition(share > 0 && share < 1, "a share between 0 and 1")
    let around = NormalDistribution(standardDeviation: hypot(spread, noise))
    return SimulatedStart(center: scale.transformed(floor) - around.quantile(share), spread: spread)
  }
}

extension SimulatedDeviations {
  /// Points for scores; tenths of relative change for ranks and counts. Half of a year's movement is shared.
  public static func usual(_ transform: Scale.Transform) -> SimulatedDeviations {
    switch transform {
    case .identity: SimulatedDeviations(year: 5, school: 3, major: 2, own: 6, noise: 4)
    case .log: SimulatedDeviations(year: 0.1, school: 0.08, major: 0.06, own: 0.14, noise: 0.1)
    }
  }
}
