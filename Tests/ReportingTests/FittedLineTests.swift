import Numerals
import Testing

@testable import Reporting

/// Lines broken to a terminal's width.
struct FittedLineTests {
  private func fitted(_ text: String, _ width: Int) -> [String] {
    StyledLine(text).fitted(to: width).map(\.plain)
  }

  @Test func `what fits stays`() {
    #expect(fitted("a line that fits", 20) == ["a line that fits"])
    #expect(fitted("", 20) == [""])
    #expect(fitted(String(repeating: "x", count: 40), 5) == [String(repeating: "x", count: 40)])
  }

  @Test func `the last column hangs below its beginning`() {
    #expect(
      fitted("  label   one two three four five", 22) == [
        "  label   one two", "          three four", "          five",
      ])
  }

  @Test func `a last column too far right begins anew`() {
    #expect(
      fitted("a long first column  second", 22) == ["a long first", "    column  second"])
  }

  @Test func `words that are too long are broken, and Chinese between characters`() {
    #expect(
      fitted("见  https://example.org/a/long/path/of/a/page", 24).allSatisfy { DisplayWidth.of($0) <= 24 })
    #expect(fitted("北京邮电大学计算机学院计算机科学与技术", 20).allSatisfy { DisplayWidth.of($0) <= 20 })
  }

  @Test(arguments: 20...60)
  func `nothing is lost, and roles stay with their letters`(_ width: Int) {
    var line = StyledLine("  source  ", .soft)
    line.append("a notice of the school, ", .strong)
    line.append("研究生院 2026 年 3 月 12 日发布的复试分数线 ")
    line.append("https://example.org/notices/2026/03/12/lines.html", .caution)
    let parts = line.fitted(to: width)
    let letters = { (lines: [StyledLine]) in
      lines.flatMap(\.pieces).flatMap { piece in
        piece.text.filter { $0 != " " }.map { "\($0) \(piece.role)" }
      }
    }
    #expect(letters(parts) == letters([line]))
    #expect(parts.allSatisfy { DisplayWidth.of($0.plain) <= width })
  }
}
