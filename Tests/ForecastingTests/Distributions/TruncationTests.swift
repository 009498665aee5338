import Glibc
import Statistics
import Testing

@testable import Forecasting

/// Truncation is conditioning: what lies inside keeps its proportions, and nothing lies outside.
struct TruncationTests {
  private let bell = DistributionCase.bell

  @Test func `what is left is renormalized`() {
    let inside = Distribution.truncated(bell, lower: 295, upper: 320)
    let share = bell.cdf(320) - bell.cdf(295)
    for value in stride(from: 295.0, to: 320, by: 1.25) {
      #expect(abs(inside.cdf(value) - (bell.cdf(value) - bell.cdf(295)) / share) < 1e-12)
    }
    #expect(inside.cdf(294.99) == 0)
    #expect(inside.cdf(320) == 1)
  }

  @Test func `no quantile leaves the limits`() {
    let inside = Distribution.truncated(bell, lower: 295, upper: 320)
    for level in [1e-12, 1e-6, 0.01, 0.5, 0.99, 1 - 1e-6, 1 - 1e-12] {
      #expect(inside.quantile(level) >= 295 && inside.quantile(level) <= 320)
    }
  }

  @Test func `a limit far from the mass changes nothing`() {
    let inside = Distribution.truncated(bell, lower: -1e9, upper: 1e9)
    for level in [0.01, 0.3, 0.5, 0.8, 0.99] {
      #expect(abs(inside.quantile(level) - bell.quantile(level)) < 1e-6)
    }
  }

  @Test func `with nothing inside all mass sits on the nearer limit`() {
    let normal = Distribution.quantiles(QuantileTable(levels: [0.1, 0.9], values: [290, 310]))
    let below = Distribution.truncated(normal, lower: 900, upper: 950)
    let above = Distribution.truncated(normal, lower: -50, upper: -10)
    for level in [0.01, 0.5, 0.99] {
      #expect(below.quantile(level) == 900)
      #expect(above.quantile(level) == -10)
    }
    #expect(below.cdf(899) == 0 && below.cdf(900) == 1)
    #expect(above.cdf(-11) == 0 && above.cdf(-10) == 1)
  }

  @Test func `a floor holds exactly its share and nothing lies below`() {
    let floored = Distribution.floored(
      at: 285, probability: 0.3, above: .truncated(bell, lower: 285, upper: nil))
    #expect(floored.cdf(284.999) == 0)
    #expect(abs(floored.cdf(285) - 0.3) < 1e-12)
    for level in [1e-9, 0.1, 0.3] { #expect(floored.quantile(level) == 285) }
    #expect(floored.quantile(0.31) > 285)
    let above = Distribution.truncated(bell, lower: 285, upper: nil)
    #expect(abs(floored.quantile(0.65) - above.quantile(0.5)) < 1e-9)
  }

  @Test func `certainty of the floor leaves nothing above`() {
    let certain = Distribution.floored(at: 285, probability: 1, above: bell)
    for level in [0.01, 0.5, 0.999] { #expect(certain.quantile(level) == 285) }
    #expect(certain.cdf(285) == 1)
  }
}
