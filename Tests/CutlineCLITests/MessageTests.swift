import Admissions
import Forecasting
import PanelTables
import Testing

@testable import CutlineCLI

@Suite struct MessageTests {
  private static let reason = Message.say("a reason", "原因")
  private static let messages: [Message] = [
    .emptyPath("f"), .isWriteProtected("f"), .isInTheWay("f"), .tooLong("f", 9),
    .outOfRange("--k", "9", 1...2),
    .tooLittleMemory, .cannotGoOn(reason), .tornRow("f", 2), .droppedRow("f", 2),
    .rowsMissing("f", known: 2, found: 1), .damagedHead("f"), .leadsOut("f"), .tooMuchToShow("f"),
    .noSuchFile("f"), .isAFolder("f"), .cannotBeRead("f", reason), .noStandardInput,
    .cannotBeMade("f", reason),
    .cannotBegin("f", reason), .cannotBeOpened("f", reason), .cannotBeWritten("f", reason),
    .cannotWriteTo(reason, reason),
    .cannotBeShown("f", reason), .isBeingWritten("f"), .noFileToGoOnWith("f"), .noTables("f"),
    .dataErrors(2, "f"),
    .noDataFolder("f"), .noDataPackage("f"), .notWeights("f"), .noRows("f"),
    .nothingToForecastFrom("k", before: 2026), .isInTheTable("k", 2026, 300), .noCycleToScore("f"),
    .noSeriesToAddUp("f", 2026), .starIsASum("f", "k"), .mayBeOneOf("f", "k", 2),
    .noSeries("f", "k", by: ["a"]),
    .tooFewToLearnFrom("f"), .shortReach("f", reach: 1, asked: 2), .noTable("f", of: 2026, known: [2025]),
    .belowTheTable(300, 2026), .cannotBeFitted("f", .emptyPanel), .cannotBeFitted("f", .singular),
    .cannotBeFitted("f", .unknownModel("m")), .cannotBeFitted("f", .impossibleYear(1)),
    .cannotBeFitted("f", .impossibleHorizon(0)),
    .cannotBeFitted("f", .tooFewObservations(needed: 2, have: 1)), .worded(.noKeyColumn), .reading("f"),
    .forecasting("f"), .choosing, .learning, .addingUp, .forecast, .bytes, .series, .goingOn("f", after: 2),
    .startingOver("f"), .learned("f", "m", from: 2, bytes: 3), .untried("m"), .unsorted(by: "k"),
    .recorded(1, "f", again: 2), .noNationalLines, .nothingToReport, .noNationalLines(of: 2026, known: 1...2),
    .noLine("p", before: 2026), .tooFewPairs("p", 1, before: 2026, needed: 3), .tooFewPairs(1, needed: 3),
    .givenOutOfRange("9", fullMark: 500), .noSuchModel("m", known: ["n"]), .noSchool("s"),
    .noCollege("c", known: ["d"]), .onlyTheTotal("p", .politics), .otherDegrees("p", [.academic]),
    .noLine("p"),
    .otherMajors("p", ["0812"]), .tooManyChoices(3, of: 2), .noneMeets(2), .wrongMarks(2, [(.politics, 100)]),
    .wrongMark(101, (.politics, 100)),
  ]

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  @Test func everyMessageIsSaidInBothLanguages() {
    for message in Self.messages {
      let (english, chinese) = (message.text(in: .english), message.text(in: .chinese))
      #expect(!english.isEmpty)
      #expect(!english.unicodeScalars.contains(where: isHan), "\(english)")
      #expect(chinese.unicodeScalars.contains(where: isHan), "\(chinese)")
    }
  }

  @Test func theWayOutIsTheSameInBoth() {
    for message in Self.messages {
      let options = { (text: String) in
        Set(text.matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.output.0) })
      }
      #expect(options(message.text(in: .english)) == options(message.text(in: .chinese)))
    }
  }

  @Test func partsAreJoinedInEachLanguage() {
    let message = Message.say("no ", "没有") + .say("school", "院校") + .plain(" 10013")
    #expect(message.text(in: .english) == "no school 10013")
    #expect(message.text(in: .chinese) == "没有院校 10013")
  }
}
