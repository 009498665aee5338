import Forecasting
import Glibc

/// Values far from all others of their series and from their neighbors: a digit lost, a point forgotten.
///
/// A value counts as far when its distance from the middle of the others, in logarithms, passes six times their
/// spread (the median of the absolute deviations, times 1.4826) and a factor of two, or of four for ranks and
/// people, whose sizes vary more. What befell a quarter of the series in one year is no slip.
struct FarValues {
  private struct Found {
    var series: Int
    var year: Int
    var value: Double
    var usual: Double
    var isLast: Bool
  }

  private let rows: CheckedRows
  private let factor: Double

  /// Checks of `rows`.
  init(_ rows: CheckedRows) {
    self.rows = rows
    factor = FarValues.factor(of: rows.scale)
  }

  /// How far apart values have to be: those of ranks and people vary more.
  static func factor(of scale: Scale) -> Double { scale.kind == .score || scale.kind == .real ? 2 : 4 }

  /// The far values, as problems.
  /// - Parameter wide: the series whose values are far apart.
  func problems(in wide: [Int]) -> [TableProblem] {
    let found = withoutMoves(wide.flatMap(far))
    return found.prefix(rows.options.problemLimit).map { value in
      rows.problem(
        .farValue(
          key: rows.keys[value.series], year: value.year, value: value.value, usual: value.usual,
          isLast: value.isLast), value.series, value.year)
    }
  }

  private func far(_ series: Int) -> [Found] {
    let range = rows.observations.range(of: series).filter { rows.observations.values[$0] > 0 }
    guard range.count > 2 else { return [] }
    let logs = range.map { log(rows.observations.values[$0]) }
    return range.indices.compactMap { place in
      let neighbors = [place - 1, place + 1].filter(logs.indices.contains)
      // Almost every value is like a neighbor: no middle of the others is needed for it.
      guard neighbors.allSatisfy({ abs(logs[$0] - logs[place]) > log(factor) }) else { return nil }
      var others = logs
      others.remove(at: place)
      let usual = middle(others)
      let spread = 1.4826 * middle(others.map { abs($0 - usual) })
      let limit = max(log(factor), 6 * spread)
      guard abs(logs[place] - usual) > limit,
        neighbors.allSatisfy({ abs(logs[$0] - logs[place]) > limit }), isBeyondChance(logs[place], usual)
      else { return nil }
      return Found(
        series: series, year: Int(rows.observations.years[range[place]]),
        value: rows.observations.values[range[place]], usual: exp(usual),
        isLast: range[place] == rows.observations.range(of: series).upperBound - 1)
    }
  }

  /// Small numbers of people or places vary by chance.
  private func isBeyondChance(_ own: Double, _ usual: Double) -> Bool {
    guard factor > 2 else { return true }
    let (a, b) = (exp(own), exp(usual))
    return (a - b) * (a - b) > 36 * max(a, b)
  }

  /// The values without those of years in which a quarter of the series moved alike.
  private func withoutMoves(_ found: [Found]) -> [Found] {
    guard found.count > 2 else { return found }
    var moved: [Int: Int] = [:]
    for value in found { moved[value.year, default: 0] += 1 }
    let common = moved.filter { $0.value > 2 && 4 * $0.value >= rows.seriesCount }
    return found.filter { common[$0.year] == nil }
  }
}
