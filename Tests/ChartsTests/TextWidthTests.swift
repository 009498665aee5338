import Testing

@testable import Charts

/// The table of advance widths against those of installed fonts (References/advances.py).
@Suite struct TextWidthTests {
  /// Phrases with their widths in em: DejaVu Sans, the same in bold, Noto Sans CJK SC, the same in bold. A font
  /// without the glyphs has none.
  static let phrases: [(text: String, regular: [Double], bold: [Double])] = [
    ("Computer science and technology", [17.122, 15.901], [19.136, 16.726]),
    ("University of Electronic Science and Technology of China", [28.534, 26.399], [32.098, 27.903]),
    ("Jilin and Jinan: 80%: 282–345", [14.582, 13.714], [16.289, 14.538]),
    ("Management 332", [8.814, 8.022], [9.796, 8.458]),
    ("forecast, not yet published (264)", [16.445, 15.004], [18.624, 15.976]),
    ("HDU 085404/0812Z1", [10.592, 9.461], [11.571, 9.936]),
    ("北京邮电大学 352", [7.889], [7.997]), ("国家线（A区工学）", [8.608], [8.641]),
  ]

  /// A box may be too wide, which costs room; one too narrow would let words run into each other.
  @Test(arguments: phrases.map(\.text)) func `no font sets a phrase wider than its box`(text: String) throws {
    let phrase = try #require(Self.phrases.first { $0.text == text })
    let (regular, bold) = (
      TextMetrics.width(text, size: 1), TextMetrics.width(text, size: 1, bold: true)
    )
    #expect(phrase.regular.allSatisfy { $0 <= regular && regular < $0 * 1.3 }, "\(regular)")
    #expect(phrase.bold.allSatisfy { $0 <= bold && bold < $0 * 1.35 }, "\(bold)")
  }
}
