/// Why a model cannot be fitted to a panel at all.
public enum ForecastError: Error, Equatable, Sendable {
  /// No series has an observation before the target year.
  case emptyPanel
  /// The model needs at least `needed` series or years and has `have`.
  case tooFewObservations(needed: Int, have: Int)
  /// No model has this name.
  case unknownModel(String)
  /// No year that can be forecast.
  case impossibleYear(Int)
  /// No number of years that can be forecast: a horizon is 1 or more, and has a bound.
  case impossibleHorizon(Int)
  /// A matrix of the model could not be factored.
  case singular
}
