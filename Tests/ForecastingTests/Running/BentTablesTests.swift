import Glibc
import Statistics
import Testing

@testable import Forecasting

/// A year and what was seen in it.
private typealias Seen = (year: Int, value: Double)

/// A way to bend the past of a table; what is scored is never bent.
enum Bend: String, CaseIterable {
  case asItIs, twoYears, threeYears, twelveSeries, sixtySeries, repeatedCycle, slips, halfNew, coarse,
    missingYear
  case halfAbsent, otherUnits

  /// The bent past of one of `count` series before the year `next`; empty where the table leaves the series out.
  fileprivate func bent(_ past: [Seen], series: Int, of count: Int, next: Int) -> [Seen] {
    var chance = SeededGenerator(seed: 7).stream(series)
    switch self {
    case .asItIs: return past
    case .twoYears: return past.filter { $0.year >= next - 2 }
    case .threeYears: return past.filter { $0.year >= next - 3 }
    case .twelveSeries: return series % (count / 12) == 0 ? past : []
    case .sixtySeries: return series % (count / 60) == 0 ? past : []
    case .repeatedCycle:
      let carried = chance.uniform() < 0.8 ? past.first { $0.year == next - 3 }?.value : nil
      return past.map { ($0.year, $0.year == next - 2 ? carried ?? $0.value : $0.value) }
    case .slips: return past.map { ($0.year, slipped($0.value, &chance)) }
    case .halfNew: return chance.uniform() < 0.5 ? past.filter { $0.year == next - 1 } : past
    case .coarse: return past.map { ($0.year, max(($0.value / 10).rounded() * 10, 1)) }
    case .missingYear: return past.filter { $0.year != next - 2 }
    case .halfAbsent: return chance.uniform() < 0.5 ? past.filter { $0.year != next - 1 } : past
    case .otherUnits: return past.map { ($0.year, $0.value * unit(of: series, of: count)) }
    }
  }

  /// In what a tenth of the series are written where units are mixed.
  fileprivate func unit(of series: Int, of count: Int) -> Double {
    self == .otherUnits && series < count / 10 ? 10 : 1
  }

  /// Two values in a hundred have a digit too many or too few.
  private func slipped(_ value: Double, _ chance: inout SeededGenerator) -> Double {
    let (isHit, hasMore) = (chance.uniform() < 0.02, chance.uniform() < 0.5)
    guard isHit else { return value }
    return hasMore ? value * 10 : max((value / 10).rounded(), 1)
  }
}

/// Tables as people bring them: simulated panels with their past bent in stated ways, forecast by the default model.
/// `Benchmarks/unseen.py` does the same to real panels.
@Suite("Tables nobody has seen")
struct BentTablesTests {
  private static let levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
  private static let seeds: ClosedRange<UInt64> = 1...8

  /// What came of one table: losses of the forecast over those of the last value with the past changes of all.
  private struct Outcome {
    var ratio = 0.0, error = 0.0, held = 0.0
    /// Medians farther from all that was seen than the whole range of it.
    var wild = 0
  }

  private func spec(_ scale: Scale, _ seed: UInt64) -> SimulatedPanel {
    var spec = SimulatedPanel(series: 240, years: 8, seed: seed, scale: scale)
    spec.schoolCount = 24
    spec.majorCount = 5
    spec.scaleSpread = 0.4
    spec.tail = .t5
    return spec
  }

  private func outcome(_ bend: Bend, _ scale: Scale, _ seed: UInt64) throws -> Outcome {
    let (panel, next) = (spec(scale, seed).panel, spec(scale, seed).lastYear)
    let pasts = (0..<panel.seriesCount).map { series in
      let seen = panel.observations(of: series).map { (year: Int(panel.years[$0]), value: panel.values[$0]) }
      return bend.bent(seen.filter { $0.year < next }, series: series, of: panel.seriesCount, next: next)
    }
    let known = pasts.indices.filter { !pasts[$0].isEmpty }
    let table = Panel(
      try known.map {
        (panel.keys[$0], try Series(years: pasts[$0].map(\.year), values: pasts[$0].map(\.value)))
      },
      scale: scale, groupColumns: [0, 1])
    let rows = try BatchRun(table, BatchRequest(.year(next))).rows(of: 0..<known.count, levels: Self.levels)
    let scored = try known.enumerated().map { place, series in
      let unit = bend.unit(of: series, of: panel.seriesCount)
      return (
        truth: scale.transformed(try #require(panel.value(of: series, in: next))),
        last: scale.transformed(try #require(pasts[series].last).value / unit),
        quantiles: try #require(rows[place].first).quantiles.map { scale.transformed($0 / unit) }
      )
    }
    return judged(scored, known.map { pasts[$0].map { scale.transformed($0.value) } })
  }

  private func judged(_ scored: [(truth: Double, last: Double, quantiles: [Double])], _ pasts: [[Double]])
    -> Outcome
  {
    let moves = pasts.flatMap { zip($0, $0.dropFirst()).map { $1 - $0 } }.sorted()
    let usual = Self.levels.map { moves[Int($0 * Double(moves.count - 1))] }
    let (lowest, highest) = (pasts.joined().min() ?? 0, pasts.joined().max() ?? 0)
    let reach = lowest - (highest - lowest)...highest + (highest - lowest)
    let sum = { (part: ((truth: Double, last: Double, quantiles: [Double])) -> Double) in
      scored.reduce(0) { $0 + part($1) }
    }
    return Outcome(
      ratio: sum { loss($0.quantiles, $0.truth) }
        / sum { row in loss(usual.map { row.last + $0 }, row.truth) },
      error: sum { abs($0.quantiles[3] - $0.truth) } / sum { abs($0.last - $0.truth) },
      held: sum { $0.quantiles[1] <= $0.truth && $0.truth <= $0.quantiles[5] ? 1 : 0 } / Double(scored.count),
      wild: scored.count { !reach.contains($0.quantiles[3]) })
  }

  private func loss(_ quantiles: [Double], _ value: Double) -> Double {
    zip(Self.levels, quantiles).reduce(0) { sum, pair in
      sum + (value >= pair.1 ? pair.0 * (value - pair.1) : (1 - pair.0) * (pair.1 - value))
    }
  }

  @Test(
    "the default is no worse than last year's line, and its intervals hold", arguments: Bend.allCases,
    [Scale.Kind.score, .rank])
  func bent(bend: Bend, kind: Scale.Kind) throws {
    let outcomes = try Self.seeds.map { try outcome(bend, Scale(kind), $0) }
    let (ratio, error, held) = (
      mean(outcomes.map(\.ratio)), mean(outcomes.map(\.error)), mean(outcomes.map(\.held))
    )
    // Eight panels have eight shocks; twelve series of them, and a cycle carried over, tell the least.
    let isHard = bend == .twelveSeries || bend == .repeatedCycle
    #expect(ratio < (isHard ? 1.03 : 1), "\(ratio) of last year's CRPS")
    #expect(error < (isHard ? 1.08 : 1.04), "\(error) of last year's error")
    #expect(((isHard ? 0.6 : 0.68)...0.9).contains(held), "80 % held \(held)")
    #expect(outcomes.allSatisfy { $0.wild == 0 })
  }
}
