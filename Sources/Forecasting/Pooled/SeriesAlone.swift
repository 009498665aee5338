import Statistics

/// A rule for a series that has nothing to borrow from: one series, or a panel with a few errors.
struct SeriesAlone {
  private let model: any PointModel
  private let scale: Scale

  init(_ model: any PointModel, scale: Scale) {
    (self.model, self.scale) = (model, scale)
  }

  /// The forecast of a series from its past.
  func row(_ past: Past, year: Int, _ levels: [Double]) -> RowForecast {
    switch outcome(past, year: year) {
    case .forecast(let line): row(.forecast, line, levels)
    case .fallback(let line, let reason): row(.fallback(reason), line, levels)
    case .declined(let reason): .declined(reason)
    }
  }

  private func row(_ kind: RowForecast.Kind, _ line: Distribution, _ levels: [Double]) -> RowForecast {
    let quantiles = levels.map(line.quantile)
    guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
    return RowForecast(kind, model: model.name.rawValue, quantiles: quantiles)
  }

  /// The series' own Student t; a simpler rule where it is too short for this one.
  private func outcome(_ past: Past, year: Int) -> Outcome {
    guard past.count > 0 else { return .declined(.noHistory) }
    if past.count > 1, past.isConstant { return .fallback(unmoved(past, year: year), .constant) }
    if let own = model.ownDistribution(past, year: year) {
      return .forecast(scale.distribution(ofTransformed: .studentT(own)))
    }
    guard let last = LastValue().ownDistribution(past, year: year) ?? twoPoints(past, year: year) else {
      return .declined(.nothingToPool)
    }
    return .fallback(
      scale.distribution(ofTransformed: .studentT(last)),
      .tooFewObservations(have: past.count, needed: model.countForSpread))
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
    let unit = scale.transform == .log ? 0.01 : (scale.step ?? max(abs(value) * 1e-3, 1e-9))
    let steps = Double(year - past.lastYear)
    let spread = unit * (steps / Double(past.count)).squareRoot()
    return scale.distribution(
      ofTransformed: .studentT(StudentTDistribution(location: value, scale: spread, degreesOfFreedom: 1)))
  }
}
