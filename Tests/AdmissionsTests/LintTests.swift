import Testing

@testable import Admissions

@Suite("Lint")
struct LintTests {
  @Test("the clean package gives nothing")
  func clean() {
    #expect(Fixture().lint().map { $0.printed() } == [])
    #expect(Fixture().lint(nil).map { $0.printed() } == [])
  }

  @Test(
    "a seeded error is caught where it stands, and nothing else is",
    arguments: Seed.form + Seed.rows + Seed.lines + Seed.counts)
  func seeded(_ seed: Seed) throws {
    let (fixture, expected) = try seed.spoiled()
    let found = fixture.lint()
    #expect(found == [expected], "\(found.map { $0.printed() })")
  }

  @Test("more exempted than admitted is no error where the admitted leave them out")
  func exemptedSetApart() {
    let whole = "2021,10001,计算机学院,0835,academic,full,admitted,6,"
    let part = "2021,10001,计算机学院,0835,academic,full,exempted,10,,counts"
    let left = Fixture().adding(
      .admissions, [whole + "\"On the list, exempted students not counted\",counts", part])
    #expect(left.lint().map { $0.printed() } == [])
    #expect(Fixture().adding(.admissions, [whole + ",counts", part]).lint().count == 1)
  }

  @Test("every rule is needed: without it some seeded error goes unseen", arguments: LintRule.all.indices)
  func needed(_ place: Int) throws {
    let rules = LintRule.all.enumerated().filter { $0.offset != place }.map(\.element)
    let seen = try (Seed.rows + Seed.lines + Seed.counts).allSatisfy { seed in
      let (fixture, expected) = try seed.spoiled()
      return DataPackage(files: fixture.files, descriptor: FixtureDescriptor.descriptor).lint(rules: rules)
        .contains(expected)
    }
    #expect(!seen, "\(LintRule.all[place].name)")
  }
}
