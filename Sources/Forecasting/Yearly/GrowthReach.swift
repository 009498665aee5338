import Glibc

/// How far paths have ever gone from their last value, in their own past changes: a forecast goes no further,
/// whatever its inputs.
struct GrowthReach: Sendable, Codable, Equatable {
  /// By horizon: growth over the path's own mean absolute growth.
  private let growth: [Float]
  /// By horizon: the distance from the last value over the path's own naive error, in the data's own unit.
  private let plain: [Float]

  /// The share of moves learned from that went no further.
  private static let share = 0.999
  /// Without a move to learn from.
  private static let unknown = 10.0

  /// - Parameters:
  ///   - origins: places to learn from.
  ///   - targets: what followed them.
  init(_ origins: Origins, _ paths: YearlyPaths, _ targets: GrowthTargets) {
    let horizon = targets.horizon
    var scores = [(growth: [Double], plain: [Double])](repeating: ([], []), count: horizon)
    for origin in 0..<origins.count {
      let (path, cut) = (Int(origins.paths[origin]), Int(origins.cuts[origin]))
      let size = Self.size(paths, path, cut: cut)
      let last = paths.last(path, cut: cut)
      let naive = paths.naiveError(path, cut: cut)
      let unit = paths.growthUnit(path, cut: cut)
      for step in 0..<horizon where targets.weights[origin * horizon + step] > 0 && naive > 0 {
        let growth = targets.growth[origin * horizon + step]
        scores[step].growth.append(abs(growth) / size)
        scores[step].plain.append(abs(paths.plain(last + unit * growth) - paths.plain(last)) / naive)
      }
    }
    growth = Self.filled(scores.map(\.growth))
    plain = Self.filled(scores.map(\.plain))
  }

  private static func filled(_ scores: [[Double]]) -> [Float] {
    var result: [Float] = []
    for scores in scores {
      let before = result.last ?? Float(unknown)
      guard !scores.isEmpty else {
        result.append(before)
        continue
      }
      let found = Float(scores.sorted()[min(scores.count - 1, Int(share * Double(scores.count)))])
      result.append(result.isEmpty ? found : max(before, found))
    }
    return result
  }

  /// The path's mean absolute growth and a little, in growth units.
  private static func size(_ paths: YearlyPaths, _ path: Int, cut: Int) -> Double {
    let unit = paths.growthUnit(path, cut: cut)
    return (unit > 0 ? paths.meanMovement(path, cut: cut) / unit : 0) + paths.unit.smallestDifference
  }

  /// Whether there is a reach for each horizon, none of them negative.
  func isSound(horizon: Int) -> Bool {
    [growth, plain].allSatisfy { $0.count == horizon && areBounded($0) && $0.allSatisfy { $0 >= 0 } }
  }

  /// The least and the greatest growth of a path at a step, counted from 0, in growth units.
  func limits(_ paths: YearlyPaths, _ path: Int, cut: Int, step: Int) -> ClosedRange<Double> {
    // Values near the largest that there are may have no finite mean change.
    let own = Double(growth[step]) * Self.size(paths, path, cut: cut)
    let most = own.isFinite ? own : Double(growth[step])
    guard paths.unit == .logarithms else {
      let distance = min(most, Double(plain[step]))
      return -distance...distance
    }
    let distance = Double(plain[step]) * paths.naiveError(path, cut: cut)
    let share = distance / paths.plain(paths.last(path, cut: cut))
    // Of values near the largest or the smallest that there are the share is no number.
    let relative = share >= 0 ? share : .infinity
    let least = relative < 1 ? max(-most, log1p(-relative)) : -most
    return least...min(most, log1p(relative))
  }
}
