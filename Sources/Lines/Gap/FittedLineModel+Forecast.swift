public import Forecasting

extension FittedLineModel {
  /// The distribution of a line under a reference line that is known, or when there is none (nil).
  public func distribution(_ query: LineQuery, reference: Double?) -> GridDistribution {
    let line = LineLattice(self, query)
    let (lowest, masses) = line.masses(under: reference ?? .nan)
    return GridDistribution(origin: lowest, step: 1, masses: masses)
  }

  /// The distributions of a line under each of some reference lines; what they share is worked out once.
  ///
  /// - Parameter references: NaN where there is none.
  public func distributions(_ query: LineQuery, references: [Double]) -> [GridDistribution] {
    let line = LineLattice(self, query)
    return references.map { reference in
      let (lowest, masses) = line.masses(under: reference)
      return GridDistribution(origin: lowest, step: 1, masses: masses)
    }
  }

  /// The distribution of a line under a reference line that is itself a forecast: the mixture over its values.
  /// Under each of them the line lies at or above it, so every quantile lies at or above the reference's own.
  public func distribution(_ query: LineQuery, reference: GridDistribution) -> GridDistribution {
    let line = LineLattice(self, query)
    var origin = Double.nan
    var mixed: [Double] = []
    for index in reference.masses.indices where reference.masses[index] > 0 {
      let (lowest, masses) = line.masses(under: reference.point(index))
      if origin.isNaN {
        origin = lowest
        mixed = [Double](repeating: 0, count: masses.count)
      }
      // References come in increasing order, so a later line starts no lower than the first.
      let first = Int((lowest - origin).rounded())
      if first + masses.count > mixed.count {
        mixed += [Double](repeating: 0, count: first + masses.count - mixed.count)
      }
      let weight = reference.masses[index]
      for place in masses.indices { mixed[first + place] += weight * masses[place] }
    }
    return GridDistribution(origin: origin, step: 1, masses: mixed)
  }

  /// The standard deviation of the line before floor, lattice and limits have their say.
  public func spreadBeforeTruncation(_ query: LineQuery, referenceVariance: Double) -> Double {
    let heavy = shape.degreesOfFreedom / (shape.degreesOfFreedom - 2)
    let expected = expectation(query)
    let scenario = query.shift?.variance ?? 0
    let slope = expected.location.slope
    return (expected.variance * heavy + scenario + slope * slope * referenceVariance).squareRoot()
  }

  /// P(the line is exactly at its floor) under a reference line that is itself a forecast.
  public func floorProbability(_ query: LineQuery, reference: GridDistribution) -> Double {
    let line = LineLattice(self, query)
    return reference.masses.indices.filter { reference.masses[$0] > 0 }.reduce(0) { sum, index in
      let value = reference.point(index)
      let (lowest, masses) = line.masses(under: value)
      let place = Int((max(value, query.higherFloor ?? value) - lowest).rounded())
      return masses.indices.contains(place) ? sum + reference.masses[index] * masses[place] : sum
    }
  }
}
