import Forecasting
import Testing

@testable import PanelTables

@Suite struct SummaryTests {
  private func summary() -> OutcomeSummary {
    var summary = OutcomeSummary()
    for _ in 0..<131_713 { summary.addForecast() }
    for _ in 0..<11 { summary.add(.fallback(.constant)) }
    for _ in 0..<201 { summary.add(.fallback(.tooFewObservations(have: 1, needed: 2))) }
    for _ in 0..<3 { summary.add(.unusable(.notANumber)) }
    return summary
  }

  @Test func reasonsAreCountedTheCommonestFirst() {
    #expect(
      summary().text()
        == "131,713 forecast, 212 fallback: one observation (201), constant (11); 3 declined: not a number (3)"
    )
    #expect(summary().text(in: .chinese) == "预测 131,713 条，替代模型 212 条：仅一个观测（201）、数值恒定（11）；未预测 3 条：不是数字（3）")
  }

  @Test func reasonsThatDifferInNumbersAreOne() {
    var summary = OutcomeSummary()
    summary.add(.declined(.tooOld(age: 11, allowed: 10)))
    summary.add(.declined(.tooOld(age: 14, allowed: 10)))
    summary.add(.fallback(.tooFewObservations(have: 2, needed: 5)))
    summary.add(.fallback(.tooFewObservations(have: 3, needed: 5)))
    #expect(
      summary.text() == "0 forecast, 2 fallback: too few observations (2); 2 declined: last value too old (2)"
    )
  }

  @Test func partsAddUp() {
    var whole = summary()
    whole.add(summary())
    whole.addPublished()
    #expect(
      whole.text().hasPrefix(
        "263,426 forecast, 1 published, 424 fallback: one observation (402), constant (22);"))
    #expect(whole.declinedCount == 6)
  }

  @Test func aSeriesWithoutARowLeftSaysWhatWasWrongWithIt() throws {
    let text = "school,program,year,line\nA,1,2020,x\nB,1,2024,5\n"
    let table = try read(text, try columns(), skipping(target: 2024))
    let outcome = Outcome.declined(.noHistory)
    #expect(OutcomeReason(outcome, of: 0, in: table) == .unusable(.notANumber))
    #expect(OutcomeReason(outcome, of: 1, in: table) == .declined(.noHistory))
    #expect(OutcomeReason(.forecast(.point(1)), of: 0, in: table) == nil)
    #expect(
      OutcomeReason(.declined(.notFinite), of: 0, in: table)?.text() == "values too large to compute with")
    #expect(
      OutcomeReason(.declined(.tooOld(age: 12, allowed: 10)), of: 0, in: table)?.text()
        == "last value 12 years old; at most 10 allowed")
  }
}
