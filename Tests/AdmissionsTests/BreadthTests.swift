import Forecasting
import Testing

@testable import Admissions

/// How narrow lines are, over everything that ships.
@Suite("How narrow a line is")
struct BreadthTests {
  private static let dataset = ShippedPackage.dataset
  private static let desk = ForecastDesk(dataset, cycle: 2027)
  private static let steps = BasicSteps(dataset, before: 2027)
  private static let forecasts: [LineForecast] = dataset.schools.flatMap { school in
    desk.outlooks(of: school).compactMap(\.forecast)
  }

  @Test("a step is told for these disciplines and no others")
  func disciplines() {
    #expect(Self.steps.disciplines == ["0811", "0812", "0835", "0839", "0854"])
    #expect(Self.steps.step(of: MajorCode("0802")) == nil)
    #expect(Self.steps.step(of: MajorCode("08")) == nil)
    #expect(Self.steps.step(of: MajorCode("085404")) != nil)
  }

  @Test("steps hold at schools that were left out, and beat the basic line and the median step")
  func calibration() throws {
    let record = try #require(Self.steps.overall)
    let coverage = Double(record.held[1]) / Double(record.pairs)
    #expect(record.pairs > 200 && record.schools > 25)
    #expect((0.75...0.85).contains(coverage), "\(coverage)")
    #expect(record.crps < record.crpsOfMedian && record.crpsOfMedian < record.crpsOfFloor)
    for discipline in Self.steps.disciplines {
      let part = try #require(Self.steps.record(of: discipline))
      #expect(part.crps < part.crpsOfFloor, "\(discipline)")
    }
  }

  @Test("a school's own pairs do not teach the step that it is scored by")
  func leftOut() {
    let strange = (0..<6).flatMap { school in
      (0..<3).map { cycle in
        BasicSteps.Pair(
          schoolID: "s\(school)", cycle: 2020 + cycle, discipline: "0812", fullMark: 500, floor: 300,
          line: school == 0 ? 450 : 310)
      }
    }
    let record = BasicSteps(strange).record(of: "0812")
    // The three pairs of the strange school fall outside, all others inside.
    #expect(record?.held == [15, 15, 15])
  }

  @Test("steps are never below zero, and weigh schools and not lines")
  func weights() throws {
    func pair(_ school: Int, _ step: Double) -> BasicSteps.Pair {
      BasicSteps.Pair(
        schoolID: "s\(school)", cycle: 2024, discipline: "0812", fullMark: 500, floor: 300, line: 300 + step)
    }
    let even = (0..<6).map { pair($0, $0 < 3 ? 0 : 60) }
    let uneven = even + (0..<40).map { _ in pair(0, 0) }
    let step = try #require(BasicSteps(even).step(of: MajorCode("0812")))
    #expect(step.origin == 0)
    #expect(abs(step.cdf(30) - 0.5) < 1e-12)
    #expect(BasicSteps(uneven).step(of: MajorCode("0812")) == step)
  }

  @Test("over the whole registry no floor passes for a line, and nothing is safe from one")
  func registry() throws {
    let floors = Self.forecasts.filter(\.breadth.isFloor)
    #expect(floors.count > 50)
    let told = Set(Self.steps.disciplines)
    for forecast in Self.forecasts {
      let name = "\(forecast.school.id) \(forecast.major.code)"
      #expect(forecast.breadth == forecast.history.breadth)
      #expect((forecast.history.level == .school) == forecast.breadth.isFloor, "\(name)")
      switch forecast.standing {
      case .line:
        #expect(!forecast.breadth.isFloor, "\(name)")
      case .estimated(let record):
        #expect(told.contains(record.discipline) && forecast.breadth == .basic, "\(name)")
        #expect(forecast.standing.capped(.safe) == .match && forecast.evidence.grade == .d)
        #expect(forecast.published == nil && forecast.floorProbability == nil)
        #expect(forecast.distribution.median >= (forecast.history.values.min() ?? 0), "\(name)")
      case .floorOnly:
        #expect(
          forecast.breadth.isFloor && !told.contains(String(forecast.major.code.text.prefix(4))), "\(name)")
        #expect(ChanceLevel.allCases.allSatisfy { forecast.standing.capped($0) == nil })
      }
    }
  }

  @Test("an estimate is the basic line and the step together")
  func sum() {
    let floor = GridDistribution(origin: 300, step: 1, masses: [0.5, 0, 0, 0, 0, 0.5])
    let step = GridDistribution(origin: 0, step: 1, masses: [0.25, 0.75])
    let line = floor.raised(by: step, upTo: 305)
    #expect(line.masses == [0.125, 0.375, 0, 0, 0, 0.5])
    #expect(line.origin == 300)
  }

  @Test("without any line the national line is the floor, and nothing more is said")
  func national() throws {
    let major = try #require(Self.dataset.catalog.knownMajor("0835"))
    let forecast = try LineForecaster(Self.dataset, cycle: 2027).nationalFloor(
      LineForecastRequest(school: "10028", major: major))
    #expect(forecast.breadth == .national && forecast.standing == .floorOnly)
    #expect(forecast.distribution.median == forecast.national?.value)
  }
}
