import Foundation
import Testing

@testable import Forecasting

/// What a prior promises: the rows of the whole from any part of it.
struct BatchPriorTests {
  private static let levels = [0.025, 0.25, 0.5, 0.75, 0.975]

  /// Series of two groups; every third ends a year early, and some lines of the target year are known.
  private func panel(published: Int? = nil, kind: Scale.Kind = .score) -> Panel {
    let simulation = Simulation(center: 300, scale: Scale(kind))
    return simulation.panel(simulation.values()).filter { series, year in
      if year == simulation.target { return published.map { series % $0 == 0 } ?? false }
      return year < simulation.target - (series % 3 == 1 ? 1 : 0)
    }
  }

  private var target: Int { Simulation().target }

  private func labels(_ panel: Panel) -> [[String]] {
    panel.groups.enumerated().map { column, group in
      var labels = [String](repeating: "", count: group.levelCount)
      for series in 0..<panel.seriesCount {
        labels[Int(group.levels[series])] = panel.keys.text(column, of: series)
      }
      return labels
    }
  }

  private func learn(_ panel: Panel, _ request: BatchRequest) throws -> BatchPrior {
    try BatchPrior(learning: panel, groupLabels: labels(panel), request)
  }

  private func stored(_ prior: BatchPrior) throws -> BatchPrior {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try JSONDecoder().decode(BatchPrior.self, from: encoder.encode(prior))
  }

  private func rows(_ run: BatchRun) -> [String: [RowForecast]] {
    let rows = run.rows(of: 0..<run.panel.seriesCount, levels: Self.levels)
    return Dictionary(
      uniqueKeysWithValues: rows.enumerated().map {
        (run.panel.keys[$0.offset].joined(separator: "/"), $0.element)
      })
  }

  private func rows(_ panel: Panel, _ prior: BatchPrior, _ model: String? = nil) throws -> [String:
    [RowForecast]]
  {
    let prepared = try #require(PreparedPrior(prior, model: model))
    return rows(BatchRun(panel, groupLabels: labels(panel), prepared))
  }

  @Test(arguments: BatchPrior.learnable, [BatchRequest.Aim.year(Simulation().target), .horizon(2)])
  func `any part of the series alone gives the rows of the whole`(model: String, aim: BatchRequest.Aim) throws
  {
    let panel = panel()
    let prior = try stored(learn(panel, BatchRequest(aim, model: model)))
    #expect(prior.isSound)
    let whole = try rows(panel, prior)
    for part in 0..<3 {
      let piece = panel.selecting((0..<panel.seriesCount).filter { $0 % 3 == part }.reversed())
      for (key, row) in try rows(piece, prior) { #expect(row == whole[key]) }
    }
  }

  /// Many values at the lowest there is look like a floor; plain numbers have none all the same.
  @Test(arguments: [Scale.Kind.score, .real, .count])
  func `a prior says as the fit does whether there is a floor`(kind: Scale.Kind) throws {
    let plain = panel(kind: kind)
    let panel = Panel(
      scale: try Scale(kind, lower: kind == .score ? 290 : 0, floor: kind == .count ? nil : 290),
      keys: plain.keys, groups: plain.groups, offsets: plain.offsets, years: plain.years,
      values: plain.values.map { $0 < 300 ? 290 : $0 })
    let request = BatchRequest(.year(target), model: "panel")
    let run = try BatchRun(panel, request)
    let prepared = try #require(PreparedPrior(try stored(learn(panel, request))))
    let again = BatchRun(panel, groupLabels: labels(panel), prepared)
    #expect(run.hasFloor == (kind == .score) && prepared.hasFloor == run.hasFloor)
    #expect(rows(again) == rows(run))
  }

  @Test(
    arguments: BatchPrior.learnable.filter { $0 != "panel" },
    [BatchRequest.Aim.year(Simulation().target), .horizon(3)])
  func `a rule for single series forecasts with the prior as without`(
    model: String, aim: BatchRequest.Aim
  ) throws {
    let panel = panel(kind: .rank)
    let request = BatchRequest(aim, model: model)
    #expect(try rows(panel, learn(panel, request)) == rows(BatchRun(panel, request)))
  }

  @Test func `auto keeps its choice and every model`() throws {
    let panel = panel()
    let prior = try learn(panel, BatchRequest(.year(target)))
    #expect(prior.modelNames == BatchPrior.learnable && prior.choice?.chosen == prior.model)
    #expect(try stored(prior) == prior)
    for name in BatchPrior.learnable {
      let alone = try learn(panel, BatchRequest(.year(target), model: name))
      #expect(try rows(panel, prior, name) == rows(panel, alone))
    }
    #expect(PreparedPrior(prior, model: "yearly") == nil)
  }

  @Test func `threads change no bit`() throws {
    let panel = panel(published: 4)
    let one = try learn(panel, BatchRequest(.year(target)))
    #expect(try learn(panel, BatchRequest(.year(target), jobs: 3)) == one)
  }

  @Test func `a run hands on what it has fitted`() throws {
    let panel = panel()
    let run = try BatchRun(panel, BatchRequest(.year(target), model: "ses"))
    let kept = try #require(run.learned(groupLabels: labels(panel)))
    #expect(try rows(panel, stored(kept)) == rows(run))
    #expect(try BatchRun(panel, BatchRequest(.year(target), model: "yearly")).learned(groupLabels: []) == nil)
  }

  @Test func `published lines are known again in any order and partition`() throws {
    let panel = panel(published: 4)
    let prior = try learn(panel, BatchRequest(.year(target), model: "last"))
    var parts = PublishedLinesIdentity()
    for part in 0..<3 {
      let piece = panel.selecting((0..<panel.seriesCount).filter { $0 % 3 == part })
      var own = PublishedLinesIdentity()
      own.add(piece, year: target)
      parts.add(own)
    }
    #expect(parts == prior.published && parts.count == (panel.seriesCount + 3) / 4)
    var others = PublishedLinesIdentity()
    others.add(self.panel(published: 5), year: target)
    #expect(others != prior.published)
  }

  @Test func `a prior whose parts do not fit is not sound`() throws {
    let prior = try learn(panel(), BatchRequest(.year(target), model: "panel"))
    var text = String(decoding: try JSONEncoder().encode(prior), as: UTF8.self)
    text = text.replacingOccurrences(of: "\"cycleCount\":", with: "\"cycleCount\":1")
    let broken = try? JSONDecoder().decode(BatchPrior.self, from: Data(text.utf8))
    #expect(broken?.isSound ?? false == false)
  }
}
