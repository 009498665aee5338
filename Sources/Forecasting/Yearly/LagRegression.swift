import LinearAlgebra

/// Pooled direct multi-step linear quantile regression on one input length: a coefficient vector for every
/// horizon and level.
///
/// Koenker and Bassett, Econometrica 46, 1978, doi:10.2307/1913643; the iteration is Schlossmacher's,
/// Journal of the American Statistical Association 68, 1973, doi:10.2307/2284512.
struct LagRegression: Sendable, Codable, Equatable {
  /// The number of values it looks at.
  let length: Int
  /// How many levels were fitted: all of `YearlyLevels`, or the median alone.
  let levels: Int
  /// By horizon, by level, by input.
  let coefficients: [Float]

  /// Input lengths; a path uses the longest that it has.
  static let lengths = [4, 6, 8, 11, 14, 18, 24]

  /// Growth of every origin, row-major: horizon by level; where the median alone was fitted it stands for all.
  func growth(_ origins: Origins, _ paths: YearlyPaths) -> [Double] {
    let inputs = LagInputs.count(length: length)
    let outputs = coefficients.count / inputs
    let design = LagInputs.design(origins, paths, length: length)
    let matrix = Matrix(rows: inputs, columns: outputs, elements: coefficients.map(Double.init))
    let growth = product(matrix, design, transposeA: true, transposeB: true).elements
    return levels > 1 ? growth : growth.flatMap { [Double](repeating: $0, count: YearlyLevels.count) }
  }
}
