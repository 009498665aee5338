/// The panel model and the yearly engine in fixed shares.
///
/// Its name carries the shares, as in `panel60+yearly40`, so that a run can be repeated by name.
public struct BlendForecaster: Forecaster {
  /// The share of the yearly engine in percent; the panel model has the rest.
  public let yearlyPercent: Int
  private let weights: YearlyWeights?
  private let systems: SystemsPrior?

  /// A blend.
  ///
  /// - Parameters:
  ///   - yearlyPercent: from 1 to 99.
  ///   - weights: what the yearly engine forecasts with; without them it is trained on the panel.
  ///   - systems: what other systems teach the panel model.
  public init(yearlyPercent: Int, weights: YearlyWeights? = nil, systems: SystemsPrior? = .shipped) {
    precondition((1...99).contains(yearlyPercent), "both have a share")
    self.yearlyPercent = yearlyPercent
    self.weights = weights
    self.systems = systems
  }

  /// The blend of this name; nil when it is none.
  public init?(named name: String, weights: YearlyWeights? = nil, systems: SystemsPrior? = .shipped) {
    let known = (1...99).first { BlendForecaster.name(yearlyPercent: $0) == name }
    guard let known else { return nil }
    self.init(yearlyPercent: known, weights: weights, systems: systems)
  }

  /// Both names with their shares in percent.
  public var name: String { BlendForecaster.name(yearlyPercent: yearlyPercent) }

  static func name(yearlyPercent: Int) -> String { "panel\(100 - yearlyPercent)+yearly\(yearlyPercent)" }

  /// Fits both.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    guard let pooled = ModelShelf.model(named: "panel", systems: systems) else {
      preconditionFailure("there is a panel model")
    }
    return FittedBlend(
      name: name, scale: panel.scale, share: Double(yearlyPercent) / 100,
      panel: try pooled.fit(panel, request),
      yearly: try YearlyForecaster(weights: weights).fit(panel, request))
  }
}

/// Both models fitted.
struct FittedBlend: FittedForecaster {
  let name: String
  let scale: Scale
  /// The share of the yearly engine.
  let share: Double
  let panel: any FittedForecaster
  let yearly: any FittedForecaster

  var hasFloor: Bool { panel.hasFloor }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    zip(
      panel.forecasts(of: series, year: year, levels: levels),
      yearly.forecasts(of: series, year: year, levels: levels)
    ).map(blended)
  }

  /// Where one of them has to fall back or to decline, the panel model's row stands alone.
  private func blended(_ first: RowForecast, _ second: RowForecast) -> RowForecast {
    guard first.kind == .forecast, second.kind == .forecast else { return first }
    let mean = QuantileBlend.mean(
      first.quantiles.map(scale.transformed), second.quantiles.map(scale.transformed), share: share)
    return RowForecast(
      .forecast, model: name, quantiles: mean.map { scale.admissible(scale.restored($0)) },
      floorProbability: first.floorProbability)
  }
}
