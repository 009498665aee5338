import Admissions
import Testing

@testable import Reporting

@Suite("Wording")
struct WordingTests {
  private let english = Wording(.english)
  private let chinese = Wording(.chinese)

  @Test(
    "says a chance to the nearest of 20 and never as certain",
    arguments: [
      (0.85, "in about 17 of 20 simulated years"), (0.874, "in about 17 of 20 simulated years"),
      (0.876, "in about 18 of 20 simulated years"), (0, "in fewer than 1 of 20 simulated years"),
      (0.024, "in fewer than 1 of 20 simulated years"), (0.05, "in about 1 of 20 simulated years"),
      (0.98, "in more than 19 of 20 simulated years"), (1, "in more than 19 of 20 simulated years"),
      (1.5, "in more than 19 of 20 simulated years"), (.nan, "–"),
    ])
  func naturalFrequency(_ chance: Double, _ expected: String) {
    #expect(english.naturalFrequency(chance) == expected)
  }

  @Test("counts a chance among as many years as stand beside it")
  func natural() {
    #expect(english.naturalFrequency(0.457, of: 100) == "in about 46 of 100 simulated years")
    #expect(english.naturalFrequency(0.996, of: 100) == "in more than 99 of 100 simulated years")
    #expect(chinese.naturalFrequency(0.001, of: 100) == "模拟的 100 年里不到 1 年")
  }

  @Test("says a chance in Chinese")
  func chineseChances() {
    #expect(chinese.naturalFrequency(0.85) == "模拟的 20 年里约有 17 年")
    #expect(chinese.naturalFrequency(0.001) == "模拟的 20 年里不到 1 年")
    #expect(chinese.inHundred(0.8) == "80 %")
  }

  @Test(
    "counts in a hundred",
    arguments: [
      (0.8, "80 in 100"), (0.0, "0 in 100"), (0.001, "fewer than 1 in 100"), (0.9999, "more than 99 in 100"),
      (1, "100 in 100"), (0.005, "1 in 100"),
    ])
  func inHundred(_ chance: Double, _ expected: String) {
    #expect(english.inHundred(chance) == expected)
  }

  @Test("counts things: none, one, many")
  func counts() {
    for thing in CountedThing.allCases {
      #expect(english.counted(0, thing).hasPrefix("no "))
      #expect(english.counted(1, thing).hasPrefix("1 "))
      #expect(english.counted(0, thing).dropFirst(3) == english.counted(2, thing).dropFirst(2))
    }
    #expect(english.counted(1, .cycle) == "1 cycle")
    #expect(english.counted(12_345, .line) == "12,345 lines")
    #expect(chinese.counted(0, .school) == "0 所院校")
    #expect(english.count(-1_234_567) == "−1,234,567")
    #expect(english.count(999) == "999")
  }

  @Test("lists")
  func lists() {
    #expect(english.list([]) == "")
    #expect(english.list(["A"]) == "A")
    #expect(english.list(["A", "B"]) == "A and B")
    #expect(english.list(["A", "B", "C"]) == "A, B and C")
    #expect(chinese.list(["A", "B", "C"]) == "A、B 和 C")
    #expect(chinese.list(["北京大学", "教育部"]) == "北京大学和教育部")
    #expect(chinese.list(["2021 年", "2022 年"]) == "2021 年和 2022 年")
    #expect(chinese.list(["转录并经核实", "16 条二手来源"]) == "转录并经核实和 16 条二手来源")
    #expect(chinese.list(["BUPT", "北邮"]) == "BUPT 和北邮")
  }

  @Test("rounds a line to the point, and no zero has a sign")
  func numbers() {
    #expect(english.marks(344.5) == "345")
    #expect(english.marks(-0.2) == "0")
    #expect(english.marks(.infinity) == "–")
    #expect(english.change(3) == "+3")
    #expect(english.change(-12) == "−12")
    #expect(english.change(0.2) == "0")
    #expect(english.percent(0.179) == "18 %")
    #expect(english.range("330", "330") == "330")
    #expect(english.line(345, of: 500) == "345 of 500")
    #expect(chinese.line(345, of: 500) == "345（满分 500）")
  }

  @Test("compares errors with last year's line")
  func comparisons() {
    #expect(english.comparison(0.82) == "error 18 % below last year's line")
    #expect(english.comparison(1.07) == "error 7 % above last year's line")
    #expect(english.comparison(0.999) == "error as of last year's line")
    #expect(english.comparison(.nan) == "not comparable with last year's line")
  }

  @Test("makes sentences")
  func sentences() {
    #expect(english.sentence("a line") == "A line.")
    #expect(english.sentence("Done.") == "Done.")
    #expect(english.sentence("") == "")
    #expect(chinese.sentence("一条线") == "一条线。")
    #expect(english.sentences(["A.", "", "B."]) == "A. B.")
  }

  @Test("has a word for every term in both languages")
  func terms() {
    for words in [english, chinese] {
      #expect(Set(Level.allCases.map(words.level)).count == Level.allCases.count)
      #expect(Set(Degree.allCases.map(words.degree)).count == Degree.allCases.count)
      #expect(Set(Track.allCases.map(words.track)).count == Track.allCases.count)
      #expect(Set(Subject.allCases.map(words.subject)).count == Subject.allCases.count)
      #expect(Set(Confidence.allCases.map(words.confidence)).count == Confidence.allCases.count)
      #expect(Set(Evidence.Grade.allCases.map(words.gradeMeaning)).count == Evidence.Grade.allCases.count)
    }
    #expect(Level.allCases.allSatisfy { english.level($0) != chinese.level($0) })
  }
}
