import TestSupport
import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test func `ticks carry no float dust`() {
    #expect(NiceDomain(0...1).ticks.values == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(NiceDomain(0.1...0.32).ticks.values == [0.1, 0.15, 0.2, 0.25, 0.3, 0.35])
    #expect(NiceDomain(260...382).ticks.values == [250, 300, 350, 400])
    #expect(NiceDomain(-0.3...0.3).ticks.values.contains(0))
  }

  @Test(arguments: 0..<400) func `three to six ticks, ends included, data inside`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let sizes: [Double] = [1e-9, 0.01, 1, 37, 500, 1e6, 1e14, 1e250]
    let size = sizes.randomElement(using: &generator) ?? 1
    let one = size * .random(in: -1...1, using: &generator)
    let two = seed.isMultiple(of: 7) ? one : size * .random(in: -1...1, using: &generator)
    let raw = min(one, two)...max(one, two)
    let nice = NiceDomain(raw)
    #expect((3...6).contains(nice.ticks.values.count), "\(raw) \(nice)")
    #expect(nice.domain.lowerBound <= raw.lowerBound && nice.domain.upperBound >= raw.upperBound)
    #expect(nice.ticks.values.allSatisfy(nice.domain.contains))
    #expect(nice.ticks.values == nice.ticks.values.sorted())
    #expect(
      nice.ticks.values.first == nice.domain.lowerBound && nice.ticks.values.last == nice.domain.upperBound)
  }

  @Test(arguments: 0..<300) func `logarithmic ticks are few and inside`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let lower = Double.random(in: 1...5000, using: &generator).rounded()
    let nice = LogDomain(lower...(lower * .random(in: 1...20000, using: &generator)))
    #expect((2...6).contains(nice.ticks.values.count), "\(nice)")
    #expect(nice.ticks.values.allSatisfy(nice.domain.contains), "\(nice)")
    #expect(nice.domain.contains(lower))
  }

  @Test func `ranks are ticked at 1, 2 and 5`() {
    #expect(LogDomain(700...8200).ticks.values == [500, 1000, 2000, 5000, 10000])
    #expect(LogDomain(1...1_000_000).ticks.values == [1, 100, 10_000, 1_000_000])
  }

  @Test(arguments: 0..<120) func `year ticks are whole, few and inside`(span: Int) {
    let years = 2003...(2003 + span)
    let ticks = YearTicks.values(years)
    #expect(ticks.allSatisfy(years.contains))
    #expect(ticks.count <= 6)
    #expect(ticks.count >= min(3, span + 1), "\(ticks)")
  }

  @Test func `a linear scale maps ends to ends and an empty domain to the middle`() {
    let scale = LinearScale(domain: 10...20, start: 100, end: 0)
    #expect(scale(10) == 100 && scale(20) == 0 && scale(15) == 50)
    #expect(LinearScale(domain: 5...5, start: 0, end: 8)(5) == 4)
  }
}
