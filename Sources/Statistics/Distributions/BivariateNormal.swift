import Glibc

/// Two standard normal variables with a correlation.
///
/// P(X <= x, Y <= y) by Plackett's identity (1954, doi:10.2307/2332716): its derivative in the correlation is
/// the joint density, integrated here over the angle whose sine the correlation is. Panels that halve toward
/// the right angle keep the integrand smooth on each, up to a correlation of one.
public struct BivariateNormal: Sendable, Equatable {
  /// The correlation, from -1 to 1.
  public let correlation: Double

  /// Two standard normal variables.
  /// - Precondition: the correlation lies from -1 to 1.
  public init(correlation: Double) {
    precondition(abs(correlation) <= 1, "a correlation lies from -1 to 1")
    self.correlation = correlation
  }

  /// P(X <= x, Y <= y), to about 1e-14; infinite arguments are allowed.
  public func cdf(_ x: Double, _ y: Double) -> Double {
    let product = standardNormalCDF(x) * standardNormalCDF(y)
    guard correlation != 0, x.isFinite, y.isFinite else { return product }
    if correlation == 1 { return standardNormalCDF(min(x, y)) }
    if correlation == -1 { return max(standardNormalCDF(x) - standardNormalCDF(-y), 0) }
    let added = integral(x, y) / (2 * .pi)
    return min(max(product + added, 0), 1)
  }

  /// The integral over the angle, from none to that of the correlation.
  private func integral(_ x: Double, _ y: Double) -> Double {
    let end = asin(abs(correlation))
    let side = correlation > 0 ? y : -y
    let sign = correlation > 0 ? 1.0 : -1.0
    var sum = 0.0
    var from = 0.0
    while from < end {
      // What is left to a right angle halves from panel to panel.
      let to = min(from + (.pi / 2 - from) / 2, end)
      sum += GaussLegendre.integral(from: from, to: to) { BivariateNormal.density(x, side, angle: $0) }
      from = .pi / 2 - to < 1e-9 ? end : to
    }
    return sign * sum
  }

  private static func density(_ x: Double, _ y: Double, angle: Double) -> Double {
    let (sine, cosine) = (sin(angle), cos(angle))
    return exp(-(x * x + y * y - 2 * x * y * sine) / (2 * cosine * cosine))
  }
}

/// Integration by 20 points, exact for polynomials up to the degree 39.
///
/// The points are the roots of the Legendre polynomial, by Newton's method (Press et al., Numerical Recipes,
/// 3rd ed., section 4.6).
enum GaussLegendre {
  private static let count = 20
  private static let points: [(place: Double, weight: Double)] = (0..<count).map { index in
    var x = cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
    for _ in 0..<8 {
      let (value, slope) = legendre(x)
      x -= value / slope
    }
    let slope = legendre(x).slope
    return (x, 2 / ((1 - x * x) * slope * slope))
  }

  /// The integral of a function over an interval.
  static func integral(from: Double, to: Double, _ function: (Double) -> Double) -> Double {
    let (middle, half) = ((from + to) / 2, (to - from) / 2)
    return half * points.reduce(0) { $0 + $1.weight * function(middle + half * $1.place) }
  }

  /// The Legendre polynomial of degree `count` and its slope, by the recurrence in the degree.
  private static func legendre(_ x: Double) -> (value: Double, slope: Double) {
    var (before, value) = (1.0, x)
    for degree in 2...count {
      let n = Double(degree)
      (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n)
    }
    return (value, Double(count) * (x * value - before) / (x * x - 1))
  }
}
