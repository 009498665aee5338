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
  let limits: InputLimits
  /// By horizon, by level, by input.
  let coefficients: [Float]

  /// Input lengths; a path uses the longest that it has.
  static let lengths = [4, 6, 8, 11, 14, 18, 24]

  /// Growth of every origin, row-major: origin by horizon by level.
  func growth(_ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates) -> [Double] {
    let inputs = LagInputs.count(length: length)
    var elements = LagInputs.make(origins, paths, states, length: length)
    limits.limit(&elements)
    let columns = Matrix(rows: inputs, columns: origins.count, elements: elements)
    let matrix = Matrix(
      rows: inputs, columns: coefficients.count / inputs, elements: coefficients.map(Double.init))
    return product(matrix, columns, transposeA: true).elements
  }
}
