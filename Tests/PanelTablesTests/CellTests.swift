import Testing

@testable import PanelTables

/// Cells as people write them.
struct CellTests {
  @Test(arguments: [
    (" 331 ", 331.0), ("３３１", 331), ("\u{3000}331", 331), ("331\u{A0}", 331), ("−3", -3), ("1 234", 1234),
    ("1'234'567", 1_234_567), ("13,584", 13584), ("1,23,456", 123_456), ("1,234.5", 1234.5),
    ("-1,234", -1234),
    ("1.234.567", 1_234_567), ("1.234,5", 1234.5), ("35人", 35), ("第5名", 5), ("67.6%", 67.6), ("1.2万", 12000),
    ("5th", 5), ("35 students", 35), ("+5", 5),
  ]) func `numbers`(text: String, value: Double) {
    guard case .number(let found, _) = NumberCell(text) else {
      Issue.record("\(text): \(NumberCell(text))")
      return
    }
    #expect(found == value)
  }

  @Test(arguments: [
    "", " ", "NA", "n/a", "N/A", "-", "--", "—", "null", "NULL", "NaN", "无", "暂无", "未招满", "#N/A", "#DIV/0!",
    ".", "…",
    "\u{3000}",
  ]) func `words for no number`(text: String) {
    guard case .missing = NumberCell(text) else {
      Issue.record("\(text): \(NumberCell(text))")
      return
    }
  }

  @Test(arguments: [
    ("690及以上", 690.0, 690.0, NumberBound.atLeast), ("335以上", 335, 335, .atLeast),
    ("≥690", 690, 690, .atLeast),
    ("690+", 690, 690, .atLeast), ("<5", 5, 5, .atMost), ("< 5", 5, 5, .atMost), ("5以下", 5, 5, .atMost),
    ("690-750", 690, 750, .range), ("690～750", 690, 750, .range), ("约350", 350, 350, .about),
    ("350左右", 350, 350, .about), ("at least 3", 3, 3, .atLeast), (">1,000", 1000, 1000, .atLeast),
  ]) func `bounds`(text: String, low: Double, high: Double, bound: NumberBound) {
    #expect(NumberCell(text) == .bounded(low...high, bound))
  }

  @Test(arguments: [
    ("123P", 123.0, "P", false), ("465*", 465, "*", true), ("#615", 615, "#", true),
    ("350[1]", 350, "[1]", true),
    ("12 a", 12, "a", false), ("350（扩招）", 350, "(扩招)", true),
  ]) func `marks`(text: String, value: Double, mark: String, isKept: Bool) {
    #expect(NumberCell(text) == .marked(value, mark: mark) && NumberMark.isKept(mark) == isKept)
  }

  @Test(arguments: ["lots", "1,2,3", "12,34,5", "(3)", "1-", "2016年", "a1b", "1,,234", "'", "’’", "10-5"])
  func `what is none of these`(text: String) {
    #expect(NumberCell(text) == .other)
  }

  @Test func `commas mean what the column says`() {
    var decimal = NumberHabits()
    decimal.learn(["1,66", "1,7", "2"], isWhole: false, commaDelimits: true)
    #expect(decimal.commaIsDecimal && NumberCell("1,66", habits: decimal) == .number(1.66, .decimalComma))
    var groups = NumberHabits()
    groups.learn(
      ["13,584", "13,611", "14,15"] + Array(repeating: "13,900", count: 20), isWhole: true,
      commaDelimits: true)
    #expect(!groups.commaIsDecimal && NumberCell("14,15", habits: groups) == .other)
    var points = NumberHabits()
    points.learn(["13.584", "13.611", "950"], isWhole: true, commaDelimits: false)
    #expect(points.dotsGroup && NumberCell("13.584", habits: points) == .number(13584, .groups))
    var plain = NumberHabits()
    plain.learn(["13.584", "13.6"], isWhole: false, commaDelimits: false)
    #expect(!plain.dotsGroup && NumberCell("13.584", habits: plain) == .number(13.584, .none))
  }

  @Test(arguments: [
    ("2021", 2021), ("２０２１", 2021), (" 2021 ", 2021), ("2021.0", 2021), ("2021年", 2021), ("2021级", 2021),
    ("2016-17", 2016),
    ("2016/17", 2016), ("2016–17", 2016), ("2016-2017", 2016), ("1999-00", 1999), ("2016-2017学年", 2016),
    ("2021-09-01", 2021), ("2021/9/1", 2021), ("1/9/2021", 2021), ("01.09.2021", 2021), ("2021-09", 2021),
    ("2021年9月", 2021), ("2021-09-01 00:00:00", 2021), ("2021-09-01T00:00:00Z", 2021), ("Fall 2021", 2021),
    ("AY 2021-22", 2021),
  ]) func `years`(text: String, year: Int) {
    #expect(YearCell(text)?.year == year)
  }

  @Test(arguments: [
    "", "20x1", "2020.5", "10000", "-1", "2016-18", "13/13/2020x", "2021-13-45", "year", "1/2",
    "2021 12 30 a",
  ])
  func `what is no year`(text: String) {
    #expect(YearCell(text) == nil)
  }

  @Test(arguments: [
    ("2021", 2021, ""), ("2021年最低分", 2021, "最低分"), ("score_2021", 2021, "score"), ("最低分(2021)", 2021, "最低分"),
    ("2016-17", 2016, ""),
  ]) func `columns of years`(header: String, year: Int, measure: String) {
    let column = WideColumn(header)
    #expect(column?.year == year && column?.measure == measure)
  }

  @Test(arguments: ["year", "s007", "2021 plan 1", "12021", "1066"]) func `other columns`(header: String) {
    #expect(WideColumn(header) == nil)
  }
}
