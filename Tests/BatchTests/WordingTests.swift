import PanelTables
import Testing

@testable import Batch

@Suite struct WordingTests {
  private let failures: [BatchFailure] = [
    .interrupted(part: "o.part", output: "o.csv", .otherBuild),
    .interrupted(part: "o.part", output: "o.csv", .otherInput),
    .interrupted(part: "o.part", output: "o.csv", .otherOption(name: "--year", before: "2025", now: "")),
    .otherStream, .notAPrior("p"), .damagedPrior("p"), .otherPrior("p"),
    .otherOption(prior: "p", name: "--key", learned: "a", asked: nil),
    .modelNotHeld(prior: "p", model: "ses", held: ["drift", "theta"]),
  ]

  @Test func everyFailureIsSaidInBothLanguages() {
    for failure in failures {
      let (english, chinese) = (failure.lines(in: .english), failure.lines(in: .chinese))
      #expect(english.count == chinese.count)
      #expect(zip(english, chinese).allSatisfy { $0 != $1 })
      #expect(english.joined().unicodeScalars.allSatisfy { $0.isASCII })
      #expect(chinese.joined().unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }

  @Test func theWayOutIsNamed() {
    #expect(
      BatchFailure.otherOption(prior: "p.json", name: "--key", learned: "a", asked: nil).lines(in: .english)
        == [
          "p.json: was learned with --key a, and this is no --key; give the same options, or learn anew with cutline fit"
        ])
    #expect(
      BatchFailure.interrupted(
        part: "o.part", output: "o.csv", .otherOption(name: "--year", before: "1", now: "2")
      )
      .lines(in: .english) == [
        "o.part: the interrupted run was begun with other options (--year \"1\", now \"2\")",
        "to start over, run again without --resume; the old o.csv is as it was",
      ])
  }

  @Test func misuseIsToldFromBadData() {
    #expect(failures.filter(\.isMisuse).count == 2)
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(BatchNote.droppedRows(0).text(in: .english, of: "t") == nil)
    #expect(BatchNote.droppedRows(3).text(in: .english, of: "t.csv") == "t.csv: 3 rows skipped")
    #expect(BatchNote.droppedRows(3).text(in: .chinese, of: "t.csv") == "t.csv：跳过 3 行")
  }
}
