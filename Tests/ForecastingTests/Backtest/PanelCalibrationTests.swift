import Testing

@testable import Forecasting

/// What held-back cycles of a panel say of its next forecasts.
struct PanelCalibrationTests {
  private let simulated = SimulatedSeries(kind: .walk, count: 40, years: 12)
  private var target: Int { simulated.target + 1 }

  @Test func `a model whose widths come from the same past holds and one that is sure of itself does not`() {
    let panel = simulated.panel(withTarget: true)
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: panel, before: target) == .holds)
    #expect(IntervalCalibration(of: SureForecaster(), on: panel, before: target) == .overconfident)
  }

  @Test func `a panel without a cycle to hold back is untried`() {
    let short = Panel.plain([[(2019, 1), (2020, 2), (2021, 4)], [(2019, 3), (2020, 2), (2021, 1)]])
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: short, before: 2022) == .untried)
    let everyOtherYear = Panel.plain([(0..<8).map { (2000 + 2 * $0, Double($0 * $0 % 5)) }])
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: everyOtherYear, before: 2016) == .untried)
  }

  @Test func `a forecast further ahead is judged by forecasts as far ahead`() {
    let panel = Panel.plain(
      (0..<20).map { series in
        (2012...2017).map { ($0, Double(series + ($0 * 7 + series * 3) % 5)) }
      })
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: panel, before: 2018, age: 3) != .untried)
    // Three years ahead needs three known years and three more.
    let shorter = panel.filter { _, year in year > 2012 }
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: shorter, before: 2018, age: 2) != .untried)
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: shorter, before: 2018, age: 3) == .untried)
    #expect(IntervalCalibration(of: PooledForecaster(.last), on: shorter, before: 2018, age: 9) == .untried)
  }

  @Test func `values of the target year and after it are never scored`() {
    let year = target - 7
    let garbage = Panel.plain(
      simulated.values().enumerated().map { series, row in
        row.enumerated().map { place, value in
          let calendar = SimulatedSeries.firstYear + place
          return (calendar, calendar < year ? value : 1e6 * Double((series + 3 * place) % 7))
        }
      })
    let model = SureForecaster(width: 100)
    #expect(IntervalCalibration(of: model, on: garbage, before: year) != .overconfident)
    #expect(IntervalCalibration(of: model, on: garbage, before: target) == .overconfident)
  }

  /// With one or two cycles that happened to hold the word was the same as with twenty.
  @Test(arguments: 1...7) func `fewer than five cycles cannot tell that intervals hold`(cycles: Int) {
    let scores = (0..<cycles).flatMap { cycle in
      (0..<10).map { series in
        ScoredForecast(
          series: series, group: series, year: 2010 + cycle, age: 1, outcome: 20, lastValue: 20,
          quantiles: (1...39).map(Double.init), referenceQuantiles: (1...39).map(Double.init))
      }
    }
    #expect(IntervalCalibration(scores) == (cycles < 5 ? .cannotTell : .holds))
    #expect(IntervalCalibration.cannotTell.rawValue == "cannot_tell")
  }

  @Test func `a run knows the calibration of the model that answered`() throws {
    let panel = simulated.panel(withTarget: false)
    let run = try BatchRun(panel, BatchRequest(.year(target), model: "last"))
    #expect(run.calibration(of: 0) == .holds)
    let ahead = try BatchRun(panel, BatchRequest(.horizon(1), model: "last"))
    #expect(ahead.calibration(of: 0) == .untried)
  }
}

/// The last value and a width that it learns from nothing.
private struct SureForecaster: Forecaster {
  let name = "sure"
  var width = 0.001

  func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    Fit(panel: panel, width: width)
  }

  private struct Fit: FittedForecaster {
    let name = "sure"
    let panel: Panel
    let width: Double

    func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
      series.map { index in
        guard let last = panel.lastYear(of: index, before: year),
          let value = panel.value(of: index, in: last)
        else { return .declined(.noHistory) }
        return RowForecast(.forecast, model: name, quantiles: levels.map { value + ($0 - 0.5) * width })
      }
    }
  }
}
