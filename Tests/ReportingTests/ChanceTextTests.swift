import Charts
import Forecasting
import Lines
import Numerals
import Testing

@testable import Admissions
@testable import Reporting

/// A chance at an invented major.
private struct SampleChance {
  var name = "Computer Science and Technology"
  var marks: [Double] = [60, 55, 90, 100]
  var published: Double?

  func chance() throws -> AdmissionChance {
    var sample = SampleForecast()
    sample.name = name
    sample.published = published
    let papers = Exam.fourPapers.papers
    let lines = papers.map { paper in even(Double(paper.fullMark) * 0.4) }
    let joint = JointLines(
      branches: [262.0, 280].map { national in
        .init(weight: 0.5, reference: national, total: even(national + 60), stateWeights: [1])
      }, states: [.init(reference: 38, lines: lines)])
    let requirement = RequirementForecast(
      total: sample.forecast, exam: .fourPapers,
      papers: papers.indices.map { place in
        PaperForecast(
          subject: papers[place].subject, fullMark: papers[place].fullMark,
          basis: place == 0
            ? .own(first: 2016, last: 2021, count: 6) : place == 1 ? .national : .borrowed(schools: 3),
          distribution: joint.paper(place))
      }, lines: joint, withLastCycle: [])
    return try AdmissionChance(requirement, candidate: Candidate(score: 330, marks: marks))
  }

  /// Nine points around a middle, equally likely.
  private func even(_ middle: Double) -> GridDistribution {
    GridDistribution(origin: middle.rounded() - 4, step: 1, masses: [Double](repeating: 1, count: 9))
  }
}

struct ChanceTextTests {
  @Test func `the answer is said as cases of a hundred and as years of twenty`() throws {
    let text = ChanceText(try SampleChance().chance(), language: .english).text
    #expect(text.contains("50 in 100") && text.contains("in about 10 of 20 simulated years"))
    #expect(text.contains("match from 50 in 100, safe from 85 in 100"))
    #expect(text.contains("the total: without it the chance would be 100 in 100"))
    #expect(text.contains("this cycle's national line: moves it by 50 in 100 on average"))
  }

  @Test(arguments: [Language.english, .chinese])
  func `every requirement has a row with what it rests on`(_ language: Language) throws {
    let chance = try SampleChance().chance()
    let words = Wording(language)
    let lines = ChanceText(chance, language: language).text.split(separator: "\n")
    for item in chance.items {
      #expect(lines.contains { $0.hasPrefix("  " + words.subject(item.subject)) })
    }
    #expect(lines.contains { $0.hasSuffix(words.paperBasis(.borrowed(schools: 3))) })
  }

  @Test func `marks that do not add up, or are missing, are remarked`() throws {
    var sample = SampleChance()
    #expect(ChanceText(try sample.chance(), language: .english).text.contains("add up to 305, not to 330"))
    sample.marks = []
    let text = ChanceText(try sample.chance(), language: .english).text
    #expect(text.contains("--subjects") && !text.contains("add up"))
  }

  @Test func `a line that is out already is shown beside the chance made without it`() throws {
    var sample = SampleChance()
    sample.published = 337
    #expect(ChanceText(try sample.chance(), language: .english).text.contains("337"))
  }

  @Test(arguments: [Language.english, .chinese])
  func `the page has dots and icons with their numbers`(_ language: Language) throws {
    let text = ChanceText(try SampleChance().chance(), language: language)
    #expect(text.page.figures.count == 2 && text.document.figures.isEmpty)
    #expect(text.page.figures[0].table.rows.count == 20)
    #expect(text.page.figures[1].table.rows.count == 2)
    var weak = SampleChance()
    weak.marks = [38, 55, 90, 100]
    let split = ChanceText(try weak.chance(), language: language).page.figures[1].table.rows
    #expect(split.count == 4 && split.allSatisfy { $0[2] == .integer(100) })
    #expect(text.stem == "su-0812-academic-chance-330-\(language.rawValue)")
    #expect(text.page.files(.markdown, stem: text.stem).count == 7)
  }

  @Test(arguments: [Language.english, .chinese])
  func `the title of the icons counts as many years as are drawn`(_ language: Language) throws {
    var sample = SampleChance()
    for (marks, total) in [([38.0, 55, 90, 100], "100"), ([], "20")] {
      sample.marks = marks
      let icons = ChanceText(try sample.chance(), language: language).page.figures[1]
      #expect(icons.light.title.contains(total + (language == .english ? " simulated" : " 年里")))
      #expect(icons.table.rows.allSatisfy { $0[2] == .integer(Int(total) ?? 0) })
    }
  }

  @Test func `for the total alone twenty icons of two kinds will do`() throws {
    var sample = SampleChance()
    sample.marks = []
    let page = ChanceText(try sample.chance(), language: .english).page
    #expect(page.figures[1].table.rows.count == 1)
    #expect(page.markdown.contains("the chance to clear the total's line is"))
  }

  @Test func `no text from the data becomes markup`() throws {
    var sample = SampleChance()
    sample.name = hostileTexts[0]
    for text in hostileTexts {
      sample.name = text
      let html = ChanceText(try sample.chance(), language: .english).page.html
      #expect(!html.contains("<script"))
    }
  }

  @Test func `the scorecard of the register tells what waits`() throws {
    var register = Register()
    let date = CalendarDate(iso: "2026-03-01")
    let day = try #require(date)
    let made = RecordedForecast(
      scope: "t", key: ["a"], cycle: 2026, lastCycle: 2025, lastValue: 300, scale: "score", model: "last",
      quantiles: Register.levels.map { 290 + 20 * $0 })
    _ = register.append([.forecast(made)], on: day)
    #expect(
      RegisterText(RegisterScorecard(register), language: .english).text == "1 forecast waits for its line\n")
    _ = register.append([.outcome(forecast: register.entries[0].hash, value: 304, sourceID: "")], on: day)
    let text = RegisterText(RegisterScorecard(register), language: .english).text
    #expect(text.contains("one cycle ahead") && text.contains("no forecast waits"))
    #expect(RegisterText(RegisterScorecard(register), language: .chinese).text.contains("提前 1 年"))
  }
}
