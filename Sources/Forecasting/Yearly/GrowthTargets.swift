/// What followed each origin, and how much it counts. Row-major: `horizon` entries an origin.
struct GrowthTargets: Sendable {
  let horizon: Int
  /// Growth from the origin in growth units; 0 where unknown.
  var growth: [Double] = []
  /// The weight of an error of the median: relative error and error over the series' own naive error, in the
  /// proportion in which the M4 competition's OWA counts them. 0 where the target is unknown.
  var weights: [Double] = []
  /// The weight of an error of the other quantiles, in naive errors.
  var spreadWeights: [Double] = []

  /// The published naive averages of sMAPE and MASE over yearly M4 series (Makridakis, Spiliotis and
  /// Assimakopoulos 2020, doi:10.1016/j.ijforecast.2019.04.014); only their ratio matters.
  private static let relativeWeight = 200 / 16.342
  private static let scaledWeight = 1 / 3.974
  private static let largestScaledLevel = 200.0

  /// - Parameter hidden: the last years of each path that do not exist.
  init(_ origins: Origins, _ paths: YearlyPaths, horizon: Int, hidden: Int) {
    self.horizon = horizon
    growth.reserveCapacity(origins.count * horizon)
    weights.reserveCapacity(origins.count * horizon)
    spreadWeights.reserveCapacity(origins.count * horizon)
    for row in 0..<origins.count {
      append(Int(origins.paths[row]), cut: Int(origins.cuts[row]), paths, hidden: hidden)
    }
  }

  /// The smallest number of known targets among the given origins, over the horizons.
  func fewestKnown(_ rows: [Int]) -> Int {
    var known = [Int](repeating: 0, count: horizon)
    for row in rows {
      for step in 0..<horizon where weights[row * horizon + step] > 0 { known[step] += 1 }
    }
    return known.min() ?? 0
  }

  private mutating func append(_ path: Int, cut: Int, _ paths: YearlyPaths, hidden: Int) {
    let known = paths.length(path) - hidden
    let unit = paths.growthUnit(path, cut: cut)
    let level = paths.last(path, cut: cut)
    let naive = paths.naiveError(path, cut: paths.length(path))
    let size = paths.unit == .logarithms ? paths.plain(level) : unit
    let scaled = naive > 0 && unit > 0 ? min(size / naive, Self.largestScaledLevel) : 0
    let relative = paths.unit == .logarithms ? Self.relativeWeight / 2 : 0
    for step in 0..<horizon {
      let place = paths.offsets[path] + cut + step
      let exists = cut + step < known && paths.isObserved[place] && scaled > 0
      growth.append(exists ? (paths.values[place] - level) / unit : 0)
      weights.append(exists ? scaled * Self.scaledWeight + relative : 0)
      spreadWeights.append(exists ? max(scaled, 1e-3) * Self.scaledWeight : 0)
    }
  }
}

extension GrowthTargets {
  /// Several tables, one after the other.
  init(joining parts: [GrowthTargets], horizon: Int) {
    self.horizon = horizon
    for part in parts {
      growth += part.growth
      weights += part.weights
      spreadWeights += part.spreadWeights
    }
  }
}
