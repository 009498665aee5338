/// A distribution on the points of a lattice: the mass sits on the points themselves.
public struct GridDistribution: Sendable, Equatable {
  /// The first point of the lattice.
  public let origin: Double
  /// The distance between neighboring points, positive.
  public let step: Double
  /// The probability of each point, non-negative, adding up to 1.
  public let masses: [Double]
  private let cumulative: [Double]

  /// A distribution from masses that need not add up to 1.
  /// - Precondition: masses are finite and non-negative and at least one is positive.
  public init(origin: Double, step: Double, masses: [Double]) {
    let total = masses.reduce(0, +)
    precondition(total > 0 && total.isFinite && step > 0, "a distribution has mass")
    self.origin = origin
    self.step = step
    self.masses = masses.map { $0 / total }
    var sum = 0.0
    cumulative = self.masses.map { mass in
      sum += mass
      return sum
    }
  }

  /// The `index`-th point.
  public func point(_ index: Int) -> Double { origin + Double(index) * step }

  /// The smallest point at or below which lies at least the share `probability`.
  public func quantile(_ probability: Double) -> Double {
    // Sums of many masses carry rounding of about 1e-16 each; a level is reached when it is missed by less.
    let index = cumulative.partitioningIndex { $0 >= probability - 1e-12 }
    return point(min(index, masses.count - 1))
  }

  /// The share at or below `value`.
  public func cdf(_ value: Double) -> Double {
    let index = ((value - origin) / step + 1e-9).rounded(.down)
    guard index >= 0 else { return 0 }
    return index >= Double(masses.count - 1) ? 1 : min(cumulative[Int(index)], 1)
  }

  /// The probability of exactly `value`: zero off the lattice.
  public func mass(at value: Double) -> Double {
    let index = ((value - origin) / step).rounded()
    guard index >= 0, index < Double(masses.count), abs(point(Int(index)) - value) < 1e-6 * step else {
      return 0
    }
    return masses[Int(index)]
  }

  /// The expected value.
  public var mean: Double {
    masses.indices.reduce(0) { $0 + masses[$1] * point($1) }
  }

  /// The expected distance from the median: the error that the distribution expects of its median.
  public var expectedError: Double {
    let center = quantile(0.5)
    return masses.indices.reduce(0) { $0 + masses[$1] * abs(point($1) - center) }
  }

  /// The expected squared distance from the mean.
  public var variance: Double {
    let center = mean
    return masses.indices.reduce(0) { $0 + masses[$1] * (point($1) - center) * (point($1) - center) }
  }
}
