/// The models of a panel by name.
public enum ModelShelf {
  /// The names besides `auto`, from the simplest to the most elaborate.
  public static let names: [String] = ModelName.allCases.map(\.rawValue) + ["counts", "panel", "yearly"]

  /// The model with this name; nil for an unknown one.
  public static func model(named name: String) -> (any Forecaster)? {
    if name == "panel" { return PanelForecaster() }
    if name == "counts" { return CountForecaster() }
    if name == "yearly" { return YearlyForecaster() }
    return ModelName(rawValue: name).map(PooledForecaster.init)
  }

  /// The model as it is tried beside others: with less effort where that hardly changes its forecasts.
  static func trialModel(named name: String) -> (any Forecaster)? {
    guard name == "panel" else { return model(named: name) }
    var panel = PanelModel()
    panel.effort = .trial
    return PanelForecaster(panel)
  }
}
