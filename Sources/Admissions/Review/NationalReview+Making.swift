import Forecasting
import Lines

extension ForecastDesk {
  /// The national table up to the cycle before the desk's: its movements, and the forecasts of the desk's cycle.
  public func nationalReview() -> NationalReview {
    let last = cycle - 1
    let all = dataset.allNationalHistories().filter { !$0.row.isMinorityPolicy }
    let rows = all.compactMap { review($0, cycle: last) }
    let movements = all.flatMap { NationalReview.movements($0) }.filter { $0.cycle <= last }
    let byCycle = Dictionary(grouping: movements, by: \.cycle)
    let shocks = byCycle.keys.sorted().map { NationalShock($0, byCycle[$0, default: []].map(\.change)) }
    let ended = all.filter { history in
      let cycles = history.points.map(\.cycle).filter { $0 <= last }
      return cycles.last == last - 1
    }
    return NationalReview(
      cycle: last, rows: rows, endedRows: ended.map(\.row), shocks: shocks,
      commonShare: NationalReview.commonShare(movements, shocks))
  }

  private func review(_ history: NationalHistory, cycle: Int) -> NationalRowReview? {
    let points = history.points.filter { $0.cycle <= cycle }
    guard let now = points.last, now.cycle == cycle else { return nil }
    let known = NationalHistory(
      row: history.row, region: history.region, subject: history.subject, points: points)
    let before = points.first { $0.cycle == cycle - 1 }
    let forecaster = forecaster(fullMark: now.fullMark)
    return NationalRowReview(
      history: known, value: now.value,
      valueB: dataset.nationalLine(row: history.row.id, region: .b, cycle: cycle, subject: .total)?.value,
      before: before?.value, run: NationalReview.currentRun(known),
      longestRun: NationalReview.longestRun(known),
      expected: before.flatMap { forecaster.reference(after: $0.value, in: cycle) },
      next: forecaster.reference(after: now.value, in: cycle + 1))
  }
}

extension LineForecaster {
  /// A national line one cycle after `value`, from what was known before `year`.
  fileprivate func reference(after value: Double, in year: Int) -> Distribution? {
    let model = try? ReferenceModel(rows: pool.nationalRows, before: year, limits: pool.limits)
    return model.map { .grid($0.distribution(after: value, steps: 1)) }
  }
}

extension NationalShock {
  fileprivate init(_ cycle: Int, _ changes: [Double]) {
    self.init(
      cycle: cycle, mean: changes.reduce(0, +) / Double(max(changes.count, 1)),
      counts: (changes.count { $0 > 0 }, changes.count { $0 == 0 }, changes.count { $0 < 0 }))
  }
}

extension NationalReview {
  /// The change of a row into a cycle from the cycle before.
  struct Movement {
    let cycle: Int
    let change: Double
  }

  static func movements(_ history: NationalHistory) -> [Movement] {
    zip(history.points.dropFirst(), history.points).filter { $0.cycle == $1.cycle + 1 }.map {
      Movement(cycle: $0.cycle, change: $0.value - $1.value)
    }
  }

  static func commonShare(_ movements: [Movement], _ shocks: [NationalShock]) -> Double {
    let means = Dictionary(shocks.map { ($0.cycle, $0.mean) }, uniquingKeysWith: { first, _ in first })
    let common = movements.reduce(0) { $0 + squared(means[$1.cycle] ?? 0) }
    return common / movements.reduce(0) { $0 + squared($1.change) }
  }

  private static func squared(_ value: Double) -> Double { value * value }

  /// How many of the last movements have the sign of the last one.
  static func currentRun(_ history: NationalHistory) -> Int {
    runs(history).last { $0.last == history.points.last?.cycle }?.length ?? 0
  }

  /// The longest run of rises or falls, the latest of equals.
  static func longestRun(_ history: NationalHistory) -> NationalRun? {
    runs(history).filter { $0.sign != 0 }.max { ($0.length, $0.last) < ($1.length, $1.last) }.map {
      NationalRun(isRise: $0.sign > 0, length: $0.length, last: $0.last, total: $0.total)
    }
  }

  private struct Run {
    let sign: Int
    var length: Int
    var last: Int
    var total: Double
  }

  private static func runs(_ history: NationalHistory) -> [Run] {
    movements(history).reduce(into: []) { runs, step in
      let sign = step.change > 0 ? 1 : step.change < 0 ? -1 : 0
      if let open = runs.last, open.sign == sign, open.last == step.cycle - 1 {
        runs[runs.count - 1] = Run(
          sign: sign, length: open.length + 1, last: step.cycle, total: open.total + step.change)
      } else {
        runs.append(Run(sign: sign, length: 1, last: step.cycle, total: step.change))
      }
    }
  }
}
