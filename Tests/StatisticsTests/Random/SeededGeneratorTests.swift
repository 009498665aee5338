import Statistics
import Testing

@Suite struct SeededGeneratorTests {
  /// From References/xoshiro.py.
  @Test func theFirstOutputsAreThoseOfTheAlgorithm() {
    var zero = SeededGenerator(seed: 0)
    #expect(zero.next() == 0x99ec_5f36_cb75_f2b4)
    #expect(zero.next() == 0xbf6e_1f78_4956_452a)
    #expect(zero.next() == 0x1a5f_849d_4933_e6e0)
    #expect(zero.next() == 0x6aa5_94f1_262d_2d2c)
    var other = SeededGenerator(seed: 42)
    #expect(other.next() == 0x1578_0b2e_0c2e_c716)
  }

  @Test func streamsDependOnSeedAndIndexOnly() {
    var used = SeededGenerator(seed: 7)
    for _ in 0..<10 { _ = used.next() }
    var a = used.stream(3)
    var b = SeededGenerator(seed: 7).stream(3)
    #expect(a.next() == b.next())
  }

  @Test func streamsDiffer() {
    var first: Set<UInt64> = []
    for seed in 0..<20 {
      for index in -5..<100 {
        var stream = SeededGenerator(seed: UInt64(seed)).stream(index)
        first.insert(stream.next())
      }
    }
    #expect(first.count == 20 * 105)
  }

  @Test func neighboringStreamsAreUncorrelated() {
    var a = SeededGenerator(seed: 1).stream(0)
    var b = SeededGenerator(seed: 1).stream(1)
    let count = 10_000
    let sum = (0..<count).reduce(0.0) { sum, _ in sum + a.normal() * b.normal() }
    #expect(abs(sum) < 4 * Double(count).squareRoot())
  }

  @Test func uniformNumbersAreInsideAndCentered() {
    var random = SeededGenerator(seed: 5)
    let draws = (0..<20_000).map { _ in random.uniform() }
    #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(kolmogorovDistance(draws) { $0 } < 1.95 / 20_000.0.squareRoot())
  }

  @Test func indexesAreEquallyLikely() {
    var random = SeededGenerator(seed: 6)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[random.index(below: 7)] += 1 }
    let statistic = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
    #expect(ChiSquareDistribution(degreesOfFreedom: 6).tail(statistic) > 1e-4)
    #expect(random.index(below: 1) == 0)
  }

  @Test func allOrdersAreEquallyLikely() {
    var random = SeededGenerator(seed: 8)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[random.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    let statistic = counts.values.reduce(0.0) { $0 + (Double($1) - 1000) * (Double($1) - 1000) / 1000 }
    #expect(ChiSquareDistribution(degreesOfFreedom: 23).tail(statistic) > 1e-4)
    #expect(random.permutation(0) == [] && random.permutation(1) == [0])
  }
}

/// The largest distance between the empirical cdf of a sample and `cdf`; above 1.95/√n once in a thousand samples.
func kolmogorovDistance(_ sample: [Double], _ cdf: (Double) -> Double) -> Double {
  let n = Double(sample.count)
  return sample.sorted().enumerated().reduce(0) { worst, item in
    let p = cdf(item.element)
    return max(worst, abs(p - Double(item.offset) / n), abs(Double(item.offset + 1) / n - p))
  }
}
