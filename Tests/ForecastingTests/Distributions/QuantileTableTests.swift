import Statistics
import Testing

@testable import Forecasting

struct QuantileTableTests {
  @Test func `knots are met exactly and lines between are straight on the normal scale`() {
    let table = QuantileTable(levels: [0.1, 0.5, 0.9], values: [-2, 0, 5])
    #expect(abs(table.quantile(0.1) + 2) < 1e-12)
    #expect(abs(table.quantile(0.5)) < 1e-12)
    #expect(abs(table.quantile(0.9) - 5) < 1e-12)
    let normal = NormalDistribution()
    #expect(abs(table.quantile(0.7) - 5 * normal.quantile(0.7) / normal.quantile(0.9)) < 1e-9)
    #expect(abs(table.quantile(0.99) - 5 * normal.quantile(0.99) / normal.quantile(0.9)) < 1e-9)
  }

  @Test func `crossing values are put in order`() {
    let table = QuantileTable(levels: [0.1, 0.5, 0.9], values: [3, 1, 2])
    #expect(table.values == [1, 2, 3])
  }

  @Test func `a value shared by levels inside is a jump`() {
    let table = QuantileTable(levels: [0.1, 0.3, 0.6, 0.9], values: [0, 4, 4, 8])
    for level in [0.3, 0.45, 0.6] { #expect(table.quantile(level) == 4) }
    #expect(abs(table.cdf(4) - 0.6) < 1e-9)
    #expect(table.cdf(3.999) < 0.3 && table.cdf(3.999) > 0.29)
  }

  @Test func `a value shared by the outer levels is where the tail ends`() {
    let low = QuantileTable(levels: [0.1, 0.3, 0.9], values: [4, 4, 8])
    #expect(low.quantile(0.0001) == 4)
    #expect(low.cdf(3.999) == 0)
    #expect(abs(low.cdf(4) - 0.3) < 1e-9)
    let high = QuantileTable(levels: [0.1, 0.7, 0.9], values: [4, 8, 8])
    #expect(high.quantile(0.9999) == 8)
    #expect(high.cdf(8) == 1)
    #expect(high.cdf(9) == 1)
    #expect(high.cdf(7.999) < 0.7 && high.cdf(7.999) > 0.69)
  }

  @Test func `a table of one value is a point`() {
    let table = QuantileTable(levels: [0.2, 0.8], values: [3, 3])
    #expect(table.quantile(0.01) == 3 && table.quantile(0.99) == 3)
    #expect(table.cdf(2.9) == 0 && table.cdf(3) == 1)
  }
}
