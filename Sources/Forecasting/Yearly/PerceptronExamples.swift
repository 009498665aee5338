/// The examples a perceptron learns from, standardized.
struct PerceptronExamples: Sendable {
  let view: NetworkView
  let count: Int
  let horizon: Int
  let limits: InputLimits
  /// One column of inputs each.
  let inputs: [Double]
  let means: [Double]
  let deviations: [Double]
  /// Targets less Theta's share, over the size of the path's differences; `horizon` each.
  let targets: [Double]
  /// Weights of the median and of the other levels, times that size.
  let weights: [Double]
  let spreadWeights: [Double]

  init(
    _ view: NetworkView, _ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates,
    _ targets: GrowthTargets
  ) {
    let raw = NetworkInputs(view, origins, paths, states)
    let sizes = raw.sizes
    let horizon = targets.horizon
    self.view = view
    self.horizon = horizon
    count = origins.count
    let width = view.inputCount
    limits = InputLimits(rows: count, columns: width) { raw.values[$0 * width + $1] }
    var inputs = raw.values
    limits.limit(&inputs)
    (means, deviations) = Self.standardize(&inputs, width: width)
    self.inputs = inputs
    self.targets = targets.growth.indices.map {
      (targets.growth[$0] - view.thetaShare * states.theta[$0]) / sizes[$0 / horizon]
    }
    weights = Self.relative(targets.weights, sizes, horizon)
    spreadWeights = Self.relative(targets.spreadWeights, sizes, horizon)
  }

  /// Weights of errors in sizes, with mean near 1, so that one rate of learning serves every panel.
  private static func relative(_ weights: [Double], _ sizes: [Double], _ horizon: Int) -> [Double] {
    let scaled = weights.indices.map { weights[$0] * sizes[$0 / horizon] }
    let mean = scaled.reduce(0, +) / Double(max(scaled.count, 1))
    return mean > 0 ? scaled.map { $0 / mean } : scaled
  }

  private static func standardize(_ inputs: inout [Double], width: Int) -> ([Double], [Double]) {
    let rows = Double(max(inputs.count / width, 1))
    var means = [Double](repeating: 0, count: width)
    var squares = means
    for index in inputs.indices { means[index % width] += inputs[index] / rows }
    for index in inputs.indices {
      let deviation = inputs[index] - means[index % width]
      squares[index % width] += deviation * deviation / rows
    }
    means[width - 1] = 0
    squares[width - 1] = 1
    let deviations = squares.map { $0 > 1e-12 ? $0.squareRoot() : .infinity }
    for index in inputs.indices {
      inputs[index] = (inputs[index] - means[index % width]) / deviations[index % width]
    }
    return (means, deviations)
  }
}
