import Glibc
import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting

// Reference values: References/panel_steps.py.

@Suite("The steps of the panel model")
struct StepTests {
  @Test("effects of a cycle solve the mixed-model equations")
  func effects() {
    let data = SmallPanel(24)
    let precisions = (0..<24).map { (index: Int) -> Double in
      let deviation = 0.8 + 0.1 * Double(index % 3)
      return 1 / (deviation * deviation)
    }
    let estimator = EffectsEstimator(
      factors: data.factors, loadings: data.loadings, precisions: precisions, cap: .infinity)
    let found = estimator.estimate(data.values, variances: [1e4, 0.5, 0.2], sweeps: 2000)
    let expected = [
      0.110470036814, -0.116111624276, 0.040830028447, 0.075287119331, 0.369555251998, 0.042562840984,
      -0.363792250636, -0.048323632945,
    ]
    for (effect, reference) in zip(found.effects.joined(), expected) {
      #expect(abs(effect - reference) < 1e-9)
    }
    #expect(abs(found.variances[1][1] - 0.07325344788605019) < 1e-12)
  }

  @Test("an odd series moves its group less when its residual is capped")
  func robustEffects() {
    let factors = [LevelFactor.common(40), LevelFactor(levels: (0..<40).map { Int32($0 / 10) }, count: 4)]
    var surprises = (0..<40).map { 0.1 * sin(Double($0)) }
    surprises[3] = 50
    func effect(cap: Double) -> Double {
      EffectsEstimator(
        factors: factors, loadings: .init(repeating: 1, count: 40),
        precisions: .init(repeating: 1, count: 40),
        cap: cap
      ).estimate(surprises, variances: [1e4, 1], sweeps: 50).effects[1][0]
    }
    #expect(effect(cap: .infinity) > 2)
    #expect(effect(cap: 2.5) < 0.6)
  }

  @Test("missing surprises and unseen levels get the prior")
  func unseenLevels() {
    let factors = [LevelFactor.common(4), LevelFactor(levels: [0, 0, 1, 1], count: 2)]
    let estimator = EffectsEstimator(
      factors: factors, loadings: [1, 1, 1, 1], precisions: [1, 1, 1, 1])
    let found = estimator.estimate([1, 2, .nan, .nan], variances: [1e4, 0.5], sweeps: 20)
    #expect(found.observed == [[true], [true, false]])
    #expect(found.effects[1][1] == 0)
    #expect(found.variances[1][1] == 0.5)
    #expect(found.shared.allSatisfy { $0.isFinite })
  }

  @Test("without shared shocks the filter is the local level model's")
  func filter() {
    let cycles: [[Double]] = [[1], [1.4], [.nan], [2.2], [1.9]]
    let panel = CyclePanel(
      cycles: cycles, groups: [], isLogarithmic: false, marks: cycles[0].indices.map { UInt64($0) })
    let estimator = EffectsEstimator(factors: panel.factors, loadings: [1], precisions: [1])
    let found = LevelFilter(panel: panel, estimator: estimator, variances: [1e4]).run(gain: 0.6, sweeps: 1)
    let expected = [Double.nan, 1, 1.262068965517, 1.262068965517, 1.928542914172, 1.910933557611]
    for (levels, reference) in zip(found.levels, expected).dropFirst() {
      #expect(abs(levels[0] * panel.unit - reference) < 1e-11)
    }
    #expect(found.levels[0][0].isNaN)
  }

  @Test("a shared shock moves unseen series of the system in full")
  func shockMovesUnseen() {
    let before: [Double] = [0, 1, 2, 3, 4, 5, 6, 7]
    let after: [Double] = [3, 4, 5, 6, 7, 8, 9, .nan]
    let cycles = [before, after]
    let panel = CyclePanel(
      cycles: cycles, groups: [], isLogarithmic: false, marks: cycles[0].indices.map { UInt64($0) })
    let ones = [Double](repeating: 1, count: 8)
    let estimator = EffectsEstimator(factors: panel.factors, loadings: ones, precisions: ones)
    let found = LevelFilter(panel: panel, estimator: estimator, variances: [1e4]).run(gain: 0.5, sweeps: 3)
    #expect(abs(found.levels[2][7] * panel.unit - 10) < 1e-3)
    #expect(found.unseenVariance[7] > 0)
    #expect(found.unseenVariance[0] == 0)
  }

