import Testing

@testable import Forecasting

// Reference values: References/panel_steps.py.

@Suite("What published lines say of the rest")
struct ConditioningTests {
  private func kernel(_ data: SmallPanel) -> ShockKernel {
    ShockKernel(
      factors: data.factors, loadings: .init(repeating: 1, count: data.values.count),
      variances: [0.4, 0.5, 0.2],
      positions: .init(repeating: 0, count: data.values.count),
      logScales: .init(repeating: 0, count: data.values.count), slopes: .init(level: 0, curve: 0, scale: 0))
  }

  private func lines(_ data: SmallPanel, scaled: Double = 0.5) throws -> PublishedLines {
    let published = Array(stride(from: 0, to: 12, by: 2))
    return try #require(
      PublishedLines(
        published, surprises: published.map { scaled * data.values[$0] },
        scales: .init(repeating: 0.7, count: 6), kernel: kernel(data), workers: Workers(jobs: 1)))
  }

  @Test("the posterior is the Gaussian process's")
  func posterior() throws {
    let found = try lines(SmallPanel(12)).posterior(of: Array(stride(from: 1, to: 12, by: 2)))
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
    let exact = try lines(data).posterior(of: Array(0..<12))
    let surprises = (0..<12).map { $0 % 2 == 0 ? 0.5 * data.values[$0] : .nan }
    let swept = PublishedEffects(
      surprises: surprises, scales: .init(repeating: 0.7, count: 12), kernel: kernel(data))
    for (series, posterior) in exact.enumerated() {
      #expect(abs(swept.posterior(of: series).mean - posterior.mean) < 0.02)
    }
  }

  @Test("knowing more never widens what is shared")
  func narrows() throws {
    let data = SmallPanel(12)
    let kernel = kernel(data)
    for (series, posterior) in try lines(data).posterior(of: Array(0..<12)).enumerated() {
      #expect(posterior.variance < kernel.variance(series))
    }
  }
}
