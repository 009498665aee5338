import Statistics

/// A rule fitted to a panel: its chosen parameters and the spread of its pooled errors.
public struct FittedPooledModel: FittedForecaster {
  let prior: PooledPrior
  private let model: any PointModel
  private let panel: Panel

  /// From this many pooled errors on a series borrows its spread from the panel; below it the panel is no
  /// better informed than the series.
  static let enoughToPool = 20

  /// A rule with what was learned of it, on any panel of the same kind.
  init(_ prior: PooledPrior, _ model: any PointModel, on panel: Panel) {
    (self.prior, self.model, self.panel) = (prior, model, panel)
  }

  /// The name the command line knows.
  public var name: String { prior.family.rawValue }

  /// The forecasts of some series, each a row of quantiles.
  public func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    series.map { index in
      switch outcome(of: index, year: year) {
      case .forecast(let line): row(.forecast, line, levels)
      case .fallback(let line, let reason): row(.fallback(reason), line, levels)
      case .declined(let reason): .declined(reason)
      }
    }
  }

  private func row(_ kind: RowForecast.Kind, _ line: Distribution, _ levels: [Double]) -> RowForecast {
    let quantiles = levels.map(line.quantile)
    guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
    return RowForecast(kind, model: name, quantiles: quantiles)
  }

  /// The forecast of one series, falling back to the last value when the series is too short for the rule.
  public func outcome(of series: Int, year: Int) -> Outcome {
    let past = panel.past(of: series, before: prior.target)
    guard past.count > 0 else { return .declined(.noHistory) }
    return prior.shape.count >= FittedPooledModel.enoughToPool
      ? pooled(past, year: year) : alone(past, year: year)
  }

  private func pooled(_ past: Past, year: Int) -> Outcome {
    let size = RollingErrors.size(of: model, on: past, from: prior.firstYear)
    let spread =
      prior.scales.scale(level: past.meanLevel, sum: size.sum, count: size.count)
      * prior.growth.factor(year - past.lastYear)
    guard past.count >= model.minimumCount else {
      return .fallback(
        place(LastValue().point(past, year: year), spread), short(past, needed: model.minimumCount))
    }
    return .forecast(place(model.point(past, year: year), spread))
  }

  private func place(_ point: Double, _ spread: Double) -> Distribution {
    panel.scale.distribution(ofTransformed: .scaled(prior.shape.distribution, by: spread, plus: point))
  }

  private func short(_ past: Past, needed: Int) -> FallbackReason {
    .tooFewObservations(have: past.count, needed: needed)
  }

  /// The series' own Student t; a simpler rule where it is too short for this one.
  private func alone(_ past: Past, year: Int) -> Outcome {
    if past.count > 1, past.isConstant { return .fallback(unmoved(past, year: year), .constant) }
    if let own = model.ownDistribution(past, year: year) {
      return .forecast(panel.scale.distribution(ofTransformed: .studentT(own)))
    }
    guard let last = LastValue().ownDistribution(past, year: year) ?? twoPoints(past, year: year) else {
      return .declined(.nothingToPool)
    }
    return .fallback(
      panel.scale.distribution(ofTransformed: .studentT(last)), short(past, needed: model.countForSpread))
  }

  /// Two observations know one change: a t with one degree of freedom, as wide as that is.
  private func twoPoints(_ past: Past, year: Int) -> StudentTDistribution? {
    guard past.count == 2, let first = past.values.first, let last = past.values.last else { return nil }
    let steps = Double(year - past.lastYear) / (past.gaps.first ?? 1)
    return StudentTDistribution(
      location: last, scale: positive((last - first) * (last - first) * steps).squareRoot(),
      degreesOfFreedom: 1)
  }

  /// A series that never moved in n years, with nothing to borrow from: the chance that it moves next year is
  /// about 1 / (n + 1) (the rule of succession), and then by an amount nobody has seen; a step of the lattice,
  /// or a thousandth of the value, sets the scale of a t on one degree of freedom.
  private func unmoved(_ past: Past, year: Int) -> Distribution {
    let value = past.values.first ?? 0
    let scale = panel.scale
    let unit = scale.transform == .log ? 0.01 : (scale.step ?? max(abs(value) * 1e-3, 1e-9))
    let steps = Double(year - past.lastYear)
    let spread = unit * (steps / Double(past.count)).squareRoot()
    return scale.distribution(
      ofTransformed: .studentT(StudentTDistribution(location: value, scale: spread, degreesOfFreedom: 1)))
  }
}
