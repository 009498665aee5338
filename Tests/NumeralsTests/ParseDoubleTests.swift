import Numerals
import Testing

@Suite struct ParseDoubleTests {
  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("1", 1), ("+1", 1), ("-12.5", -12.5), ("5.", 5), (".5", 0.5), ("-.5", -0.5),
    ("007", 7), ("1e3", 1000), ("1E+3", 1000), ("25e-1", 2.5), ("1.e2", 100), ("0e999999999999", 0),
    ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992), ("1e22", 1e22), ("1e23", 1e23),
    ("123456789012345678901234567890", 1.2345678901234568e29), ("4.9e-324", .leastNonzeroMagnitude),
    ("1e-400", 0),
    ("1.7976931348623157e308", .greatestFiniteMagnitude), ("0.000000000000000000000000000001", 1e-30),
    ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
  ])
  func readsDecimals(text: String, value: Double) {
    #expect(parseDouble(text)?.bitPattern == value.bitPattern)
  }

  @Test(arguments: [
    "", " ", " 1", "1 ", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1e5.", "1.2.3", "--1", "+-1",
    "1,000", "1_000",
    "nan", "NaN", "inf", "-inf", "infinity", "0x10", "0x1p3", "1f", "1e5x", "１", "1\0", "\0", "1e309",
    "-1e400",
    "1\n", "٣",
  ])
  func refusesTheRest(text: String) {
    #expect(parseDouble(text) == nil)
  }

  @Test func readsWhatTheStandardLibraryWrites() {
    var random = SplitMix(state: 1)
    for _ in 0..<20_000 {
      let value = random.finiteDouble()
      #expect(parseDouble(value.description) == value)
      let ordinary = random.ordinaryDouble()
      #expect(parseDouble(ordinary.description) == ordinary)
    }
  }

  @Test func agreesWithTheStandardLibraryOnRandomDecimals() {
    var random = SplitMix(state: 2)
    for _ in 0..<20_000 {
      let text = randomDecimal(&random)
      #expect(parseDouble(text) == Double(text), "\(text)")
    }
  }

  /// Decimals that lie exactly between two doubles, and their neighbors in the last of 19 digits.
  @Test func roundsHalvesToEven() {
    for (text, value) in [
      ("4503599627370496.5", 4_503_599_627_370_496), ("4503599627370497.5", 4_503_599_627_370_498),
      ("4503599627370496.501", 4_503_599_627_370_497), ("4503599627370497.499", 4_503_599_627_370_497),
      ("9007199254740993.000", 9_007_199_254_740_992), ("9007199254740993.001", 9_007_199_254_740_994),
      ("9007199254740995", 9_007_199_254_740_996), ("9999999999999999999", 1e19),
    ] as [(String, Double)] {
      #expect(parseDouble(text) == value, "\(text)")
    }
  }

  private func randomDecimal(_ random: inout SplitMix) -> String {
    let digits = (0..<Int.random(in: 1...25, using: &random)).map { _ in
      Character(String(Int.random(in: 0...9, using: &random)))
    }
    var text = String(digits)
    let point = Int.random(in: 0...digits.count, using: &random)
    text.insert(".", at: text.index(text.startIndex, offsetBy: point))
    if Bool.random(using: &random) { text += "e\(Int.random(in: -40...40, using: &random))" }
    return Bool.random(using: &random) ? "-" + text : text
  }
}
