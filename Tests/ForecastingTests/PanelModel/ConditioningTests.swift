import Statistics
import Testing

@testable import Forecasting

// Reference values: References/panel_steps.py.

@Suite("What published lines say of the rest")
struct ConditioningTests {
  private func kernel(_ data: SmallPanel) -> ShockKernel {
    ShockKernel(
      factors: data.factors, loadings: .init(repeating: 1, count: data.values.count),
      variances: [0.4, 0.5, 0.2],
      traits: [], traitVariances: [])
  }

  private func lines(_ data: SmallPanel, scaled: Double = 0.5) throws -> PublishedLines {
    let published = Array(stride(from: 0, to: 12, by: 2))
    return try #require(
      PublishedLines(
        published, surprises: published.map { scaled * data.values[$0] },
        scales: .init(repeating: 0.7, count: 6), kernel: kernel(data), workers: Workers(jobs: 1)))
  }

  private func posterior(_ data: SmallPanel, of series: [Int]) throws -> [(mean: Double, variance: Double)] {
    let lines = try lines(data)
    return lines.posterior(
      covariances: series.map { lines.kernel.covariances($0, with: lines.series) },
      variances: series.map { lines.kernel.variance($0) })
  }

  @Test("the posterior is the Gaussian process's")
  func posterior() throws {
    let found = try posterior(SmallPanel(12), of: Array(stride(from: 1, to: 12, by: 2)))
    let means = [-0.009440350666, -0.038953979538, 0.116157745687]
    for (index, posterior) in found.enumerated() {
      #expect(abs(posterior.mean - means[index % 3]) < 1e-10)
      #expect(abs(posterior.variance - 0.541557136603) < 1e-10)
    }
  }

  @Test("leave-one-out errors follow from the inverse")
  func leaveOneOut() throws {
    let found = try lines(SmallPanel(12)).leaveOneOut().map(\.error)
    let expected = [
      0.121038047364, -0.143567626187, 0.286214884676, -0.288023882112, 0.448389752242, -0.363428234245,
    ]
    for (error, reference) in zip(found, expected) { #expect(abs(error - reference) < 1e-10) }
  }

  @Test("sweeps over very many lines approach the exact posterior")
  func sweeps() throws {
    let data = SmallPanel(12)
    let exact = try posterior(data, of: Array(0..<12))
    let surprises = (0..<12).map { $0 % 2 == 0 ? 0.5 * data.values[$0] : .nan }
    let swept = PublishedEffects(
      surprises: surprises, scales: .init(repeating: 0.7, count: 12), kernel: kernel(data))
    for (series, posterior) in exact.enumerated() {
      #expect(abs(swept.effects.shared[series] - posterior.mean) < 0.02)
    }
  }

  @Test("knowing more never widens what is shared")
  func narrows() throws {
    let data = SmallPanel(12)
    let kernel = kernel(data)
    for (series, posterior) in try posterior(data, of: Array(0..<12)).enumerated() {
      #expect(posterior.variance < kernel.variance(series))
    }
  }

  @Test("components add up to the kernel, traits included")
  func components() {
    let data = SmallPanel(12)
    let kernel = ShockKernel(
      factors: data.factors, loadings: data.loadings, variances: [0.4, 0.5, 0.2],
      traits: [data.values], traitVariances: [0.3])
    let series = [1, 4, 7, 10]
    let whole = series.flatMap { kernel.covariances($0, with: series) }
    let parts = (0..<kernel.componentCount).map { kernel.component($0, of: series) }
    for index in whole.indices {
      #expect(abs(parts.reduce(0) { $0 + $1[index] } - whole[index]) < 1e-12)
    }
    for (position, index) in series.enumerated() {
      #expect(abs(kernel.variance(index) - whole[position * 5]) < 1e-12)
    }
  }

  @Test("a shock ten times larger than expected is found in the lines")
  func adaptation() {
    var generator = SeededGenerator(seed: 3)
    let levels = (0..<200).map { Int32($0 % 20) }
    let kernel = ShockKernel(
      factors: [.common(200), LevelFactor(levels: levels, count: 20)],
      loadings: .init(repeating: 1, count: 200),
      variances: [1, 1], traits: [], traitVariances: [])
    let shocks = (0..<20).map { _ in generator.normal(mean: 0, standardDeviation: 10.0.squareRoot()) }
    let surprises = levels.map { shocks[Int($0)] + generator.normal() }
    let found = KernelAdaptation(
      kernel, lines: Array(0..<200), surprises: surprises, noise: .init(repeating: 1, count: 200))
    // Twenty shocks: the log of their variance has a standard error of 0.32, and the prior pulls toward 1.
    #expect(found.multipliers[1] > 2.5 && found.multipliers[1] < 16)
    #expect(found.noise > 0.7 && found.noise < 1.5)
  }
}
