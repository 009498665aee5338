/// The parameters tried for each family, from the most cautious: ties go to the earlier.
enum ModelGrid {
  static let gains: [Double] = [1, 0.8, 0.65, 0.5, 0.35, 0.2]

  static func candidates(of family: ModelName) -> [any PointModel] {
    switch family {
    case .last: [LastValue()]
    case .mean: [MeanOfYears()]
    case .drift: [Drift()]
    case .linear: [LinearTrend()]
    case .theilSen: [TheilSenTrend()]
    case .ses: gains.map(ExponentialSmoothing.init)
    case .damped: damped
    case .theta: gains.map(Theta.init)
    }
  }

  private static var damped: [any PointModel] {
    [1, 0.7, 0.4].flatMap { gain in
      [0.1, 0.3].flatMap { trendGain in
        [0.6, 0.85].map { damping in
          DampedTrend(gain: gain, trendGain: trendGain * gain, damping: damping)
        }
      }
    }
  }
}
