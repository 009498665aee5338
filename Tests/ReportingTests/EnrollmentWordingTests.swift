import Testing

@testable import Admissions
@testable import Lines
@testable import Reporting

@Suite("The words of an enrollment report")
struct EnrollmentWordingTests {
  private let english = Wording(.english)
  private let chinese = Wording(.chinese)

  private func record(_ errors: [(model: Double, last: Double)]) -> [GrowthOutlook.LeadRecord] {
    errors.enumerated().map {
      GrowthOutlook.LeadRecord(
        lead: $0.offset + 1, count: 20, percentError: $0.element.model, lastValueError: $0.element.last,
        intervalCount: 20, held80: 16, held95: 19)
    }
  }

  @Test("say at which leads a forecast was worse than the last value")
  func leads() {
    let mixed = record([(7, 11), (15, 18), (38, 33), (40, 35), (30, 36), (58, 53)])
    let text = english.leadVerdict(mixed)
    #expect(text.contains("Forecasts 3–4 and 6 years ahead were worse"))
    #expect(text.contains("38.0 % off against 33.0 % at 3"))
    #expect(chinese.leadVerdict(mixed).contains("提前 3–4 和 6 年"))
    #expect(
      english.leadVerdict(record([(7, 11), (15, 18)])).contains("Up to 2 years ahead it was never worse"))
    #expect(english.leadVerdict(record([(12, 11)])).contains("Forecasts 1 year ahead were worse"))
    #expect(english.leadVerdict([]).isEmpty && chinese.leadVerdict([]).isEmpty)
  }

  private func ratio(_ kind: CompetitionRatio.Kind, _ programs: Int) -> CompetitionRatio {
    CompetitionRatio(kind: kind, cycle: 2024, numerator: 30, denominator: 10, programs: programs)
  }

  @Test("say which ratios cover only some of the programs, and say nothing where all cover the same")
  func coverage() {
    let text = english.partCoverage([
      ratio(.applicantsPerAdmitted, 62), ratio(.applicantsPerExamAdmitted, 11), ratio(.exemptedShare, 11),
    ])
    #expect(text.contains("“Applicants per admitted by examination” and “Exempted share” cover only"))
    #expect(text.contains("the 11 of 62 programs") && text.contains("2024"))
    let one = [ratio(.applicantsPerAdmitted, 62), ratio(.exemptedShare, 11)]
    #expect(english.partCoverage(one).contains("“Exempted share” covers only"))
    #expect(chinese.partCoverage(one).contains("11 个专业（共 62 个）"))
    #expect(english.partCoverage([ratio(.exemptedShare, 62)]).isEmpty && english.partCoverage([]).isEmpty)
  }

  @Test(
    "say what is known of a cause in plain words",
    arguments: [
      (0, 0, "not one yearly change is known"), (1, 1, "one yearly change is known"), (61, 2, "61 yearly"),
    ])
  func causes(_ changes: Int, _ cycles: Int, _ words: String) {
    let effect = LineEffect.cannotTell(changes: changes, cycles: cycles)
    let text = english.effect(.plan, effect)
    #expect(text.contains(words) && text.contains(changes < 30 ? "it takes at least 30" : "in 2 cycles only"))
    #expect(!text.contains("no cycles") && !text.contains("0 yearly"))
    #expect(!chinese.effect(.plan, effect).contains("已知 0"))
    let alike = english.effect(.plan, .cannotTell(changes: 61, cycles: 4))
    #expect(alike.contains("differs too little") && !alike.contains("only"))
  }

  @Test("give national counts in the unit that the language counts in")
  func people() {
    let unit = "10000 persons"
    #expect(
      english.nationalPeople(388, unit) == "3.88 million" && chinese.nationalPeople(388, unit) == "388 万")
    #expect(english.nationalPeople(5, "dozens") == "5 dozens")
    #expect(english.inNationalUnit(388, unit) == 3.88 && chinese.inNationalUnit(388, unit) == 388)
  }
}
