import Forecasting
import Lines
import Testing

@testable import Admissions

/// Scenarios on the data that ship: what the data cannot support is said and not shown.
struct ScenarioTests {
  private func forecast(_ changes: [ScenarioChange?], school: String = "10013", major: String = "0812") throws
    -> LineForecast
  {
    let dataset = ShippedPackage.dataset
    let found = try #require(
      dataset.catalog.majors.first { $0.code == MajorCode(major) && $0.degree == .academic })
    return try LineForecaster(dataset, cycle: 2027).forecast(
      LineForecastRequest(
        school: school, major: found, scenario: changes.compactMap(\.self)))
  }

  @Test(arguments: [ScenarioChange.Subject.plan, .exempted])
  func `the shipped data cannot tell what open places do`(_ subject: ScenarioChange.Subject) throws {
    let plain = try forecast([])
    let asked = try forecast([ScenarioChange(subject, .share(0.2))])
    guard case .tooFew(_, let schools, _) = asked.scenario[0].status else {
      Issue.record("\(asked.scenario)")
      return
    }
    #expect(schools < PooledEffect.needed.groups)
    #expect(asked.scenario.map(\.covariate) == [.openPlaces])
    #expect(asked.distribution == plain.distribution && plain.scenario.isEmpty)
  }

  @Test func `the shipped data cannot tell what applicants do`() throws {
    let plain = try forecast([])
    let asked = try forecast([ScenarioChange(.applicants, .share(-0.1))])
    guard case .tooFew(_, let schools, _) = asked.scenario[0].status else {
      Issue.record("\(asked.scenario)")
      return
    }
    #expect(schools < PooledEffect.needed.groups)
    #expect(asked.distribution == plain.distribution)
  }

  @Test func `plan and exempted are one answer and applicants another`() throws {
    let asked = try forecast([
      ScenarioChange(.plan, .count(60)), ScenarioChange(.applicants, .share(0.5)),
      ScenarioChange(.exempted, .count(30)),
    ])
    #expect(asked.scenario.map(\.covariate) == [.openPlaces, .applicants])
    #expect(asked.scenario[0].changes.count == 2)
  }

  @Test func `changes that leave nobody are none`() {
    #expect(ScenarioChange(.plan, .count(0)) == nil && ScenarioChange(.plan, .share(-1)) == nil)
    #expect(ScenarioChange(.applicants, .share(.nan)) == nil)
    #expect(ScenarioChange(.exempted, .count(0)) != nil)
  }

  @Test func `counts are found under their own degree and open places are what exempted students leave`() {
    let rows = [
      "2024,10013,计算机学院,0812,academic,full,plan,120,,s", "2024,10013,计算机学院,0812,*,*,exempted,50,,s",
      "2024,10013,计算机学院,0812,academic,full,applicants,0,,s",
    ]
    let dataset = Fixture().with(.admissions, rows).dataset
    let counts = ScenarioCounts(dataset)
    let key = LineKey(
      schoolID: "10013", college: "计算机学院", major: MajorCode("0812"), degree: .academic, mode: .full,
      track: .ordinary, level: .college, subject: .total)
    #expect(counts.value(.openPlaces, of: key, in: 2024) == 70)
    #expect(counts.value(.openPlaces, of: key, in: 2023) == nil)
    #expect(counts.value(.applicants, of: key, in: 2024) == nil)
    #expect(counts.knows(.openPlaces))
  }
}
