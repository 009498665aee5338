import Statistics
import Testing

@Suite struct WilsonTests {
  /// scipy.stats.binomtest(k, n).proportion_ci(level, method="wilson").
  @Test func itAgreesWithSciPy() {
    let few = wilsonInterval(successes: 8, trials: 10)
    #expect(abs(few.lower - 0.4901624715366418) < 1e-14 && abs(few.upper - 0.9433178485456248) < 1e-14)
    let many = wilsonInterval(successes: 170, trials: 214, level: 0.8)
    #expect(abs(many.lower - 0.7568091278233583) < 1e-14 && abs(many.upper - 0.8274916170637651) < 1e-14)
  }

  @Test func successAndFailureMirrorEachOther() {
    let a = wilsonInterval(successes: 3, trials: 11)
    let b = wilsonInterval(successes: 8, trials: 11)
    #expect(abs(a.lower + b.upper - 1) < 1e-15 && abs(a.upper + b.lower - 1) < 1e-15)
  }

  @Test func itStaysInsideZeroToOne() {
    #expect(wilsonInterval(successes: 0, trials: 5).lower == 0)
    #expect(wilsonInterval(successes: 5, trials: 5).upper == 1)
    #expect(wilsonInterval(successes: 0, trials: 5).upper > 0.3)
    let nothing = wilsonInterval(successes: 0, trials: 0)
    #expect(nothing.lower == 0 && nothing.upper == 1)
  }
}
