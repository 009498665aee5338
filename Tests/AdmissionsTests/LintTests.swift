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
}
