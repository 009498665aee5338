/// Quantiles of a line that lies exactly at the floor with some probability and above it otherwise.
struct FloorMixture: Sendable {
  let floor: Double
  /// P(at the floor).
  let probability: Double

  /// The levels at which the continuous distribution is known.
  static let grid =
    [0.0005, 0.002, 0.005] + (1...99).map { Double($0) / 100 } + [0.995, 0.998, 0.9995]

  /// The quantiles of the mixture: the floor up to its probability, then those of the continuous distribution
  /// cut off below the floor.
  ///
  /// - Parameters:
  ///   - levels: the levels wanted.
  ///   - continuous: the continuous distribution's quantiles at `grid`.
  func quantiles(_ levels: [Double], continuous: [Double]) -> [Double] {
    let below = Self.interpolate(floor, continuous, Self.grid)
    return levels.map { level in
      guard level > probability else { return floor }
      let inside = (level - probability) / (1 - probability)
      return max(floor, Self.interpolate(below + inside * (1 - below), Self.grid, continuous))
    }
  }

  /// The value at `x` of the line through increasing points, constant beyond them.
  private static func interpolate(_ x: Double, _ xs: [Double], _ ys: [Double]) -> Double {
    guard let next = xs.firstIndex(where: { $0 >= x }) else { return ys.last ?? .nan }
    guard next > 0, xs[next] > xs[next - 1] else { return ys[next] }
    let share = (x - xs[next - 1]) / (xs[next] - xs[next - 1])
    return ys[next - 1] + share * (ys[next] - ys[next - 1])
  }
}
