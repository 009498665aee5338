/// The models of a panel by name.
public enum ModelShelf {
  /// The names besides `auto`, from the simplest to the most elaborate.
  public static let names: [String] = ModelName.allCases.map(\.rawValue) + ["counts", "panel", "yearly"]

  /// The model with this name; nil for an unknown one.
  ///
  /// - Parameters:
  ///   - weights: what the yearly engine forecasts with; without them it is trained on the panel.
  ///   - systems: what other systems teach the panel model.
  public static func model(
    named name: String, weights: YearlyWeights? = nil, systems: SystemsPrior? = .shipped
  ) -> (any Forecaster)? {
    if name == "panel" {
      var panel = PanelModel()
      panel.systems = systems
      return scaled(PanelForecaster(panel))
    }
    if name == "counts" { return CountForecaster() }
    if name == "yearly" { return YearlyForecaster(weights: weights) }
    if let pooled = ModelName(rawValue: name) { return scaled(PooledForecaster(pooled)) }
    return BlendForecaster(named: name, weights: weights, systems: systems)
  }

  /// Whether a model goes by this name: one of `names`, or a blend as `auto` names them.
  public static func knows(_ name: String) -> Bool {
    names.contains(name) || BlendForecaster(named: name) != nil
  }

  /// A pooled model on the scale that its errors need: plain numbers in their own units, small counts apart.
  private static func scaled(_ base: any Forecaster) -> any Forecaster {
    SmallCountForecaster(base: OwnUnitForecaster(base: base))
  }

  /// The model as it is tried beside others: with less effort where that hardly changes its forecasts.
  ///
  /// - Parameter seriesCount: how many series there are; a rule that forecasts very many of them from a sample's
  ///   errors is tried that way too, however few represent them.
  static func trialModel(
    named name: String, seriesCount: Int, weights: YearlyWeights? = nil, systems: SystemsPrior? = .shipped
  ) -> (any Forecaster)? {
    if name == "panel" {
      var panel = PanelModel()
      panel.effort = .trial
      panel.systems = systems
      return scaled(PanelForecaster(panel))
    }
    guard let family = ModelName(rawValue: name) else {
      return model(named: name, weights: weights, systems: systems)
    }
    var pooled = PooledForecaster(family)
    if seriesCount > pooled.sampleAbove { pooled.sampleAbove = 0 }
    return scaled(pooled)
  }
}
