import Glibc
import Statistics
import Testing

@Suite struct SpecialFunctionTests {
  @Test func logGammaAgreesWithTheReference() {
    for row in logGammaValues {
      #expect(abs(logGamma(row.x) - row.value) < 4e-15 * max(1, abs(row.value)), "\(row)")
    }
  }

  @Test func logGammaOfAnIntegerIsALogFactorial() {
    var factorial = 1.0
    for n in 1...20 {
      #expect(abs(logGamma(Double(n)) - log(factorial)) < 1e-14 * max(1, Double(n)))
      factorial *= Double(n)
    }
    #expect(logGamma(0) == .infinity && logGamma(.infinity) == .infinity && logGamma(-0.5).isNaN)
  }

  @Test func theIncompleteBetaFunctionAgreesWithTheReference() {
    for row in regularizedBetaValues {
      #expect(relativeError(regularizedBeta(row.x, row.a, row.b), row.value) < 1e-13, "\(row)")
    }
  }

  @Test func theIncompleteBetaFunctionIsSymmetric() {
    for x in [0.1, 0.25, 0.5, 0.8] {
      #expect(abs(regularizedBeta(x, 2.5, 7) + regularizedBeta(1 - x, 7, 2.5) - 1) < 1e-14)
      #expect(abs(regularizedBeta(x, 1, 1) - x) < 1e-15)
    }
    #expect(regularizedBeta(0, 2, 3) == 0 && regularizedBeta(1, 2, 3) == 1)
    #expect(regularizedBeta(-0.1, 2, 3).isNaN && regularizedBeta(0.5, 0, 3).isNaN)
  }

  @Test func theIncompleteGammaFunctionAgreesWithTheReference() {
    for row in regularizedGammaValues {
      #expect(relativeError(regularizedGamma(row.a, row.x), row.value) < 1e-13, "\(row)")
    }
    #expect(regularizedGamma(2, 0) == 0 && regularizedGamma(2, .infinity) == 1)
    #expect(regularizedGamma(-1, 2).isNaN && regularizedGamma(1, -2).isNaN)
  }
}
