import Forecasting
import Lines

extension RequirementForecaster {
  /// The national line of papers of 100 in the cycle: published, or forecast from the last one known; a point
  /// that is no number where no national line applies.
  func singles(_ parts: LineForecaster.Parts, region: Region) -> GridDistribution? {
    let key = parts.history.key
    guard key.track == .ordinary else { return nil }
    let code = key.major.isAny ? parts.request.major.code : key.major
    let known = dataset.nationalLines(
      forMajor: code, degree: key.degree, region: region, subject: .single100
    ).filter { $0.cycle <= cycle }
    guard let last = known.last else { return nil }
    if last.cycle == cycle { return GridDistribution(point: last.value) }
    return national?.model.distribution(after: last.value, steps: cycle - last.cycle)
  }

  /// All lines together: a branch for each national total, a state for each national line of papers.
  func join(
    _ parts: LineForecaster.Parts, _ singles: GridDistribution?, _ states: [JointLines.PaperState],
    query: LineQuery
  ) -> JointLines {
    let totals = totals(parts)
    let weights = stateWeights(totals, singles, count: states.count)
    let known = parts.floorThatIsOut(in: cycle)
    let lines =
      known.map { line in totals.values.map { _ in line } }
      ?? parts.totals(query, references: totals.values.map(\.value))
    let branches = totals.values.indices.map { place in
      JointLines.Branch(
        weight: totals.values[place].weight, reference: totals.values[place].value, total: lines[place],
        stateWeights: weights[place])
    }
    return JointLines(branches: branches, states: states)
  }

  /// P(each national line of papers), for every value of the national total.
  private func stateWeights(_ totals: Totals, _ singles: GridDistribution?, count: Int) -> [[Double]] {
    guard let singles, count > 1 else {
      return totals.values.map { _ in [Double](repeating: 1, count: count) }
    }
    guard let prior = totals.prior else { return totals.values.map { _ in singles.support.map(\.mass) } }
    let linked = LinkedReferences(totals: prior, papers: singles, correlation: dependence)
    let kept = singles.masses.indices.filter { singles.masses[$0] > 0 }
    if totals.isForecast {
      let all = memo.links(.init(prior, singles)) { linked.paperWeights() }
      return prior.masses.indices.filter { prior.masses[$0] > 0 }.map { row in kept.map { all[row][$0] } }
    }
    return totals.values.map { total in
      let all = linked.paperWeights(given: total.value)
      return kept.map { all[$0] }
    }
  }

  private struct Totals {
    let values: [(value: Double, weight: Double)]
    /// What was expected before the value was known, by which the papers' line is told where the user gives
    /// the total alone; nil where no national line applies.
    let prior: GridDistribution?
    let isForecast: Bool
  }

  /// The national total: its values with their weights.
  private func totals(_ parts: LineForecaster.Parts) -> Totals {
    guard let outlook = parts.national else {
      return Totals(values: [(.nan, 1)], prior: nil, isForecast: false)
    }
    if case .grid(let forecast)? = outlook.distribution {
      return Totals(
        values: forecast.support.map { ($0.value, $0.mass) }, prior: forecast, isForecast: true)
    }
    return Totals(values: [(outlook.value, 1)], prior: total.priorOutlook(parts.past), isForecast: false)
  }
}
