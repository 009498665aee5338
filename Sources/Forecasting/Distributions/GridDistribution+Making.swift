extension GridDistribution {
  /// The lattice version of a continuous distribution: each point of the lattice between `lower` and `upper`
  /// gets the probability of the cell around it, and the whole is the distribution given that it lies there
  /// (truncated, not clamped). When next to nothing lies there, all mass sits on the limit nearest to it.
  ///
  /// - Parameter cdf: the continuous distribution function.
  public init(
    cells cdf: (Double) -> Double, lower: Double, upper: Double, step: Double
  ) {
    let count = max(Int(((upper - lower) / step).rounded()) + 1, 1)
    var masses = [Double](repeating: 0, count: count)
    var below = cdf(lower - step / 2)
    let start = below
    for index in 0..<count {
      let above = cdf(lower + (Double(index) + 0.5) * step)
      masses[index] = max(above - below, 0)
      below = above
    }
    if masses.reduce(0, +) < 1e-12 { masses[start > 0.5 ? 0 : count - 1] = 1 }
    self.init(origin: lower, step: step, masses: masses)
  }

  /// All mass on one point.
  public init(point: Double) {
    self.init(origin: point, step: 1, masses: [1])
  }

  /// A mixture of distributions on lattices of the same step whose points coincide.
  ///
  /// - Parameter parts: weights (need not add up to 1) and their distributions; at least one.
  public init(mixing parts: [(weight: Double, distribution: GridDistribution)]) {
    let step = parts.map(\.distribution.step).min() ?? 1
    let origin = parts.map(\.distribution.origin).min() ?? 0
    let last = parts.map { $0.distribution.point($0.distribution.masses.count - 1) }.max() ?? 0
    var masses = [Double](repeating: 0, count: Int(((last - origin) / step).rounded()) + 1)
    for (weight, part) in parts where weight > 0 {
      // The step is the same and the points coincide: from the first on they lie side by side.
      let first = Int(((part.origin - origin) / step).rounded())
      for index in part.masses.indices { masses[first + index] += weight * part.masses[index] }
    }
    self.init(origin: origin, step: step, masses: masses)
  }
}