  @Test("variance components are mean squares of effects and their uncertainty")
  func varianceComponents() {
    let cycle = CycleEffects(
      effects: [[5], [1, -2, 9]], variances: [[0.1], [0.5, 0.3, 7]],
      observed: [[true], [true, true, false]],
      shared: [])
    let found = VarianceComponents.estimate([nil, cycle], factorCount: 2, yearVariance: 1e4)
    #expect(found[0] == 1e4)
    #expect(abs(found[1] - (1 + 0.5 + 4 + 0.3) / 2) < 1e-6)
  }

  @Test("the scale regression minimizes its loss, drawn to the first step's scale")
  func scaleRegression() {
    let first = (0..<40).map { sin(0.9 * Double($0)) }
    let second = (0..<40).map { Double($0 % 7) / 3 }
    let errors = (0..<40).map { (index: Int) -> Double in
      let spread = Double(index * 7 % 11) / 9
      return exp(0.4 * first[index]) * (0.2 + spread)
    }
    let table = FeatureTable(columns: [first, second])
    let scales = ScaleRegression(table, errors: errors).scales(table)
    let expected = [(0, 0.691332856), (1, 1.349469520), (17, 1.081043138), (39, 0.544664309)]
    for (row, reference) in expected { #expect(abs(scales[row] - reference) < 1e-5) }
  }

  @Test("a feature that never varied says nothing")
  func constantFeature() {
    let table = FeatureTable(columns: [[2, 2, 2, 2]])
    let regression = ScaleRegression(table, errors: [1, 2, 3, 2])
    #expect(regression.scales(FeatureTable(columns: [[500]]))[0] < 3)
  }

  @Test("the quantile regression without a ridge meets the linear program")
  func quantileRegression() {
    let feature = (0..<200).map { sin(0.37 * Double($0)) }
    let normal = NormalDistribution()
    let values = (0..<200).map { index in
      let level = (Double((index * 73) % 200) + 0.5) / 200
      return 3 * feature[index] + (1 + 0.5 * feature[index]) * 20 * normal.quantile(level)
    }
    let design = Matrix(columns: [[Double](repeating: 1, count: 200), feature])
    let found = QuantileRegression(
      design, values, weights: .init(repeating: 1, count: 200), share: 1e-9, steps: 20,
      workers: Workers(jobs: 1))
    let expected = [(2, -25.4605, -10.4707), (7, -0.3166, 2.3760), (12, 25.7717, 15.2509)]
    for (level, intercept, slope) in expected {
      #expect(abs(found.coefficients[level][0] - intercept) < 0.6)
      #expect(abs(found.coefficients[level][1] - slope) < 0.6)
    }
  }

  @Test("binned convolution reads the quantiles of all sums")
  func convolution() {
    let student = StudentTDistribution(degreesOfFreedom: 4)
    let own = Convolution.ownLevels.map { student.quantile($0) }
    let table = Convolution(levels: [0.025, 0.1, 0.5, 0.75, 0.975], degreesOfFreedom: 5, atoms: 21)
    let found = table.quantiles(own: own, scale: 1.3, shared: 0.7)
    let expected = [-3.83438476301, -2.211618794505, 0, 1.091363435306, 3.83438476301]
    for (quantile, reference) in zip(found, expected) { #expect(abs(quantile - reference) < 0.03) }
  }

  @Test("a convolution without any width is its point")
  func pointConvolution() {
    let table = Convolution(levels: [0.1, 0.9], degreesOfFreedom: 5, atoms: 11)
    #expect(table.quantiles(own: [2, 2, 2], scale: 3, shared: 0) == [6, 6])
  }

  @Test("quantiles between and beyond the knots are linear on the normal scale")
  func knots() {
    let normal = NormalDistribution()
    let knots = QuantileKnots.levels.map { 3 + 2 * normal.quantile($0) }
    let levels = [0.001, 0.025, 0.3, 0.5, 0.99]
    let found = KnotInterpolation(levels: levels)(knots[...])
    for (quantile, level) in zip(found, levels) {
      #expect(abs(quantile - (3 + 2 * normal.quantile(level))) < 1e-9)
    }
  }
}
