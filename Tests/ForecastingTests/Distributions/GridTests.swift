import Statistics
import Testing

@testable import Forecasting

struct GridTests {
  private let bell = StudentTDistribution(location: 20.3, scale: 6, degreesOfFreedom: 3)

  @Test func `each point gets the share of its cell among those of the lattice`() {
    let grid = GridDistribution(cells: bell.cdf, lower: 10, upper: 40, step: 1)
    #expect(grid.masses.count == 31)
    #expect(abs(grid.masses.reduce(0, +) - 1) < 1e-12)
    let all = bell.cdf(40.5) - bell.cdf(9.5)
    #expect(abs(grid.mass(at: 10) - (bell.cdf(10.5) - bell.cdf(9.5)) / all) < 1e-12)
    #expect(abs(grid.mass(at: 25) - (bell.cdf(25.5) - bell.cdf(24.5)) / all) < 1e-12)
    #expect(grid.mass(at: 25.5) == 0 && grid.mass(at: 9) == 0 && grid.mass(at: 41) == 0)
  }

  @Test func `with next to nothing inside all mass sits on the nearer limit`() {
    let narrow = NormalDistribution(mean: 0, standardDeviation: 1)
    let above = GridDistribution(cells: narrow.cdf, lower: 100, upper: 110, step: 1)
    let below = GridDistribution(cells: narrow.cdf, lower: -110, upper: -100, step: 1)
    #expect(above.quantile(0.5) == 100)
    #expect(below.quantile(0.5) == -100)
  }

  @Test func `moments are those of the masses`() {
    let grid = GridDistribution(origin: 1, step: 2, masses: [1, 2, 1])
    #expect(grid.mean == 3)
    #expect(grid.variance == 2)
    #expect(grid.quantile(0.25) == 1 && grid.quantile(0.26) == 3 && grid.quantile(0.76) == 5)
    #expect(grid.cdf(0.9) == 0 && grid.cdf(1) == 0.25 && grid.cdf(4.9) == 0.75 && grid.cdf(5) == 1)
  }

  @Test func `a mixture has the weighted masses of its parts`() {
    let low = GridDistribution(origin: 0, step: 1, masses: [1, 1])
    let high = GridDistribution(origin: 3, step: 1, masses: [1, 3])
    let mixed = GridDistribution(mixing: [(1, low), (3, high)])
    #expect(mixed.masses == [0.125, 0.125, 0, 0.1875, 0.5625])
    #expect(abs(mixed.mean - (0.25 * low.mean + 0.75 * high.mean)) < 1e-12)
  }

  @Test func `a mixture of lines above their references dominates the reference`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let reference = GridDistribution(
        origin: 250, step: 1, masses: (0..<30).map { _ in generator.uniform() })
      let lines = reference.masses.indices.map { index in
        let masses = (0..<1 + generator.index(below: 40)).map { _ in generator.uniform() * generator.uniform()
        }
        return (
          weight: reference.masses[index],
          distribution: GridDistribution(origin: reference.point(index), step: 1, masses: masses)
        )
      }
      let line = GridDistribution(mixing: lines)
      for level in [0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999] {
        #expect(line.quantile(level) >= reference.quantile(level))
      }
    }
  }
}
