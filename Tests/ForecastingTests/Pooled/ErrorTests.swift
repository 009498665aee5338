import Statistics
import Testing

@testable import Forecasting

/// The pooled errors and what is made of them.
struct ErrorTests {
  private func pasts(_ simulated: SimulatedSeries) -> [Past] { simulated.panel().pasts(before: .max) }

  @Test func `errors are those of forecasting each value from the ones before`() {
    let errors = RollingErrors.of(
      LastValue(), on: [past(10, 14, 13), past([(2001, 5), (2005, 9)])], steps: 1, window: 50, jobs: 1)
    #expect(errors.series == [0, 0, 1])
    #expect(errors.years == [2001, 2002, 2005])
    // Four years without a value count as four steps of a walk.
    #expect(errors.errors == [4, -1, 2])
  }

  @Test func `several steps ahead skip the values between`() {
    let errors = RollingErrors.of(LastValue(), on: [past(10, 14, 13, 20)], steps: 2, window: 50, jobs: 1)
    #expect(errors.years == [2002, 2003])
    #expect(errors.errors == [3, 6])
  }

  @Test func `only the last years of the panel count`() {
    let errors = RollingErrors.of(LastValue(), on: [past(1, 2, 3, 4, 5, 6)], steps: 1, window: 2, jobs: 1)
    #expect(errors.years == [2004, 2005])
  }

  @Test func `errors of a walk grow with the root of the steps and beyond what was measured too`() {
    let simulated = SimulatedSeries(kind: .walk, count: 400, years: 16)
    let growth = HorizonGrowth(
      LastValue(), on: pasts(simulated), scales: [Double](repeating: 1, count: 400), window: 8, steps: 6,
      jobs: 1)
    for steps in 2...6 { #expect(abs(growth.factor(steps) / Double(steps).squareRoot() - 1) < 0.12) }
    #expect(abs(growth.factor(24) / growth.factor(6) - 2) < 1e-9)
    #expect(growth.factor(1) == 1 && growth.factor(0) == 1)
  }

  @Test func `errors of a level with noise do not grow`() {
    let simulated = SimulatedSeries(kind: .noise, count: 400, years: 20)
    let growth = HorizonGrowth(
      MeanOfYears(), on: pasts(simulated), scales: [Double](repeating: 1, count: 400), window: 8, steps: 6,
      jobs: 1)
    #expect(growth.factor(6) < 1.2)
    #expect(growth.factors.indices.dropFirst().allSatisfy { growth.factors[$0] >= growth.factors[$0 - 1] })
  }

  @Test func `scales shrink toward those of series on the same level`() {
    let simulated = SimulatedSeries(kind: .walk, count: 300, years: 9)
    let all = pasts(simulated)
    let errors = RollingErrors.of(LastValue(), on: all, steps: 1, window: 8, jobs: 1)
    let scales = SeriesScales(errors, levels: all.map(\.meanLevel)).scales
    let own = (0..<300).map { index in
      mean(zip(errors.series, errors.errors).filter { $0.0 == index }.map { abs($0.1) })
    }
    let center = mean(own)
    let closer = zip(scales, own).filter { abs($0 - center) < abs($1 - center) }.count
    #expect(scales.allSatisfy { $0 > 0 })
    #expect(closer > 240)
    #expect(abs(mean(scales) / center - 1) < 0.05)
  }

  @Test func `many errors are their own shape and every year weighs the same`() {
    var errors = RollingErrors()
    for index in 0..<90 { errors.append(year: 2001, index < 45 ? -1 : 1) }
    for index in 0..<10 { errors.append(year: 2002, index < 5 ? -9 : 9) }
    let shape = ErrorShape(standardized: errors.errors, years: errors.years)
    #expect(shape.count == 100)
    #expect(shape.distribution.quantile(0.8) > 8)
    #expect(shape.distribution.quantile(0.7) <= 1.0001)
  }

  @Test func `few errors are a t with their mean square`() {
    var errors = RollingErrors()
    for error in [3.0, -4] { errors.append(year: 2001, error) }
    let expected = StudentTDistribution(location: 0, scale: 12.5.squareRoot(), degreesOfFreedom: 2)
    #expect(ErrorShape(standardized: errors.errors, years: errors.years).distribution == .studentT(expected))
  }
}

extension RollingErrors {
  /// Adds an error of the first series.
  fileprivate mutating func append(year: Int32, _ error: Double) {
    series.append(0)
    years.append(year)
    errors.append(error)
  }
}
