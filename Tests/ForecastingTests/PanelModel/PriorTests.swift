import Foundation
import Testing

@testable import Forecasting

@Suite struct PriorTests {
  private let levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

  private func labels(_ panel: Panel) -> [[String]] {
    panel.groups.enumerated().map { column, group in
      var labels = [String](repeating: "", count: group.levelCount)
      for series in 0..<panel.seriesCount {
        labels[Int(group.levels[series])] = panel.keys.text(column, of: series)
      }
      return labels
    }
  }

  private func panel(_ simulation: Simulation, published share: Int? = nil) -> Panel {
    let whole = simulation.panel(simulation.values())
    return whole.filter { series, year in
      year < simulation.target || share.map { series % $0 == 0 } ?? false
    }
  }

  private func quantiles(_ prior: PanelPrior, _ panel: Panel, jobs: Int = 1) -> [String: [Double]] {
    let all = Array(0..<panel.seriesCount)
    let values = FittedPanelModel(prior, on: panel, groupLabels: labels(panel), jobs: jobs)
      .quantiles(of: all, levels: levels)
    var rows: [String: [Double]] = [:]
    for series in all {
      rows[panel.keys[series].joined(separator: "/")] =
        Array(values[series * levels.count..<(series + 1) * levels.count])
    }
    return rows
  }

  private func prior(
    _ panel: Panel, target: Int, sample: Int = 80, jobs: Int = 1
  ) throws -> PanelPrior {
    try PanelModel(sampleSize: sample)
      .prior(panel, target: target, groupLabels: labels(panel), jobs: jobs)
  }

  @Test(arguments: [nil, 4] as [Int?], [Scale.Kind.score, .rank])
  func `any part of the series alone gives the forecasts of the whole`(published: Int?, kind: Scale.Kind)
    throws
  {
    let simulation = Simulation(center: 300, scale: Scale(kind))
    let panel = panel(simulation, published: published)
    let prior = try prior(panel, target: simulation.target)
    let whole = quantiles(prior, panel)
    let stored = try JSONDecoder().decode(PanelPrior.self, from: JSONEncoder().encode(prior))
    for part in 0..<3 {
      let piece = panel.selecting((0..<panel.seriesCount).filter { $0 % 3 == part }.reversed())
      for (key, row) in quantiles(stored, piece) { #expect(row == whole[key]) }
    }
  }

  @Test(arguments: [Scale.Kind.score, .rank])
  func `neither threads nor the order of the series change a bit`(kind: Scale.Kind) throws {
    let simulation = Simulation(scale: Scale(kind))
    let panel = panel(simulation)
    let turned = panel.reordered(Array((0..<panel.seriesCount).reversed()))
    let first = quantiles(try prior(panel, target: simulation.target), panel)
    let second = quantiles(try prior(turned, target: simulation.target, jobs: 3), turned, jobs: 3)
    #expect(first == second)
  }

  @Test(arguments: [40, 400])
  func `one series more moves the others by little`(count: Int) throws {
    let simulation = Simulation(series: count + 1, schools: count / 10)
    let panel = panel(simulation)
    let less = panel.selecting(Array(0..<count))
    let (more, fewer) = (
      quantiles(try prior(panel, target: simulation.target, sample: count), panel),
      quantiles(try prior(less, target: simulation.target, sample: count), less)
    )
    let moves = try fewer.map { key, row in
      abs(row[3] - (try #require(more[key]))[3]) / (row[5] - row[1])
    }
    #expect(moves.reduce(0, +) / Double(moves.count) < 0.4 / Double(count) + 0.005)
  }

  @Test func `tabulated quantiles of a sum agree with counted ones`() {
    let knots = QuantileKnots.normal.map { $0 + 0.1 * ($0 * $0 - 1) }
    let table = ConvolutionTable(levels: levels, degreesOfFreedom: 5, reference: QuantileKnots.normal)
    let counted = Convolution(levels: levels, degreesOfFreedom: 5, atoms: 21)
    let points = KnotInterpolation(levels: Convolution.ownLevels)(knots[...])
    var lanes = SIMD16<Float>()
    for (lane, knot) in knots.enumerated() { lanes[lane] = Float(knot) }
    for shared in [0.2, 0.7, 1, 3, 20] {
      var tabulated: [Double] = []
      table.append(lanes, scale: 2, shared: shared, to: &tabulated)
      let exact = counted.quantiles(own: points, scale: 2, shared: shared)
      let width = exact[4] - exact[2]
      for (a, b) in zip(tabulated, exact) { #expect(abs(a - b) < 0.12 * width) }
    }
  }
}
