import Admissions
import Numerals
import Testing

@Suite("What was known on a day")
struct AsOfTests {
  private func known(_ day: String) throws -> Dataset {
    Fixture().dataset.known(asOf: try #require(CalendarDate(iso: day)))
  }

  @Test("a dated line is known from its day, an undated one from 30 April")
  func lines() throws {
    let own = { (dataset: Dataset) in
      dataset.lines.filter { $0.cycle == 2021 && $0.key.schoolID == "10001" }.count
    }
    #expect(own(try known("2021-03-19")) == 0)
    #expect(own(try known("2021-03-20")) == 1)
    #expect(own(try known("2021-04-29")) == 1)
    #expect(own(try known("2021-04-30")) == 8)
  }

  @Test("the national line, counts and events follow the same rule")
  func others() throws {
    let before = try known("2021-04-29")
    #expect(before.nationalCycles == [2019, 2020])
    #expect(before.admissions.isEmpty)
    #expect(before.calendar.count == 1)
    #expect(try known("2020-12-25").calendar.isEmpty)
    #expect(try known("2021-04-30").nationalCycles == [2019, 2020, 2021])
  }

  @Test("links and changes of the rules are known with the catalogues of their cycle")
  func links() throws {
    #expect(try known("2020-09-30").programLinks.isEmpty)
    #expect(try known("2020-10-01").programLinks.count == 1)
    #expect(try known("2020-09-30").ruleChanges.isEmpty)
  }

  @Test("a history as of a day ends with what was published")
  func history() throws {
    let history = try known("2021-03-01").lineHistory(school: "10001", major: MajorCode("0812"))
    #expect(history.cycles == [2019, 2020])
    let merged = try known("2020-09-01").lineHistory(school: "10001", major: MajorCode("0835"))
    #expect(merged.key.college == "软件学院")
  }
}
