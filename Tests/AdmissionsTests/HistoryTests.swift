import Testing

@testable import Admissions

@Suite("Line histories")
struct HistoryTests {
  let dataset = Fixture().dataset

  @Test("own lines come before the college's line for every major")
  func uniform() throws {
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("081200"))
    #expect(history.key.college == "计算机学院")
    #expect(history.cycles == [2019, 2020, 2021])
    #expect(history.values == [320, 315, 352])
    #expect(history.points.map(\.isUniform) == [true, true, false])
    #expect(history.basis == .own)
  }

  @Test("a merged program carries its own past, not the college's line for every major")
  func merged() throws {
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0835"))
    #expect(history.key.college == "计算机学院")
    // The software college has joined it and offers nothing of its own.
    #expect(history.otherColleges.isEmpty)
    #expect(history.values == [322, 332, 348])
    #expect(history.links.map(\.cycle) == [2021])
    #expect(history.startsAnew == nil)
    #expect(history.points.last?.line.status == .disputed)
  }

  @Test("a named college is kept, and an unknown one is told from those there are")
  func namedCollege() throws {
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0835"), college: "软件学院")
    #expect(history.values == [322, 332])
    #expect(throws: HistoryError.unknownCollege("艺术学院", known: ["体育学院", "计算机学院", "软件学院"])) {
      try dataset.lineHistory(school: "10001", major: MajorCode("0835"), college: "艺术学院")
    }
  }

  @Test("the floor is the school's line where there is one, else the national line")
  func floors() throws {
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0812"))
    #expect(history.points.map { $0.floor?.value } == [270, 290, 263])
    #expect(history.points.map { $0.floor?.level } == [.school, .school, .national])
    #expect(history.points.map { $0.national?.value } == [270, 264, 263])
  }

  @Test("a school that prints one line for engineering answers for a major with it")
  func broader() throws {
    let history = try dataset.lineHistory(school: "10003", major: MajorCode("0812"))
    #expect(history.key.major == MajorCode("08"))
    #expect(history.level == .school)
    #expect(history.basis == .broader(asked: MajorCode("0812")))
    #expect(history.values == [330, 325])
    #expect(try dataset.lineHistory(school: "10003", major: MajorCode("08")).basis == .own)
  }

  @Test("a school in region B is held to region B's line")
  func regionB() throws {
    let history = try dataset.lineHistory(school: "10002", major: MajorCode("08"))
    #expect(history.points.map { $0.national?.value } == [260, 254])
  }

  @Test("what is not there is said, with the degrees for which it is")
  func missing() {
    #expect(throws: HistoryError.unknownSchool("99999")) {
      try dataset.lineHistory(school: "99999", major: MajorCode("08"))
    }
    #expect(throws: HistoryError.noLine(MajorCode("0812"), degrees: [.academic])) {
      try dataset.lineHistory(school: "10001", major: MajorCode("0812"), degree: .professional)
    }
    #expect(throws: HistoryError.noLine(MajorCode("0501"), degrees: [])) {
      try dataset.lineHistory(school: "10001", major: MajorCode("0501"))
    }
  }

  @Test("tracks and subjects have series of their own")
  func tracks() throws {
    let soldiers = try dataset.lineHistory(school: "10001", major: MajorCode("0812"), track: .soldier)
    #expect(soldiers.values == [260])
    #expect(soldiers.points.first?.national == nil)
    let politics = try dataset.lineHistory(school: "10001", major: MajorCode("0812"), subject: .politics)
    #expect(politics.values == [50])
    #expect(politics.points.first?.national?.value == 39)
  }

  @Test("changes of the rules are listed and widen the step")
  func changes() throws {
    let history = try dataset.lineHistory(school: "10001", major: MajorCode("0812"))
    #expect(history.changes.map(\.cycle) == [2021])
    #expect(history.widened == [2021])
  }

  @Test("all histories: each once, in order, and the same as when asked for one by one")
  func all() throws {
    let histories = dataset.allLineHistories()
    #expect(histories.map(\.key) == histories.map(\.key).sorted())
    #expect(Set(histories.map(\.key)).count == histories.count)
    let own = histories.filter { $0.key.schoolID == "10001" }.map { "\($0.key.college) \($0.key.major)" }
    #expect(own == ["* 08", "体育学院 0403", "计算机学院 0812", "计算机学院 0835"])
    let one = try #require(histories.first { $0.key.major == MajorCode("0812") })
    #expect(one.points == (try dataset.lineHistory(school: "10001", major: MajorCode("0812"))).points)
  }

  @Test("a line for every major without a program that carries it on is a series of its own")
  func uniformAlone() {
    let row = "2019,10001,网络学院,*,academic,full,ordinary,college,total,500,299,final,B,,notices,"
    let histories = Fixture().adding(.lines, [row]).dataset.allLineHistories()
    #expect(histories.contains { $0.key.college == "网络学院" && $0.key.major.isAny && $0.values == [299] })
  }

  @Test("row order never matters")
  func order() {
    var reversed = Fixture()
    let rows = reversed.texts[.lines, default: ""].split(separator: "\n").map(String.init)
    reversed.texts[.lines] = Fixture.table(.lines, rows.dropFirst().reversed())
    let plain = dataset.allLineHistories()
    let other = reversed.dataset.allLineHistories()
    #expect(plain.map(\.key) == other.map(\.key))
    #expect(plain.map(\.values) == other.map(\.values))
    #expect(plain.map(\.widened) == other.map(\.widened))
  }
}
