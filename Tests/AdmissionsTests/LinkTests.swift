import Testing

@testable import Admissions

@Suite("Program links")
struct LinkTests {
  /// Lines of 软件学院 0835 to 2020 and of 计算机学院 0835 in 2021, with one link between them.
  private func history(_ kind: String, _ effect: String) throws -> LineHistory {
    let link = "2021,10001/软件学院/0835/academic,10001/计算机学院/0835/academic,\(kind),\(effect),notices"
    return try Fixture().with(.programLinks, [link]).with(.ruleChanges, []).dataset
      .lineHistory(school: "10001", major: MajorCode("0835"), college: "计算机学院")
  }

  @Test("keep splices")
  func keep() throws {
    let history = try history("merge", "keep")
    #expect(history.values == [322, 332, 348])
    #expect(history.widened == [])
    #expect(history.startsAnew == nil)
  }

  @Test("widen splices and flags the step")
  func widen() throws {
    let history = try history("merge", "widen")
    #expect(history.values == [322, 332, 348])
    #expect(history.widened == [2021])
  }

  @Test("break starts anew, with the college's line for every major cut off too")
  func breaks() throws {
    let history = try history("merge", "break")
    #expect(history.values == [348])
    #expect(history.startsAnew == 2021)
  }

  @Test("a link with * carries what stands there")
  func wildcards() throws {
    let links = ["2021,10001/软件学院/*/*,10001/计算机学院/*/*,rename,keep,notices"]
    let dataset = Fixture().with(.programLinks, links).dataset
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0835"))
    #expect(history.key.college == "计算机学院")
    #expect(history.values == [322, 332, 348])
  }

  @Test("the line for every major may carry on as a program's")
  func uniformBecomesProgram() {
    let links = ["2021,10001/计算机学院/*/academic,10001/计算机学院/0812/academic,recode,keep,notices"]
    let histories = Fixture().with(.programLinks, links).dataset.allLineHistories()
    #expect(histories.first { $0.key.major == MajorCode("0812") }?.values == [320, 315, 352])
    #expect(!histories.contains { $0.key.major.isAny })
  }

  @Test("asking for the old code leads to its successor, and says so")
  func successor() throws {
    let links = ["2021,10001/*/0812Z1/academic,10001/*/0812/academic,recode,keep,notices"]
    let row = "2020,10001,计算机学院,0812Z1,academic,full,ordinary,college,total,500,301,final,B,,notices,"
    let dataset = Fixture().with(.programLinks, links).adding(.lines, [row]).dataset
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0812Z1"))
    #expect(history.key.major == MajorCode("0812"))
    #expect(history.basis == .successor(asked: MajorCode("0812Z1")))
    #expect(history.values == [320, 301, 352])
  }

  @Test("links in a circle end")
  func circle() throws {
    let links = [
      "2020,10001/计算机学院/0835/academic,10001/软件学院/0835/academic,rename,keep,notices",
      "2021,10001/软件学院/0835/academic,10001/计算机学院/0835/academic,rename,keep,notices",
    ]
    let history = try Fixture().with(.programLinks, links).dataset
      .lineHistory(school: "10001", major: MajorCode("0835"))
    #expect(history.values == [322, 332, 348])
  }

  @Test("a change of the rules that drops history cuts it")
  func droppedHistory() throws {
    let change = "2020,10001/*/0812/*,exam,drop-history,Exam changed.,考试科目调整。,notices"
    let history = try Fixture().with(.ruleChanges, [change]).dataset
      .lineHistory(school: "10001", major: MajorCode("0812"))
    #expect(history.cycles == [2020, 2021])
    #expect(history.startsAnew == 2020)
  }
}
