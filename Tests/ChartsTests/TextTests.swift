import Numerals
import Testing

@testable import Charts

@Suite struct TextTests {
  @Test(arguments: [
    (0.0, "0.00"), (-0.001, "0.00"), (-0.005, "-0.01"), (12.345, "12.35"), (7, "7.00"), (.nan, "0.00"),
    (1e300, "1000000000000.00"),
  ]) func `coordinates have two decimals and no negative zero`(value: Double, text: String) {
    #expect(Coordinate.text(value) == text)
  }

  @Test(arguments: [
    (1234.5, 0, "1,235"), (-1234567.0, 0, "−1,234,567"), (0.125, 2, "0.13"), (-0.001, 2, "0.00"),
    (999, 0, "999"),
    (2.5e12, 0, "2.5e12"), (-1e300, 0, "−1e300"), (3.14159, 3, "3.142"),
  ]) func `values are grouped, signed and short`(value: Double, decimals: Int, text: String) {
    #expect(ValueText(decimals: decimals, groupSeparator: ",")(value) == text)
  }

  @Test func `East Asian characters are one em, marks none, Latin by class`() {
    #expect(TextMetrics.width("国家线", size: 10) == 30)
    #expect(TextMetrics.width("，", size: 10) == 10)
    #expect(TextMetrics.width("e\u{301}", size: 10) == TextMetrics.width("e", size: 10))
    #expect(TextMetrics.width("il", size: 10) < TextMetrics.width("mW", size: 10) / 2)
  }

  @Test(arguments: awkwardNames) func `wrapped lines fit and lose nothing`(text: String) {
    let clean = PlainText.clean(text)
    for width in [60.0, 200, 680] {
      let lines = TextWrap.lines(clean, width: width, style: .body)
      #expect(lines.allSatisfy { TextStyle.body.width($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == clean.filter { $0 != " " })
      let balanced = TextWrap.balanced(clean, width: width, style: .body)
      #expect(balanced.count == lines.count)
      #expect(balanced.allSatisfy { TextStyle.body.width($0) <= width })
    }
  }

  @Test func `balancing lines cuts no word`() {
    for text in ["Northeastern University", "Management 332", "Harbin Institute of Technology"] {
      for width in stride(from: 200.0, to: 400, by: 7) {
        let lines = TextWrap.balanced(text, width: width, style: .strong)
        #expect(lines.joined(separator: " ") == text, "\(width)")
      }
    }
  }

  @Test func `no line begins with closing punctuation`() {
    #expect(TextWrap.pieces("国家线，校线") == ["国", "家", "线，", "校", "线"])
    #expect(TextWrap.pieces("two words") == ["two ", "words"])
  }

  @Test func `shortened text fits and ends in an ellipsis`() {
    let short = TextStyle.body.shortened("a long name of a school", to: 120)
    #expect(short == "a long n…")
    #expect(TextStyle.body.shortened("W", to: 2) == nil)
  }

  @Test func `text from data is made safe`() {
    #expect(
      XMLText.escaped("<a href=\"x\">R&D's</a>") == "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;")
    #expect(PlainText.clean(" a\n\tb\u{0}\u{7}\u{202E}c ") == "a bc")
  }

  @Test func `phrases are filled in one pass`() {
    #expect(Phrase.fill("{a} and {b}{c}", [("a", "{b}"), ("b", "2")]) == "{b} and 2")
    #expect(Phrase.fill("open { brace", []) == "open { brace")
  }
}
