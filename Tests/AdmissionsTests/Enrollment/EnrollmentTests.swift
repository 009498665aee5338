import Forecasting
import Lines
import Statistics
import Testing

@testable import Admissions

@Suite struct EnrollmentTests {
  private static let hdu = "10336"

  /// Programs add up to colleges and colleges to the school, in the point and in every draw.
  @Test(arguments: [Measure.applicants, .admitted])
  func theShippedCountsAddUp(measure: Measure) throws {
    let forecaster = try EnrollmentForecaster(
      ShippedPackage.dataset, school: Self.hdu, measure: measure, cycle: 2025)
    let programs = try forecaster.run.forecastLeaves.map { try forecaster.program(forecaster.programs[$0]) }
    let colleges = forecaster.colleges.compactMap(forecaster.college)
    #expect(programs.count > 40 && colleges.count > 8)
    for parts in [programs, colleges] {
      #expect(parts.reduce(0) { $0 + $1.point } == forecaster.total.point)
      for draw in forecaster.total.draws.indices {
        #expect(parts.reduce(0) { $0 + $1.draws[draw] } == forecaster.total.draws[draw])
      }
    }
    #expect(programs.allSatisfy { $0.draws.allSatisfy { $0 >= 0 && $0 == $0.rounded() } })
  }

  /// The last three cycles of the shipped table: adding up costs nothing at any level and helps overall.
  @Test(arguments: [Measure.applicants, .admitted])
  func addingUpCostsNothing(measure: Measure) throws {
    let record = try #require(EnrollmentRecord(ShippedPackage.dataset, school: Self.hdu, measure: measure))
    #expect(record.cycles == [2022, 2023, 2024])
    for level in record.levels { #expect(level.ratio <= 1.005, "\(measure) \(level)") }
    let (coherent, separate) = record.levels.reduce((0.0, 0.0)) { ($0.0 + $1.coherent, $0.1 + $1.separate) }
    #expect(coherent < separate)
    #expect(record.levels[0].coverage80 > 0.6 && record.levels[0].coverage80 < 0.95)
  }

  @Test func whatTheDataDoNotHoldIsSaid() {
    #expect(
      throws: EnrollmentError.noCounts(
        .returned,
        known: [
          .adjusted, .admitted, .applicants, .exempted, .overNationalLine, .overRetestLine, .plan, .retest,
        ])
    ) {
      try EnrollmentForecaster(ShippedPackage.dataset, school: Self.hdu, measure: .returned, cycle: 2025)
    }
    #expect(throws: EnrollmentError.nothingBefore(.applicants, cycle: 2016)) {
      try EnrollmentForecaster(ShippedPackage.dataset, school: Self.hdu, measure: .applicants, cycle: 2016)
    }
  }

  /// HDU's official tables count exempted students and end in 2024; later lists of the admitted leave them out.
  @Test func listsOfTheAdmittedAreNoContinuationOfATable() throws {
    let dataset = ShippedPackage.dataset
    #expect(
      dataset.admissions.contains {
        $0.group.schoolID == Self.hdu && $0.cycle == 2026 && $0.measure == .admitted
      })
    #expect(EnrollmentForecaster.lastCycle(dataset, school: Self.hdu, measure: .admitted) == 2024)
    #expect(dataset.alikeCounts(of: Self.hdu).allSatisfy { $0.measure != .admitted || !$0.leavesExemptedOut })
  }

  @Test func laterCountsAreNotLookedAt() throws {
    let dataset = SimulatedFunnels.dataset()
    let early = try EnrollmentForecaster(
      dataset, school: SimulatedFunnels.school, measure: .applicants, cycle: 2018)
    let shorter = try EnrollmentForecaster(
      SimulatedFunnels.dataset(cycles: 3), school: SimulatedFunnels.school, measure: .applicants, cycle: 2018)
    #expect(early.panel.yearRange?.upperBound == 2017)
    #expect(early.programs.count == shorter.programs.count)
  }

  @Test func ratiosNameWhatTheyDivide() throws {
    let ratios = CompetitionRatio.all(ShippedPackage.dataset, school: Self.hdu, cycle: 2023)
    let all = try #require(ratios.first { $0.kind == .applicantsPerAdmitted })
    let exam = try #require(ratios.first { $0.kind == .applicantsPerExamAdmitted })
    #expect(all.programs == 62 && exam.programs == 62)
    #expect(exam.denominator < all.denominator && exam.value > all.value)
    let share = try #require(ratios.first { $0.kind == .overLineShare })
    #expect(share.denominator == all.numerator && share.value < 1)
    #expect(CompetitionRatio.all(ShippedPackage.dataset, school: Self.hdu, cycle: 1999).isEmpty)
  }
}

