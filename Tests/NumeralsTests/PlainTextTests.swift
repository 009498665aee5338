import Numerals
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    (" a\n\tb\u{0}\u{7}\u{202E}c ", "a bc"), ("北\u{3000}\u{A0}京", "北 京"), ("\u{200B}\u{FEFF}", ""), ("", ""),
    ("\r\n", ""), ("a\u{2028}b", "a b"), ("\u{1B}[31mred", "[31mred"),
  ])
  func `text from data becomes one safe line`(text: String, clean: String) {
    #expect(PlainText.clean(text) == clean)
    #expect(PlainText.clean(clean) == clean)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0, 0xFDEF, 0x9F] as [UInt32])
  func `what XML forbids is removed`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(PlainText.clean("x" + String(scalar) + "y") == "xy")
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (2.675, 2, "2.68"), (-0.004, 2, "0.00"), (2.5, 0, "3"),
    (-0.5, 0, "-1"), (1e15, 2, "1000000000000000.00"), (1e300, 0, fixedText(1e300, decimals: 0)),
    (344.4999, 0, "344"), (0.1 + 0.2, 1, "0.3"),
  ])
  func `shown numbers round a half away from zero`(value: Double, decimals: Int, text: String) {
    #expect(shownText(value, decimals: decimals) == text)
  }

  @Test func `lines break where they may and fit`() {
    let lines = TextWrap.lines("国家线，校线 and a well-known word") { DisplayWidth.of($0) <= 8 }
    #expect(lines == ["国家线，", "校线 and", "a well-", "known", "word"])
    #expect(TextWrap.lines("abcdefgh") { $0.count <= 3 } == ["abc", "def", "gh"])
    #expect(TextWrap.lines("ab") { _ in false } == ["a", "b"])
    #expect(TextWrap.lines("") { _ in true }.isEmpty)
  }
}
