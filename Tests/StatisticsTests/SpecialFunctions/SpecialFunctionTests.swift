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

  /// Reference: numerical integration of the density with 40 digits (mpmath 1.3, quad).
  @Test func `large shapes of the incomplete gamma take no longer and keep their tails`() {
    let shape = 1e7
    for (deviations, value) in [
      (-8.0, 5.893732333623761e-16), (-5, 2.829105758296945e-7), (-2, 0.02273305580655406),
      (3, 1 - 0.001353637731146744),
    ] {
      let found = regularizedGamma(shape, shape + deviations * shape.squareRoot())
      #expect(relativeError(found, value) < 1e-11, "\(deviations)")
    }
    #expect(abs(regularizedGamma(1e18, 1e18) - 0.5) < 1e-9)
    // Both ways of computing meet where one takes over from the other.
    let below = regularizedGamma(9.999999e6, 9.999999e6 + 3000)
    #expect(abs(regularizedGamma(1.0000001e7, 1.0000001e7 + 3000) - below) < 1e-6)
  }
}
