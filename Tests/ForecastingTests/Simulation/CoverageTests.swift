import Glibc
import Statistics
import Testing

@testable import Forecasting

/// Intervals of the panel model on panels made as it assumes, over many panels, each with its own shocks.
@Suite("Intervals of the panel model hold as often as promised on simulated panels")
struct CoverageTests {
  /// A kind of panel.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout SimulatedPanel) -> Void
  }

  static let kinds = [
    Kind(testDescription: "normal shocks") { _ in },
    Kind(testDescription: "heavy shocks") { $0.tail = .t5 },
    Kind(testDescription: "missing cells, late starts") {
      $0.missingShare = 0.1
      $0.isRagged = true
    },
  ]
  static let panels = 6

  private func spec(_ kind: Kind, seed: Int) -> SimulatedPanel {
    var spec = SimulatedPanel.scores(
      series: 40, years: 8, schools: 8, majors: 3, seed: UInt64(seed),
      deviations: SimulatedDeviations(year: 2, school: 3, major: 2, own: 6, noise: 4))
    kind.change(&spec)
    return spec
  }

  /// The share of one panel's last lines that lie inside their 80 % interval, some of them told beforehand.
  private func held(_ spec: SimulatedPanel, everyTold step: Int?) throws -> Double {
    let isTold = { (series: Int) in step.map { series % $0 == 0 } ?? false }
    let panel = spec.panel
    let target = spec.lastYear
    let known = panel.filter { series, year in year < target || isTold(series) }
    let rest = (0..<panel.seriesCount).filter {
      !isTold($0) && panel.value(of: $0, in: target) != nil && !known.observations(of: $0).isEmpty
    }
    let found = try PanelModel().fit(known, target: target).quantiles(of: rest, levels: [0.1, 0.9])
    let inside = rest.enumerated().filter { row, series in
      panel.value(of: series, in: target).map { found[2 * row] <= $0 && $0 <= found[2 * row + 1] } ?? false
    }
    return Double(inside.count) / Double(rest.count)
  }

  @Test("of 80 %, with nothing told and with a fifth of the lines told", arguments: kinds, [nil, 5])
  func coverage(kind: Kind, step: Int?) throws {
    let shares = try (1...Self.panels).map { try held(spec(kind, seed: $0), everyTold: step) }
    // The panels are independent: their own spread tells how sure their mean is.
    let error = sampleStandardDeviation(shares) / Double(Self.panels).squareRoot()
    #expect(error < 0.07)
    #expect(abs(mean(shares) - 0.8) < 0.02 + 2.5 * error, "\(mean(shares)) with standard error \(error)")
  }
}
