import LinearAlgebra

/// The observations of a count model, checked.
struct CountData {
  let family: CountFamily
  let counts: [Double]
  let design: Design
  let offset: [Double]
  let weights: [Double]
  /// How many observations have a positive weight.
  let used: Int

  init(
    _ family: CountFamily, counts: [Double], design: Design, offset: [Double]?, weights: [Double]?
  ) throws(StatisticsError) {
    let size = counts.count
    precondition(design.observations == size, "one count for each observation")
    self.family = family
    self.counts = counts
    self.design = design
    self.offset = offset ?? [Double](repeating: 0, count: size)
    self.weights = weights ?? [Double](repeating: 1, count: size)
    precondition(self.offset.count == size && self.weights.count == size, "one value for each observation")
    used = self.weights.count { $0 > 0 }
    try check()
  }

  private func check() throws(StatisticsError) {
    try requireFinite(counts)
    try requireFinite(offset)
    try requireWeights(weights)
    try design.requireFinite()
    if let position = counts.indices.first(where: { !isCount($0) }) { throw .notACount(position: position) }
    guard used >= max(1, design.names.count) else {
      throw .tooFewObservations(needed: max(1, design.names.count), have: used)
    }
    guard counts.indices.contains(where: { weights[$0] > 0 && counts[$0] > 0 }) else { throw .allZero }
  }

  private func isCount(_ index: Int) -> Bool {
    guard case .binomial(let trials) = family else { return counts[index] >= 0 }
    precondition(trials.count == counts.count, "one number of trials for each observation")
    return counts[index] >= 0 && counts[index] <= trials[index] && trials[index] > 0 && trials[index].isFinite
  }

  /// The fitted means at linear predictors.
  func means(_ predictors: [Double]) -> [Double] {
    predictors.indices.map { family.mean(predictors[$0], $0) }
  }

  func deviance(_ means: [Double]) -> Double {
    counts.indices.reduce(0) { sum, index in
      weights[index] > 0 ? sum + weights[index] * family.deviance(counts[index], means[index], index) : sum
    }
  }

  func pearson(_ means: [Double]) -> Double {
    counts.indices.reduce(0) { sum, index in
      guard weights[index] > 0 else { return sum }
      let residual = counts[index] - means[index]
      return sum + weights[index] * residual * residual / family.variance(means[index], index)
    }
  }
}
