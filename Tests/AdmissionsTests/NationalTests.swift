import Admissions
import Testing

@Suite("The national table")
struct NationalTests {
  let dataset = Fixture().dataset

  @Test(
    "the longest prefix wins",
    arguments: [
      ("0403", "0403"), ("040300", "0403"), ("0401", "04"), ("0801", "08z"), ("080102", "08z"),
      ("0812", "08"),
    ])
  func prefixes(_ code: String, _ row: String) {
    #expect(dataset.nationalRow(forMajor: MajorCode(code), degree: .academic, cycle: 2020)?.id == row)
  }

  @Test("the degree is a column, not a digit")
  func degrees() {
    #expect(dataset.nationalRow(forMajor: MajorCode("1251"), degree: .professional, cycle: 2020)?.id == "mba")
    #expect(dataset.nationalRow(forMajor: MajorCode("1251"), degree: .academic, cycle: 2020) == nil)
  }

  @Test("a cycle after the map is read like its last one, one before it is unknown")
  func otherCycles() {
    #expect(dataset.nationalRow(forMajor: MajorCode("08"), degree: .academic, cycle: 2030)?.id == "08")
    #expect(dataset.nationalRow(forMajor: MajorCode("08"), degree: .academic, cycle: 2018) == nil)
  }

  @Test("a history has one value a cycle, and all of them come in the order of the rows")
  func histories() throws {
    let history = try #require(dataset.nationalHistory(row: "08", region: .a))
    #expect(history.points.map(\.value) == [270, 264, 263])
    #expect(dataset.nationalHistory(row: "99", region: .a) == nil)
    #expect(dataset.allNationalHistories().map(\.row.id) == ["04", "0403", "08", "08z", "mba", "min"])
    #expect(dataset.nationalCycles == [2019, 2020, 2021])
  }

  @Test("a paper is read from the pair where the table prints no papers")
  func papers() {
    let line = dataset.nationalLine(row: "04", region: .a, cycle: 2020, subject: .subject1)
    #expect(line?.value == 117)
    #expect(dataset.nationalLine(row: "04", region: .a, cycle: 2020, subject: .politics)?.value == 39)
  }
}
