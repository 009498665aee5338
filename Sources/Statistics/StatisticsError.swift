/// Why the data at hand cannot be fitted or described.
public enum StatisticsError: Error, Equatable, Sendable {
  /// The method needs more observations.
  case tooFewObservations(needed: Int, have: Int)
  /// The columns of a design span only `rank` dimensions; those named add nothing to the others.
  case rankDeficient(rank: Int, dependentColumns: [String])
  /// The value at this position (counted from 0) is a NaN or an infinity.
  case notFinite(position: Int)
  /// A value of the named column is a NaN or an infinity.
  case columnNotFinite(name: String)
  /// The weight at this position (counted from 0) is negative or not finite.
  case invalidWeight(position: Int)
  /// All values of the explanatory variable are the same.
  case noVariation
  /// The value at this position (counted from 0) is no count: negative, or more than its number of trials.
  case notACount(position: Int)
  /// Every count is zero: the fitted mean would be zero and its logarithm has no estimate.
  case allZero
  /// Some columns tell zero counts, or certain successes, apart from the rest without an error: the likelihood has
  /// no largest value, and coefficients run off to infinity.
  case separated
  /// The iterations did not settle.
  case notConverged(iterations: Int)
}

/// Throws unless there is a value and all are finite.
func requireSample(_ values: [Double]) throws(StatisticsError) {
  guard !values.isEmpty else { throw .tooFewObservations(needed: 1, have: 0) }
  try requireFinite(values)
}

/// Throws at the first value that is not finite.
func requireFinite(_ values: [Double]) throws(StatisticsError) {
  if let position = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(position: position) }
}

/// Throws at the first weight that is negative or not finite.
func requireWeights(_ weights: [Double]) throws(StatisticsError) {
  if let position = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
    throw .invalidWeight(position: position)
  }
}
