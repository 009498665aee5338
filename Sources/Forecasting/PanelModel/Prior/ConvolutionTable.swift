import Glibc
import Statistics

/// The quantiles of s E + S T as a linear function of the knots of E, tabulated over the share of S.
///
/// The quantile of a sum moves with a point of E by the chance that the point made it: dq = sum over points of
/// w de, w_j proportional to the density of S T at q - e_j. Around one reference shape, brought to the median
/// and the 10 to 90 % spread of the series at hand, this is the quantile itself but for terms of second order
/// in how far the shapes differ. The weights add up to 1 and are tabulated over S / (s spread), so that a series
/// costs a few vector products.
struct ConvolutionTable: Sendable {
  /// Levels in blocks of eight.
  private let blockCount: Int
  /// For each share, block and knot (behind a constant) eight weights.
  private let weights: [SIMD8<Float>]
  /// For each block and knot the weights of E alone, at no share and where E alone is wanted.
  private let alone: [SIMD8<Float>]
  private let levelCount: Int

  /// log2 of the smallest tabulated share, steps per doubling, number of shares.
  static let smallest = -5.0
  static let perDoubling = 4.0
  static let shares = 41
  /// The points that stand for E.
  static let points = 160
  private static let width = QuantileKnots.levels.count + 1

  /// - Parameters:
  ///   - levels: the levels wanted, increasing.
  ///   - degreesOfFreedom: of T, 5 or 6.
  ///   - reference: increasing knots of a typical E.
  init(levels: [Double], degreesOfFreedom: Int, reference: [Double]) {
    let blockCount = (levels.count + 7) / 8
    let shape = Self.normalized(reference)
    let student = UnitStudent(degreesOfFreedom: degreesOfFreedom)
    let points = KnotWeights(levels: (0..<Self.points).map { (Double($0) + 0.5) / Double(Self.points) })
    let own = points.values(shape)
    var weights: [SIMD8<Float>] = []
    for share in 0..<Self.shares {
      let spread = exp2(Self.smallest + Double(share) / Self.perDoubling)
      let rows = levels.map { Self.row($0, own, points, shape, spread: spread, student) }
      weights += Self.packed(rows, blockCount)
    }
    self.weights = weights
    alone = Self.packed(KnotWeights(levels: levels).rows.map { [0] + $0 }, blockCount)
    self.blockCount = blockCount
    levelCount = levels.count
  }

  private static func normalized(_ knots: [Double]) -> [Double] {
    let middle = knots[QuantileKnots.median]
    let spread = max(knots[12] - knots[2], 1e-9)
    return knots.map { ($0 - middle) / spread }
  }

  /// Constant and weights of one level at one share.
  private static func row(
    _ level: Double, _ own: [Double], _ points: KnotWeights, _ shape: [Double], spread: Double,
    _ student: UnitStudent
  ) -> [Double] {
    let value = quantile(level, own, spread, student)
    let densities = own.map { student.density((value - $0) / spread) }
    let total = densities.reduce(0, +)
    var knots = [Double](repeating: 0, count: width - 1)
    for (density, row) in zip(densities, points.rows) {
      for knot in knots.indices { knots[knot] += density / total * row[knot] }
    }
    let linear = zip(knots, shape).reduce(0) { $0 + $1.0 * $1.1 }
    return [value - linear] + knots
  }

  /// The quantile of the sum, by bisection and Newton's method on its distribution function.
  private static func quantile(
    _ level: Double, _ own: [Double], _ spread: Double, _ student: UnitStudent
  ) -> Double {
    var low = (own.first ?? 0) - 30 * spread
    var high = (own.last ?? 0) + 30 * spread
    var value = own[min(own.count - 1, Int(level * Double(own.count)))]
    for _ in 0..<60 {
      var (below, density) = (0.0, 0.0)
      for point in own {
        let place = (value - point) / spread
        below += student.cdf(place)
        density += student.density(place)
      }
      let miss = below / Double(own.count) - level
      if miss > 0 { high = value } else { low = value }
      let newton = value - miss * Double(own.count) * spread / max(density, 1e-300)
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if abs(next - value) < 1e-9 * (1 + abs(next)) { return next }
      value = next
    }
    return value
  }

