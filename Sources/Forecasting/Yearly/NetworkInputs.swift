import Glibc

/// What the perceptron sees of a path: its last differences over their own mean size, and a few measures of
/// trend and volatility. Differences that a short path does not have are zero and marked as absent.
enum NetworkInputs {
  static let lags = 8
  static let count = 2 * lags + 12
  private static let limit = 6.0

  /// Inputs of every origin, one column each, and the size by which their outputs are multiplied.
  static func make(_ origins: Origins, _ paths: YearlyPaths) -> (inputs: [Double], sizes: [Double]) {
    var inputs: [Double] = []
    var sizes: [Double] = []
    inputs.reserveCapacity(origins.count * count)
    sizes.reserveCapacity(origins.count)
    var differences = [Double](repeating: 0, count: lags)
    for row in 0..<origins.count {
      let path = Int(origins.paths[row])
      let cut = Int(origins.cuts[row])
      let known = fill(&differences, path, cut: cut, paths)
      let unit = paths.growthUnit(path, cut: cut)
      let overall = unit > 0 ? paths.meanMovement(path, cut: cut) / unit : 0
      sizes.append(
        append(
          differences, known: known, overall: overall, floor: paths.unit.smallestDifference, to: &inputs))
    }
    return (inputs, sizes)
  }

  /// The last differences in growth units, the latest last; returns how many there are.
  private static func fill(
    _ differences: inout [Double], _ path: Int, cut: Int, _ paths: YearlyPaths
  ) -> Int {
    let known = min(cut - 1, lags)
    let unit = paths.growthUnit(path, cut: cut)
    let inverse = unit > 0 ? 1 / unit : 0
    let end = paths.offsets[path] + cut - 1
    for lag in 0..<lags {
      differences[lags - 1 - lag] =
        lag < known ? (paths.values[end - lag] - paths.values[end - lag - 1]) * inverse : 0
    }
    return known
  }

  private static func append(
    _ differences: [Double], known: Int, overall: Double, floor: Double, to inputs: inout [Double]
  ) -> Double {
    var absolute = 0.0
    var sum = 0.0
    var squares = 0.0
    for difference in differences {
      absolute += abs(difference)
      sum += difference
      squares += difference * difference
    }
    let count = Double(known)
    let size = absolute / count + floor
    for difference in differences { inputs.append(clipped(difference / size)) }
    for lag in 0..<lags { inputs.append(lag >= lags - known ? 1 : 0) }
    inputs.append(log(size))
    inputs.append(max(-3, min(3, sum / count / size)))
    appendSums(differences, size, to: &inputs)
    for difference in differences.suffix(3) { inputs.append(min(abs(difference) / size, limit)) }
    inputs.append((squares / count).squareRoot() / size)
    inputs.append(log((overall + floor) / size))
    inputs.append(1)
    return size
  }

  /// Growth over the last 2, 4, 6 and all differences.
  private static func appendSums(_ differences: [Double], _ size: Double, to inputs: inout [Double]) {
    var sum = 0.0
    for lag in 0..<lags {
      sum += differences[lags - 1 - lag]
      if lag % 2 == 1 { inputs.append(clipped(sum / size / 3)) }
    }
  }

  private static func clipped(_ value: Double) -> Double { max(-limit, min(limit, value)) }
}