@Suite struct FunnelTests {
  private func check(_ funnel: FunnelForecast) {
    for program in funnel.programs {
      for draw in program.draws(of: .admitted).indices {
        let value = { (measure: Measure) in program.draws(of: measure)[draw] }
        #expect(value(.admitted) == value(.firstChoice) + value(.exempted) + value(.adjusted))
        #expect(value(.firstChoice) <= value(.overNationalLine))
        #expect(value(.overNationalLine) <= value(.applicants))
        #expect(FunnelForecast.parts.allSatisfy { value($0) >= 0 })
        if !program.draws(of: .plan).isEmpty { #expect(value(.plan) - value(.exempted) >= 0) }
      }
    }
  }

  @Test func everyDrawOfTheShippedFunnelKeepsTheIdentities() throws {
    let funnel = try FunnelForecast(ShippedPackage.dataset, school: "10336", cycle: 2024)
    #expect(funnel.programs.count > 40)
    #expect(funnel.untold == [.returned])
    check(funnel)
    let totals = FunnelForecast.parts.map { funnel.draws(of: $0) }
    let admitted = funnel.draws(of: .admitted)
    for draw in admitted.indices { #expect(admitted[draw] == totals.reduce(0) { $0 + $1[draw] }) }
  }

  @Test func simulatedFunnelsWithPlansKeepThemToo() throws {
    let funnel = try FunnelForecast(SimulatedFunnels.dataset(), school: SimulatedFunnels.school, cycle: 2021)
    #expect(funnel.programs.count == 12 && funnel.untold == [.retest])
    #expect(funnel.programs.allSatisfy { !$0.draws(of: .plan).isEmpty })
    check(funnel)
  }

  @Test func aSchoolWithoutPartsIsSaid() {
    #expect(throws: EnrollmentError.self) {
      try FunnelForecast(ShippedPackage.dataset, school: "10001", cycle: 2025)
    }
  }
}

@Suite struct LineEffectTests {
  @Test func theShippedDataCannotTell() {
    for cause in LineEffect.Cause.allCases {
      guard case .cannotTell(let changes, let cycles) = LineEffect(ShippedPackage.dataset, cause: cause)
      else {
        Issue.record("\(cause) is said to be told")
        continue
      }
      #expect(changes < LineEffect.fewestChanges || cycles < LineEffect.fewestCycles)
    }
  }

  /// A plan twice as large is ln 2 = 0.69 of the cause.
  @Test func aKnownEffectIsRecovered() {
    let dataset = SimulatedFunnels.dataset(programs: 30, cycles: 8, seed: 4)
    guard case .estimated(let estimate) = LineEffect(dataset, cause: .plan) else {
      Issue.record("the simulated data tell")
      return
    }
    let expected = SimulatedFunnels.planEffect / 0.693147180559945
    #expect(estimate.changes == 30 * 7 && estimate.cycles == 7)
    #expect(estimate.effect.centralInterval(level: 0.99).contains(expected))
    #expect(estimate.effect.scale < 1.5)
  }
}

@Suite struct NationalEnrollmentTests {
  @Test func theShippedSeriesHasTurned() throws {
    let national = try #require(NationalEnrollment(ShippedPackage.dataset))
    #expect(national.applicants.count == 32 && national.peak == 2023 && national.hasTurned)
    #expect(abs((national.change(2024) ?? 0) + 36.0 / 474) < 1e-12)
    let record = national.outlook.record
    #expect(record.map(\.lead) == Array(1...10) && record[0].count == 24 && record[9].count == 15)
    // Further ahead is less sure.
    let widths = national.outlook.forecasts.map { forecast in
      let interval = forecast.interval(0.8)
      return interval.upper / interval.lower
    }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
    #expect(record[0].percentError < record[4].percentError)
  }

  @Test func beforeTheTurnNothingHasTurned() throws {
    let national = try #require(NationalEnrollment(ShippedPackage.dataset, before: 2024))
    #expect(!national.hasTurned && national.peak == 2023)
  }
}
