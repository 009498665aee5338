extension GridDistribution {
  /// The distribution of a function of the value, where the function gives points of a lattice of `step`.
  public func mapped(step: Double = 1, _ function: (Double) -> Double) -> GridDistribution {
    let values = masses.indices.map { function(point($0)) }
    let origin = values.min() ?? 0
    let last = values.max() ?? 0
    var moved = [Double](repeating: 0, count: Int(((last - origin) / step).rounded()) + 1)
    for (index, value) in values.enumerated() {
      moved[Int(((value - origin) / step).rounded())] += masses[index]
    }
    return GridDistribution(origin: origin, step: step, masses: moved)
  }

  /// The distribution without the ends whose points have less than `least` each.
  public func trimmed(below least: Double) -> GridDistribution {
    guard let first = masses.firstIndex(where: { $0 >= least }),
      let last = masses.lastIndex(where: { $0 >= least })
    else { return self }
    return GridDistribution(origin: point(first), step: step, masses: Array(masses[first...last]))
  }

  /// The points that have mass, in order, with their masses.
  public var support: [(value: Double, mass: Double)] {
    masses.indices.filter { masses[$0] > 0 }.map { (point($0), masses[$0]) }
  }
}
