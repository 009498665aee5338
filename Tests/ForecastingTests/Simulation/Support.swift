import Statistics

@testable import Forecasting

extension SimulatedPanel {
  /// A score panel with a new number of everything that tests vary.
  static func scores(
    series: Int = 200, years: Int = 10, schools: Int? = nil, majors: Int = 5, seed: UInt64 = 1,
    deviations: SimulatedDeviations = SimulatedDeviations(year: 0, school: 0, major: 0, own: 0, noise: 0)
  ) -> SimulatedPanel {
    var spec = SimulatedPanel(series: series, years: years, seed: seed)
    spec.schoolCount = schools
    spec.majorCount = majors
    spec.deviations = deviations
    return spec
  }

  /// The year after the last but one: the one to forecast in tests.
  var lastYear: Int { firstYear + yearCount - 1 }
  var panel: Panel { PanelSimulator(self).panel() }
}

extension Panel {
  /// The changes from one year to the next, series by series, for panels without gaps.
  var changes: [[Double]] {
    (0..<seriesCount).map { index in
      let entries = observations(of: index)
      return zip(values[entries], values[entries].dropFirst()).map { $1 - $0 }
    }
  }

  /// The keys joined by commas.
  var keyTexts: [String] { (0..<seriesCount).map { keys[$0].joined(separator: ",") } }
}

/// The mean of the squares: the variance of numbers whose mean is known to be zero.
func meanSquare(_ numbers: [Double]) -> Double {
  numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
}
