/// The examples a perceptron learns from, standardized.
struct PerceptronExamples: Sendable {
  let count: Int
  let horizon: Int
  /// One column of inputs each.
  let inputs: [Double]
  let means: [Double]
  let deviations: [Double]
  /// Targets over the size of the path's differences; `horizon` each.
  let targets: [Double]
  /// Weights of the median and of the other levels, times that size.
  let weights: [Double]
  let spreadWeights: [Double]

  init(_ origins: Origins, _ paths: YearlyPaths, _ targets: GrowthTargets) {
    let (raw, sizes) = NetworkInputs.make(origins, paths)
    count = origins.count
    horizon = targets.horizon
    (inputs, means, deviations) = Self.standardized(raw)
    let horizon = horizon
    self.targets = targets.growth.indices.map { targets.growth[$0] / sizes[$0 / horizon] }
    weights = Self.relative(targets.weights, sizes, horizon)
    spreadWeights = Self.relative(targets.spreadWeights, sizes, horizon)
  }

  /// Weights of errors in sizes, with mean near 1, so that one rate of learning serves every panel.
  private static func relative(_ weights: [Double], _ sizes: [Double], _ horizon: Int) -> [Double] {
    let scaled = weights.indices.map { weights[$0] * sizes[$0 / horizon] }
    let mean = scaled.reduce(0, +) / Double(max(scaled.count, 1))
    return mean > 0 ? scaled.map { $0 / mean } : scaled
  }

  private static func standardized(_ raw: [Double]) -> ([Double], [Double], [Double]) {
    let width = NetworkInputs.count
    let rows = Double(max(raw.count / width, 1))
    var means = [Double](repeating: 0, count: width)
    var squares = means
    for index in raw.indices { means[index % width] += raw[index] / rows }
    for index in raw.indices {
      let deviation = raw[index] - means[index % width]
      squares[index % width] += deviation * deviation / rows
    }
    means[width - 1] = 0
    squares[width - 1] = 1
    let deviations = squares.map { $0 > 1e-12 ? $0.squareRoot() : .infinity }
    let inputs = raw.indices.map { (raw[$0] - means[$0 % width]) / deviations[$0 % width] }
    return (inputs, means, deviations)
  }
}
