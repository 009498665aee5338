import Statistics
import Testing

struct BivariateNormalTests {
  /// From References/bivariate_normal.py.
  static let references: [(x: Double, y: Double, correlation: Double, value: Double)] = [
    (0, 0, 0.5, 0.3333333333333333),
    (0.3, -1.2, 0.2, 0.08533218913038195),
    (1, 1, 0.9, 0.7981798295654442),
    (-2, 0.5, -0.7, 0.001363717266368045),
    (0.1, 0.1001, 0.9999, 0.5376080566174681),
    (2.5, -0.3, 0.97, 0.3820885778110474),
    (-3, -3.5, 0.6, 4.144658942120802e-5),
    (1.3, -1.2, -0.995, 0.01979025378223352),
    (0.4, 1.7, 0.95, 0.6554214261901846),
  ]

  @Test(arguments: references)
  func `the distribution function agrees with quadrature at 30 digits`(
    _ item: (x: Double, y: Double, correlation: Double, value: Double)
  ) {
    let own = BivariateNormal(correlation: item.correlation).cdf(item.x, item.y)
    #expect(abs(own - item.value) < 1e-12 + 1e-9 * item.value, "\(item) \(own)")
  }

  @Test func `without correlation the chances multiply, with one the lesser holds`() {
    let normal = NormalDistribution()
    for (x, y) in [(0.0, 1.0), (-1.5, 0.3), (2.0, 2.5)] {
      #expect(BivariateNormal(correlation: 0).cdf(x, y) == normal.cdf(x) * normal.cdf(y))
      #expect(BivariateNormal(correlation: 1).cdf(x, y) == normal.cdf(min(x, y)))
      #expect(BivariateNormal(correlation: -1).cdf(x, y) == max(normal.cdf(x) - normal.cdf(-y), 0))
    }
  }

  @Test func `an event that is certain leaves the other's chance`() {
    let pair = BivariateNormal(correlation: 0.6)
    #expect(pair.cdf(.infinity, 0.4) == NormalDistribution().cdf(0.4))
    #expect(pair.cdf(-.infinity, 0.4) == 0)
  }
}
