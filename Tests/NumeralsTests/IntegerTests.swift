import Numerals
import Testing

@Suite struct IntegerTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("+5", 5), ("-12", -12), ("0000000000000000000000007", 7),
    ("999999999999999999", 999_999_999_999_999_999),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("+9223372036854775807", Int.max),
  ])
  func readsIntegers(text: String, value: Int) {
    #expect(parseInteger(text) == value)
  }

  @Test(arguments: [
    "", "+", "-", " 1", "1 ", "1.0", "1e3", "0x1", "--1", "9223372036854775808", "-9223372036854775809",
    "99999999999999999999", "1a", "a", "100000000000000000000x", "１",
  ])
  func refusesTheRest(text: String) {
    #expect(parseInteger(text) == nil)
  }

  @Test func readsBackWhatItWrites() {
    var random = SplitMix(state: 3)
    for _ in 0..<10_000 {
      let value = Int(Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random))
      #expect(integerText(value) == value.description)
      #expect(parseInteger(integerText(value)) == value)
    }
    #expect(integerText(.min) == Int.min.description)
    #expect(integerText(.max) == Int.max.description)
  }
}
