import Foundation
import Numerals
import Testing

@Suite struct SignificantTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (300, "300"), (-300, "-300"), (123.456789, "123.457"), (0.1, "0.1"),
    (1_234_567, "1234570"),
    (999_999.5, "1000000"), (0.00001, "0.00001"), (9.999999e-6, "0.00001"), (9.99999e-6, "9.99999e-06"),
    (1.5e-6, "1.5e-06"), (1e15, "1000000000000000"), (9.87e15, "9870000000000000"), (1e16, "1e+16"),
    (-2.5e100, "-2.5e+100"),
    (Double(bitPattern: 2024), "9.99989e-321"), (0.30000000000000004, "0.3"), (100.5, "100.5"),
    (0.000123456789, "0.000123457"),
  ])
  func writesSixDigits(value: Double, expected: String) {
    #expect(significantText(value) == expected)
  }

  @Test func roundsTiesToEven() {
    #expect(significantText(2.5, digits: 1) == "2")
    #expect(significantText(3.5, digits: 1) == "4")
    #expect(significantText(1_000_005, digits: 6) == "1000000")
    #expect(significantText(1_000_015, digits: 6) == "1000020")
    #expect(significantText(0.1, digits: 17) == "0.10000000000000001")
  }

  @Test func agreesWithC() {
    var random = SplitMix(state: 5)
    for round in 0..<40_000 {
      let value = round % 20 == 0 ? random.finiteDouble() : random.ordinaryDouble()
      let digits = Int.random(in: 1...17, using: &random)
      let reference = String(format: "%.\(digits - 1)e", value)
      let text = significantText(value, digits: digits)
      #expect(Double(text) == Double(reference), "\(value) to \(digits) digits is \(text)")
      #expect(text.filter(\.isNumber).count < 40)
    }
  }

  @Test func looksLikeCWhereTheNotationIsTheSame() {
    var random = SplitMix(state: 6)
    for _ in 0..<20_000 {
      let value = Double.random(in: -900_000...900_000, using: &random)
      #expect(significantText(value) == String(format: "%.6g", value))
    }
  }

  /// From one to a million six digits are made at once: every power of ten, halves and what lies beside them.
  @Test func edgesOfSixDigitsAreThoseOfC() {
    var random = SplitMix(state: 7)
    for power in 0...6 {
      for near in [0.0, 1e-12, 5e-7, 5e-6, 4.999_999e-6, 1e-3] {
        for sign in [1.0, -1.0] {
          let value = Foundation.pow(10, Double(power)) * (1 + sign * near)
          #expect(significantText(value) == reference(value))
          #expect(significantText(-value) == reference(-value))
        }
      }
      for _ in 0..<4000 {
        // Halves of the sixth digit, which are exact as binary fractions or just beside a tie.
        let whole = Double(Int.random(in: 100_000...999_999, using: &random))
        let value = (whole + 0.5) / Foundation.pow(10, Double(power))
        for candidate in [value, value.nextUp, value.nextDown] {
          #expect(significantText(candidate) == reference(candidate))
        }
      }
    }
  }

  /// C's notation, plain where C would write an exponent for a million.
  private func reference(_ value: Double) -> String {
    let text = String(format: "%.6g", value)
    return text.contains("e+06") ? String(format: "%.0f", Double(text) ?? .nan) : text
  }
}
