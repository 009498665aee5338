/// The models of a panel by name.
public enum ModelShelf {
  /// The names besides `auto`, from the simplest to the most elaborate.
  public static let names: [String] = ModelName.allCases.map(\.rawValue) + ["panel", "yearly"]

  /// The model with this name; nil for an unknown one.
  public static func model(named name: String) -> (any Forecaster)? {
    if name == "panel" { return PanelForecaster() }
    if name == "yearly" { return YearlyForecaster() }
    return ModelName(rawValue: name).map(PooledForecaster.init)
  }
}
