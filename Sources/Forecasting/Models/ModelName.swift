/// The models by the names the command line knows, from the simplest to the most elaborate: in a tie the
/// earlier one wins.
public enum ModelName: String, Sendable, Codable, CaseIterable {
  /// Next year equals last year.
  case last
  /// The mean of all years.
  case mean
  /// The last value plus the mean change.
  case drift
  /// The least-squares line.
  case linear
  /// The line through the median of all pairwise slopes.
  case theilSen = "theil-sen"
  /// Simple exponential smoothing.
  case ses
  /// Exponential smoothing with a damped trend.
  case damped
  /// Theta: exponential smoothing with half the slope of the least-squares line.
  case theta
}
