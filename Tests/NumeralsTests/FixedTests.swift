import Foundation
import Numerals
import Testing

@Suite struct FixedTests {
  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (3.5, 0, "4"), (2.675, 2, "2.67"),
    (1.005, 2, "1.00"),
    (0.5, 0, "0"), (1.5, 0, "2"), (-0.5, 0, "0"), (-0.04, 1, "0.0"), (-0.0, 2, "0.00"), (-0.06, 1, "-0.1"),
    (99.995, 2, "100.00"), (999.5, 0, "1000"), (1e22, 2, "10000000000000000000000.00"),
    (0.1, 20, "0.10000000000000000555"),
    (.leastNonzeroMagnitude, 3, "0.000"), (1e-5, 22, "0.0000100000000000000008"), (123, 0, "123"),
    (9.5, 0, "10"),
  ])
  func roundsOnTheExactExpansion(value: Double, decimals: Int, expected: String) {
    #expect(fixedText(value, decimals: decimals) == expected)
  }

  @Test func writesNamesOfWhatIsNotFinite() {
    #expect(fixedText(.nan, decimals: 1) == "nan")
    #expect(fixedText(-.infinity, decimals: 1) == "-inf")
  }

  @Test func agreesWithC() {
    var random = SplitMix(state: 4)
    for _ in 0..<20_000 {
      let value = random.ordinaryDouble()
      let decimals = Int.random(in: 0...8, using: &random)
      #expect(
        fixedText(value, decimals: decimals) == withoutMinusZero(String(format: "%.\(decimals)f", value)))
    }
    for _ in 0..<500 {
      let value = random.finiteDouble()
      let decimals = Int.random(in: 0...40, using: &random)
      #expect(
        fixedText(value, decimals: decimals) == withoutMinusZero(String(format: "%.\(decimals)f", value)))
    }
  }

  private func withoutMinusZero(_ text: String) -> String {
    text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) } ? String(text.dropFirst()) : text
  }
}
