import Numerals
import Testing

@Suite struct ShortestTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (300, "300"), (-300.5, "-300.5"), (0.1, "0.1"),
    (0.30000000000000004, "0.30000000000000004"),
    (1e15, "1000000000000000"), (1e16, "1e+16"), (1e-5, "1e-05"), (0.0001, "0.0001"),
    (123456.789, "123456.789"),
    (.leastNonzeroMagnitude, "5e-324"), (1.0 / 3, "0.3333333333333333"), (.nan, "nan"), (.infinity, "inf"),
  ])
  func writesTheShortestForm(value: Double, expected: String) {
    #expect(shortestText(value) == expected)
  }

  @Test func hasTheDigitsOfTheStandardLibrary() {
    var random = SplitMix(state: 7)
    for round in 0..<40_000 {
      let value = round % 4 == 0 ? random.finiteDouble() : random.ordinaryDouble()
      let description = value.description
      let expected = description.hasSuffix(".0") ? String(description.dropLast(2)) : description
      #expect(shortestText(value) == (value == 0 ? "0" : expected))
    }
  }

  @Test func readsBackTheSame() {
    var random = SplitMix(state: 8)
    for _ in 0..<20_000 {
      let value = random.ordinaryDouble()
      #expect(parseDouble(shortestText(value)) == value)
    }
  }
}
