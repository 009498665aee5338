import Numerals
import Testing

@testable import Admissions

/// What changed between packages, what there is, and what is lacking.
struct DataReviewTests {
  private let base = Fixture()
  private static let line =
    "2021,10001,计算机学院,0835,academic,full,ordinary,college,total,500,348,disputed,B,,notices,Another copy has 384"

  private func changed(_ put: String) throws -> PackageDiff {
    var other = base
    other.texts[.lines] = try #require(base.texts[.lines]).replacing(Self.line, with: put)
    return PackageDiff(from: base.dataset, to: other.dataset)
  }

  @Test func `a package does not differ from itself`() {
    #expect(PackageDiff(from: base.dataset, to: Fixture().dataset).tables == [])
  }

  @Test func `a value and a confidence that move are told by key and column`() throws {
    let diff = try changed(
      Self.line.replacing(",348,disputed,B,", with: ",384,final,C,").replacing(
        "Another copy has 384", with: ""))
    let lines = try #require(diff.tables.first)
    #expect(diff.tables.count == 1 && lines.table == .lines && lines.added == [] && lines.removed == [])
    #expect(lines.moved.map(\.column) == ["value", "status", "confidence", "note"])
    #expect(lines.moved.allSatisfy { $0.key.prefix(4) == ["2021", "10001", "计算机学院", "0835"] })
    #expect(lines.moved[0].before == "348" && lines.moved[0].after == "384")
  }

  @Test func `a row under another key is one removed and one added`() throws {
    let diff = try changed(Self.line.replacing("0835", with: "0836"))
    #expect(diff.tables.first?.added.count == 1 && diff.tables.first?.removed.count == 1)
    #expect(diff.tables.first?.moved == [])
  }

  @Test func `coverage counts totals by school cycle and level`() throws {
    let coverage = Coverage(base.dataset)
    #expect(coverage.cycles == [2019, 2020, 2021])
    let first = try #require(coverage.schools.first { $0.schoolID == "10001" })
    #expect(first.counts.map(\.school) == [1, 1, 0])
    #expect(first.counts.map(\.college) == [2, 2, 3])
  }

  @Test func `what printed a line lately is missed where it has none`() {
    let missing = MissingLines(base.dataset, cycle: 2022)
    let own = missing.groups.filter { $0.school.id == "10001" }
    #expect(own.map(\.level) == [.school, .college])
    #expect(own[0].keys.map(\.major.text) == ["08"])
    // The lines of 2019 are too old to be expected.
    #expect(own[1].keys.allSatisfy { $0.college != "软件学院" || $0.major.text == "0835" })
    #expect(MissingLines(base.dataset, cycle: 2021).groups.allSatisfy { $0.school.id != "10004" })
    #expect(MissingLines(base.dataset, cycle: 2030).groups.isEmpty)
  }

  @Test func `the work list of the shipped data has BUPT between the national line and the adjustment`()
    throws
  {
    let missing = MissingLines(ShippedPackage.dataset, cycle: 2027)
    let bupt = try #require(missing.groups.first { $0.school.id == "10013" && $0.level == .college })
    #expect(bupt.keys.contains { $0.major.text == "0812" })
    #expect(bupt.expected?.lowerBound.description == "2027-02-28")
    #expect(bupt.expected?.upperBound.description == "2027-04-08")
    let tsinghua = try #require(missing.groups.first { $0.school.id == "10003" && $0.level == .school })
    #expect(tsinghua.expected?.lowerBound.description == "2027-03-13")
  }
}