  private static func packed(_ rows: [[Double]], _ blockCount: Int) -> [SIMD8<Float>] {
    var packed: [SIMD8<Float>] = []
    for block in 0..<blockCount {
      for column in 0..<width {
        var lanes = SIMD8<Float>()
        for lane in 0..<8 where block * 8 + lane < rows.count {
          lanes[lane] = Float(rows[block * 8 + lane][column])
        }
        packed.append(lanes)
      }
    }
    return packed
  }

  /// Appends the quantiles of scale E + shared T.
  func append(_ knots: SIMD16<Float>, scale: Double, shared: Double, to output: inout [Double]) {
    let middle = knots[QuantileKnots.median]
    let spread = max(knots[12] - knots[2], 1e-9)
    let unit = (knots - middle) / spread
    let share = shared / (scale * Double(spread))
    let place = share > 0 ? (log2(share) - Self.smallest) * Self.perDoubling : -1
    guard place >= 0 else { return appendNarrow(knots, scale: scale, to: &output) }
    let below = min(Int(min(place, 1e6)), Self.shares - 2)
    // Beyond the table T is all that counts: its row grows with the share.
    let inside = Float(min(place - Double(below), 1))
    let stretch =
      place > Double(Self.shares - 1) ? exp2((place - Double(Self.shares - 1)) / Self.perDoubling) : 1
    let factor = Double(spread) * scale * stretch
    for block in 0..<blockCount {
      let first = (below * blockCount + block) * Self.width
      let second = first + blockCount * Self.width
      var low = weights[first]
      var high = weights[second]
      for knot in 0..<Self.width - 1 {
        low += unit[knot] * weights[first + 1 + knot]
        high += unit[knot] * weights[second + 1 + knot]
      }
      // Between two shares quantiles are nearly linear in the share itself.
      let blend = (exp2f(inside / Float(Self.perDoubling)) - 1) / Self.stepWidth
      append(low + blend * (high - low), block, times: factor, plus: scale * Double(middle), to: &output)
    }
  }

  private static let stepWidth = exp2f(1 / Float(perDoubling)) - 1

  /// Appends the quantiles of scale E alone.
  func appendNarrow(_ knots: SIMD16<Float>, scale: Double, to output: inout [Double]) {
    for block in 0..<blockCount {
      var sum = SIMD8<Float>()
      for knot in 0..<Self.width - 1 { sum += knots[knot] * alone[block * Self.width + 1 + knot] }
      append(sum, block, times: scale, plus: 0, to: &output)
    }
  }

  @inline(__always)
  private func append(
    _ lanes: SIMD8<Float>, _ block: Int, times factor: Double, plus shift: Double, to output: inout [Double]
  ) {
    for lane in 0..<min(8, levelCount - block * 8) { output.append(Double(lanes[lane]) * factor + shift) }
  }
}

/// The Student t whose mid-quantiles, as many as `Convolution` takes, have unit variance, with 5 or 6 degrees of freedom, in closed form (Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
struct UnitStudent: Sendable {
  private let degrees: Double
  private let size: Double
  private let isOdd: Bool
  private let height: Double

  init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom == 5 || degreesOfFreedom == 6, "the closed forms here are for 5 and 6")
    degrees = Double(degreesOfFreedom)
    let student = StudentTDistribution(degreesOfFreedom: degrees)
    let count = degreesOfFreedom == 5 ? 21 : 15
    let square = (0..<count).reduce(0.0) { sum, index in
      let point = student.quantile((Double(index) + 0.5) / Double(count))
      return sum + point * point
    }
    size = (square / Double(count)).squareRoot()
    isOdd = degreesOfFreedom == 5
    height = isOdd ? 8 / (3 * Double.pi * degrees.squareRoot()) : 15 / (16 * degrees.squareRoot())
  }

  /// The share at or below `x`.
  func cdf(_ x: Double) -> Double {
    let t = x * size
    let cosine2 = degrees / (degrees + t * t)
    let sine = t / (degrees + t * t).squareRoot()
    guard isOdd else { return 0.5 + 0.5 * sine * (1 + 0.5 * cosine2 + 0.375 * cosine2 * cosine2) }
    let angle = atan(t / degrees.squareRoot())
    return 0.5 + (angle + sine * cosine2.squareRoot() * (1 + 2 * cosine2 / 3)) / Double.pi
  }

  /// The density at `x`.
  func density(_ x: Double) -> Double {
    let t = x * size
    let base = degrees / (degrees + t * t)
    let power = isOdd ? base * base * base : base * base * base * base.squareRoot()
    return size * height * power
  }
}
