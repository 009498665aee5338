import Testing

@testable import Numerals

@Suite struct GroupedTextTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (131_713, "131,713"), (1_000_000, "1,000,000"),
    (-1234, "-1,234"), (-123, "-123"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsStandApart(_ count: Int, _ text: String) { #expect(groupedText(count) == text) }

  @Test func theSeparatorIsOnesOwn() {
    #expect(groupedDigits("1234567", by: "\u{2009}") == "1\u{2009}234\u{2009}567")
    #expect(groupedDigits("", by: ",") == "")
  }
}
