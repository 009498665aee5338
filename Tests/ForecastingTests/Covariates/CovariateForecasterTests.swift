import Forecasting
import Statistics
import Testing

/// Lines that move with the applicants of their year, and with the places of their program.
private struct Applications {
  var years = 2010...2022
  var seriesCount = 80
  /// What one standard deviation of a year's applicants moves all lines by, and one of a program's places its own.
  var common = 6.0
  var own = 0.0
  var seed: UInt64 = 3

  func made() -> (panel: Panel, applicants: Covariate, places: Covariate, noise: Covariate) {
    var generator = SeededGenerator(seed: seed)
    var keys = KeyTable(columnCount: 1)
    // Growth that never stops moves no line: what counts is what deviates from it.
    let surprises = years.map { _ in generator.normal() }
    var (applicants, noise, level) = ([Int: Double](), [Int: Double](), 100_000.0)
    for (year, surprise) in zip(years, surprises) {
      level *= 1.08 + 0.05 * surprise
      applicants[year] = level.rounded()
      noise[year] = 50 + generator.normal()
    }
    let shared = surprises.map { common * $0 + generator.normal() }
    var (offsets, yearsOf, values) = ([0], [Int32](), [Double]())
    var places: [[Int: Double]] = []
    for series in 0..<seriesCount {
      keys.append(["s\(series)"])
      var (line, room) = (330 + 20 * generator.normal(), 3.0)
      var table: [Int: Double] = [:]
      for (place, year) in years.enumerated() {
        let change = generator.normal() * 0.2
        room += change
        table[year] = room
        line += shared[place] - own * change / 0.2 + generator.normal() * 3
        yearsOf.append(Int32(year))
        values.append(line.rounded())
      }
      places.append(table)
      offsets.append(values.count)
    }
    let all = [Int](repeating: 0, count: seriesCount)
    return (
      Panel(
        scale: Scale(.score), keys: keys, groups: [], offsets: offsets, years: yearsOf, values: values),
      Covariate(name: "applicants", values: YearlyTable(groupOfSeries: all, values: [applicants])),
      Covariate(
        name: "places", values: YearlyTable(groupOfSeries: Array(0..<seriesCount), values: places)),
      Covariate(name: "noise", values: YearlyTable(groupOfSeries: all, values: [noise]))
    )
  }
}

private func score(_ panel: Panel, _ covariates: [Covariate]) throws -> ScoreSummary {
  let backtest = PanelBacktest(panel)
  let base = try #require(ModelShelf.model(named: "panel"))
  let model: any Forecaster = covariates.isEmpty ? base : CovariateForecaster(base, covariates)
  return ScoreSummary(backtest.cycles.suffix(5).flatMap { backtest.scores(of: model, cycle: $0) })
}

@Suite struct CovariateForecasterTests {
  @Test func `a year that is known beforehand to be unusual is forecast as one`() throws {
    let (panel, applicants, _, _) = Applications().made()
    let (alone, beside) = try (score(panel, []), score(panel, [applicants]))
    #expect(beside.crps < 0.8 * alone.crps, "\(beside.crps) beside, \(alone.crps) alone")
    // Narrower, and still as often right as they say.
    #expect(beside.coverage[1] > 0.72 && beside.coverage[1] < 0.88, "\(beside.coverage)")
    let base = try #require(ModelShelf.model(named: "panel"))
    let effect = try #require(
      CovariateForecaster(base, [applicants]).report(panel, target: 2022).effects.first)
    #expect(effect.isUsed && effect.common.isUsed && !effect.own.isUsed, "\(effect)")
    // A growth of 5 points of the logarithm in 1.08 moves lines by 6.
    #expect(abs(effect.common.size * 0.05 / 1.08 - 6) < 2, "\(effect.common.size)")
  }

  @Test func `what differs between series moves each by its own`() throws {
    let (panel, _, places, _) = Applications(common: 2, own: 5).made()
    let (alone, beside) = try (score(panel, []), score(panel, [places]))
    #expect(beside.crps < 0.9 * alone.crps, "\(beside.crps) beside, \(alone.crps) alone")
    #expect(beside.coverage[1] > 0.72 && beside.coverage[1] < 0.88, "\(beside.coverage)")
  }

  @Test func `what has no effect does little harm, and hardly ever any`() throws {
    var ratios: [Double] = []
    for seed in 1...12 as ClosedRange<UInt64> {
      let (panel, _, places, noise) = Applications(seriesCount: 40, seed: seed).made()
      ratios.append(try score(panel, [noise, places]).crps / score(panel, []).crps)
    }
    #expect(ratios.reduce(0, +) / 12 < 1.03, "\(ratios)")
    #expect(ratios.filter { $0 > 1.01 }.count <= 2, "\(ratios)")
  }

  @Test func `nothing from the target year on teaches, and what is not known is not used`() throws {
    let (panel, applicants, _, _) = Applications().made()
    let base = try #require(ModelShelf.model(named: "panel"))
    let past = panel.filter { _, year in year < 2020 }
    let model = CovariateForecaster(base, [applicants])
    #expect(model.report(panel, target: 2020) == model.report(past, target: 2020))
    let request = FitRequest(target: 2030)
    let unknown = model.report(panel, target: 2030)
    #expect(unknown.effects.map(\.isUsed) == [false] && unknown.meanShift == 0)
    let levels = [0.1, 0.5, 0.9]
    let some = try model.fit(panel, request).forecasts(of: 0..<10, year: 2030, levels: levels)
    #expect(some == (try base.fit(panel, request).forecasts(of: 0..<10, year: 2030, levels: levels)))
  }

  @Test func `a covariate in any unit says the same`() throws {
    let (panel, applicants, _, _) = Applications(seriesCount: 20).made()
    let values = try (2010...2022).map { try #require(applicants.values[0, $0]) }
    let thousands = Covariate(
      name: "thousands",
      values: YearlyTable(
        groupOfSeries: [Int](repeating: 0, count: 20),
        values: [Dictionary(uniqueKeysWithValues: zip(2010...2022, values.map { $0 / 1000 }))]))
    let base = try #require(ModelShelf.model(named: "ses"))
    let past = panel.filter { _, year in year < 2022 }
    let rows = try [applicants, thousands].map { covariate in
      try CovariateForecaster(base, [covariate]).fit(past, FitRequest(target: 2022))
        .forecasts(of: 0..<20, year: 2022, levels: [0.1, 0.5, 0.9]).flatMap(\.quantiles)
    }
    #expect(zip(rows[0], rows[1]).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
