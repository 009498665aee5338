import Forecasting
import Foundation
import Testing

@testable import PanelTables

@Suite struct TallyTests {
  private func tally() -> OutcomeTally {
    var tally = OutcomeTally()
    for _ in 0..<131_713 { tally.add(nil) }
    for _ in 0..<11 { tally.add(.fallback(.constant)) }
    for _ in 0..<201 { tally.add(.fallback(.tooFewObservations(have: 1, needed: 2))) }
    for _ in 0..<3 { tally.add(.unusable(.notANumber)) }
    return tally
  }

  @Test func reasonsAreCountedTheCommonestFirst() {
    #expect(
      tally().text()
        == "131,713 forecast, 212 fallback: one observation (201), constant (11); 3 declined: not a number (3)"
    )
    #expect(tally().text(in: .chinese) == "预测 131,713 条，替代模型 212 条：仅一个观测（201）、数值恒定（11）；未预测 3 条：不是数字（3）")
  }

  @Test func reasonsThatDifferInNumbersAreOne() {
    var tally = OutcomeTally()
    tally.add(.declined(.tooOld(age: 11, allowed: 10)))
    tally.add(.declined(.tooOld(age: 14, allowed: 10)))
    tally.add(.fallback(.tooFewObservations(have: 2, needed: 5)))
    tally.add(.fallback(.tooFewObservations(have: 3, needed: 5)))
    #expect(
      tally.text() == "0 forecast, 2 fallback: too few observations (2); 2 declined: last value too old (2)"
    )
  }

  @Test func partsAddUp() {
    var whole = tally()
    whole.add(tally())
    whole.addPublished()
    #expect(
      whole.text().hasPrefix(
        "263,426 forecast, 1 published, 424 fallback: one observation (402), constant (22);"))
    #expect(whole.declinedCount == 6)
  }

  @Test func aSeriesWithoutARowLeftSaysWhatWasWrongWithIt() throws {
    let text = "school,program,year,line\nA,1,2020,x\nB,1,2024,5\n"
    let table = try read(text, try columns(), skipping(target: 2024))
    let kind = RowForecast.Kind.declined(.noHistory)
    #expect(OutcomeReason(kind, of: 0, in: table) == .unusable(.notANumber))
    #expect(OutcomeReason(kind, of: 1, in: table) == .declined(.noHistory))
    #expect(OutcomeReason(.forecast, of: 0, in: table) == nil)
    #expect(
      OutcomeReason(.declined(.notFinite), of: 0, in: table)?.text() == "values too large to compute with")
    #expect(
      OutcomeReason(.declined(.tooOld(age: 12, allowed: 10)), of: 0, in: table)?.text()
        == "last value 12 years old; at most 10 allowed")
  }

  @Test func aTallyIsTheSameAfterAFile() throws {
    let coded = try JSONEncoder().encode(tally())
    #expect(try JSONDecoder().decode(OutcomeTally.self, from: coded) == tally())
    #expect(String(decoding: coded, as: UTF8.self).contains("\"oneObservation\":201"))
  }

  @Test(arguments: OutcomeReason.Kind.allCases)
  func everyReasonHasWordsOfItsOwnInBothLanguages(_ kind: OutcomeReason.Kind) {
    let others = OutcomeReason.Kind.allCases.filter { $0 != kind }
    for language in TableLanguage.allCases {
      #expect(!kind.text(in: language).isEmpty)
      #expect(!others.contains { $0.text(in: language) == kind.text(in: language) })
    }
    #expect(kind.text(in: .english) != kind.text(in: .chinese))
  }
}
