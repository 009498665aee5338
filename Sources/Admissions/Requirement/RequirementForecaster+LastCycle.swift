import Forecasting
import Lines

extension RequirementForecaster {
  /// What the answer would rest on were the school's line of the cycle before known: for five equally likely
  /// values of it. Empty where it is known already.
  func withLastCycle(
    _ parts: LineForecaster.Parts, _ singles: GridDistribution?, _ states: [JointLines.PaperState]
  ) -> [JointLines] {
    guard parts.age > 1 else { return [] }
    let reference = parts.past.path[cycle - 1]
    let query = LineQuery(index: parts.query.index, past: parts.past, year: cycle - 1)
    let line = parts.fitted.distribution(query, reference: reference.isFinite ? reference : nil)
    return stride(from: 0.1, to: 1, by: 0.2).map { level in
      let past = parts.past.adding(line.quantile(level), in: cycle - 1, floor: reference)
      return join(
        parts, singles, states,
        query: LineQuery(
          index: parts.query.index, past: past, year: cycle, higherFloor: parts.query.higherFloor))
    }
  }
}

extension ReferencedSeries {
  /// The series with one more line at its end.
  fileprivate func adding(_ value: Double, in year: Int, floor: Double) -> ReferencedSeries {
    ReferencedSeries(
      years: years + [year], values: values + [value], path: path, floors: floors + [floor], group: group,
      stratum: stratum, traits: traits, weakYears: weakYears, sharedYears: sharedYears)
  }
}
