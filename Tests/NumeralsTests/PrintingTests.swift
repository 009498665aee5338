import Numerals
import Testing

@Test func significant() {
  #expect(significantText(123.456789) == "123.457")
  #expect(significantText(300) == "300")
  #expect(significantText(1e-6) == "1e-06")
  #expect(fixedText(-0.04, decimals: 1) == "0.0")
  #expect(shortestText(0.1) == "0.1")
  #expect(parseDouble("1e5") == 100_000)
}
