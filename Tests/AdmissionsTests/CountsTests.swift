import Testing

@testable import Admissions

@Suite("Counts of programs")
struct CountsTests {
  private static let included = "exempted students included"
  private static let left = "Admitted; exempted students not counted"

  private func counts(_ rows: [String]) -> [ProgramCounts] {
    let dataset = Fixture().with(.admissions, rows).dataset
    return dataset.school("10001").map(dataset.counts(of:)) ?? []
  }

  private func row(_ measure: String, _ value: Int, _ definition: String = "", major: String = "0812")
    -> String
  {
    "2021,10001,计算机学院,\(major),academic,full,\(measure),\(value),\"\(definition)\",counts"
  }

  @Test("leave exempted students out of both sides of the ratio")
  func ratio() throws {
    let item = try #require(
      counts([
        row("applicants", 330, "All, \(Self.included)"), row("admitted", 80, "All, \(Self.included)"),
        row("exempted", 30),
      ]).first)
    #expect(item.candidates == 300 && item.placesByExam == 50 && item.candidatesPerPlace == 6)
    #expect(item.exemptedShare == 0.375 && item.applicantsPerAdmitted == 4.125)
  }

  @Test("take the admitted as they are where the source left the exempted out")
  func leftOut() throws {
    let item = try #require(
      counts([row("applicants", 300), row("admitted", 50, Self.left), row("exempted", 30)]).first)
    #expect(item.candidates == 300 && item.placesByExam == 50 && item.exemptedShare == 0.375)
  }

  @Test("give no ratio where the exempted may be among the admitted and were not counted")
  func unknown() throws {
    let item = try #require(counts([row("applicants", 300), row("admitted", 50)]).first)
    #expect(item.placesByExam == nil && item.candidatesPerPlace == nil && item.exemptedShare == nil)
  }

  @Test("never divide by no place")
  func noPlace() throws {
    let item = try #require(
      counts([row("applicants", 9), row("admitted", 3), row("exempted", 3)]).first)
    #expect(item.placesByExam == 0 && item.candidatesPerPlace == nil)
  }

  @Test("of a cycle counted by major leave its sums by college out")
  func sums() {
    let items = counts([row("applicants", 900, major: "*"), row("applicants", 300)])
    #expect(items.count == 1 && items.first?[.applicants] == 300)
    #expect(counts([row("applicants", 900, major: "*")]).first?[.applicants] == 900)
  }
}
