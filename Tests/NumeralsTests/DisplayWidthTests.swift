import Numerals
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("北京邮电大学", 12), ("BUPT 北邮", 9), ("é", 1), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2),
    ("，", 2),
    ("「」", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("a\u{200B}b", 2), ("\t", 0), ("±", 1),
    ("…", 1),
    ("\u{3099}", 0), ("𠀀", 2), ("\u{AD}", 1), ("カタカナ", 8), ("—", 1),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func padsByColumns() {
    #expect(DisplayWidth.pad("北邮", to: 6) == "北邮  ")
    #expect(DisplayWidth.pad("42", to: 5, align: .right) == "   42")
    #expect(DisplayWidth.pad("ab", to: 5, align: .center) == " ab  ")
    #expect(DisplayWidth.pad("北京", to: 3) == "北京")
  }

  @Test func paddedTextFillsItsColumns() {
    for text in ["", "a", "北", "e\u{301}", "한글 text"] {
      for align in [DisplayWidth.Alignment.left, .right, .center] {
        #expect(DisplayWidth.of(DisplayWidth.pad(text, to: 12, align: align)) == 12)
      }
    }
  }
}
