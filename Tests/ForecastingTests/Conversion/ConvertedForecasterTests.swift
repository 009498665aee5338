import Forecasting
import Statistics
import Testing

/// Lines of a system whose examination gets easier and harder: the rank behind a line hardly moves, the scores
/// move with the table of their year.
private struct Examinations {
  static let years = 2014...2022
  static let seriesCount = 60
  let panel: Panel
  let ranks: YearlyTable<ScoreRanks>
  let lines: YearlyTable<Double>

  /// A candidate's rank falls with the score as in a table of 20,000 people moved by `shift`.
  init(seed: UInt64 = 5) throws {
    var generator = SeededGenerator(seed: seed)
    let shifts = Examinations.years.map { _ in (generator.normal() * 12).rounded() }
    var tables: [Int: ScoreRanks] = [:]
    var lines: [Int: Double] = [:]
    for (year, shift) in zip(Examinations.years, shifts) {
      tables[year] = try Examinations.table(shift)
      lines[year] = 400 + shift
    }
    var keys = KeyTable(columnCount: 1)
    var (offsets, yearsOf, values) = ([0], [Int32](), [Double]())
    for series in 0..<Examinations.seriesCount {
      keys.append(["s\(series)"])
      let base = 430 + Double(series)
      for (year, shift) in zip(Examinations.years, shifts) {
        yearsOf.append(Int32(year))
        values.append((base + shift + generator.normal() * 2).rounded())
      }
      offsets.append(values.count)
    }
    panel = Panel(
      scale: try Scale(.score, lower: 0, upper: 750, step: 1), keys: keys, groups: [], offsets: offsets,
      years: yearsOf, values: values)
    let groups = [Int](repeating: 0, count: Examinations.seriesCount)
    ranks = YearlyTable(groupOfSeries: groups, values: [tables])
    self.lines = YearlyTable(groupOfSeries: groups, values: [lines])
  }

  private static func table(_ shift: Double) throws -> ScoreRanks {
    let shape = NormalDistribution(mean: 430 + shift, standardDeviation: 60)
    return try ScoreRanks(
      stride(from: 250.0, through: 700, by: 1).map { score in
        (score, (20_000 * (1 - shape.cdf(score - 0.5))).rounded() + 1 + (700 - score) * 1e-3)
      })
  }
}

struct ConvertedForecasterTests {
  private static let examinations = Result { try Examinations() }

  @Test(arguments: ConversionShelf.names)
  func `each usual method beats last year's line where the examinations differ`(_ name: String) throws {
    let system = try Self.examinations.get()
    let shelf = ConversionShelf(references: system.lines, ranks: system.ranks)
    let model = try #require(shelf.model(named: name))
    let backtest = PanelBacktest(system.panel)
    let scores = [2020, 2021, 2022].flatMap { backtest.scores(of: model, cycle: $0) }
    let summary = ScoreSummary(scores)
    #expect(summary.count == 3 * Examinations.seriesCount)
    #expect(summary.crpsRatio < 0.4, "\(summary.crpsRatio)")
    #expect(summary.coverage[1] > 0.6)
  }

  @Test func `quantiles never cross and lie on the lattice`() throws {
    let system = try Self.examinations.get()
    let shelf = ConversionShelf(references: system.lines, ranks: system.ranks)
    for name in ConversionShelf.names {
      let model = try #require(shelf.model(named: name))
      let fit = try model.fit(system.panel, FitRequest(target: 2022))
      for row in fit.forecasts(of: 0..<5, year: 2022, levels: [0.1, 0.5, 0.9]) {
        #expect(row.model == name)
        #expect(row.quantiles == row.quantiles.sorted() && row.quantiles.allSatisfy { $0 == $0.rounded() })
      }
    }
  }

  @Test func `a year without a table is declined with its reason`() throws {
    let system = try Self.examinations.get()
    let shelf = ConversionShelf(references: system.lines, ranks: system.ranks)
    for name in ConversionShelf.names {
      let run = try BatchRun(
        system.panel, BatchRequest(.year(2023), model: name), conversions: shelf)
      #expect(run.rows(of: 0..<1, levels: [0.5])[0].map(\.kind) == [.declined(.noReference(year: 2023))])
    }
  }

  @Test func `without tables there is no method`() {
    #expect(ConversionShelf.empty.names.isEmpty)
    #expect(ConversionShelf.empty.model(named: "rank") == nil)
  }
}
