import DelimitedText

@testable import Admissions

extension Seed {
  /// Errors of the files' form and of cells taken alone.
  static let form: [Seed] = [
    Seed(
      "a short row", .applicants, "341,10000 persons,Registered,counts\n", put: "341^\n",
      .form(.malformed(.shortRow(expected: 6, found: 3)))),
    Seed(
      "a long row", .applicants, "341,10000 persons,Registered,counts\n",
      put: "341,10000 persons,Registered,counts,^more\n", .form(.malformed(.longRow(expected: 6, found: 7)))),
    Seed(
      "a quote in a field", .applicants, "377,10000 persons", put: "377,10000 ^\"persons",
      .form(.malformed(.bareQuote))),
    Seed(
      "an unknown column", .applicants, "unit,definition", put: "^units,definition",
      .form(.unknownColumn("units", nearest: "unit"))),
    Seed(
      "columns in another order", .applicants, "unit,definition", put: "^definition,unit",
      .form(.reorderedColumn("definition", expected: "unit"))),
    Seed(
      "no value", .schools, "甲大学,Alpha University,AU;甲大,Beijing,A",
      put: "甲大学,Alpha University,AU;甲大,Beijing,^", .cell(.missing(column: "region"))),
    Seed(
      "a word for a number", .lines, "total,500,352,", put: "total,500,^n/a,",
      .cell(.notANumber(column: "value", value: "n/a"))),
    Seed(
      "a fraction for a whole number", .lines, "total,500,352,", put: "total,^500.5,352,",
      .cell(.notAnInteger(column: "full_mark", value: "500.5"))),
    Seed(
      "a date of another form", .lines, "352,final,B,2021-03-20", put: "352,final,B,^2021/3/20",
      .cell(.notADate(column: "published_on", value: "2021/3/20"))),
    Seed(
      "a day that is not in the calendar", .lines, "352,final,B,2021-03-20", put: "352,final,B,^2021-02-29",
      .cell(.notADate(column: "published_on", value: "2021-02-29"))),
    Seed(
      "no truth value", .schools, "Shanghai,A,true", put: "Shanghai,A,^yes",
      .cell(.notABoolean(column: "sets_own_line", value: "yes"))),
    Seed(
      "an unknown word", .lines, "0812,academic,full,soldier", put: "0812,academic,full,^solder",
      .cell(.notOneOf(column: "track", value: "solder", words: Track.words, nearest: "soldier"))),
    Seed(
      "a pattern not met", .calendar, "examination", put: "^Examination",
      .cell(.patternMismatch(column: "event", value: "Examination", pattern: "^[a-z_]+$"))),
    Seed(
      "below the minimum", .ruleChanges, "2021,10001/计算机学院/*/academic", put: "^221,10001/计算机学院/*/academic",
      .cell(.belowMinimum(column: "cycle", value: "221", minimum: "1978"))),
    Seed(
      "above the maximum", .calendar, "2021,examination", put: "^20211,examination",
      .cell(.aboveMaximum(column: "cycle", value: "20211", maximum: "2100"))),
    Seed(
      "too short a text", .schools, "丁理工大学", put: "^丁",
      .cell(.tooShort(column: "name_zh", value: "丁", minimum: 2))),
    Seed(
      "too long a text", .schools, "丁理工大学", put: "^丁理工大学丁理工大学丁理工大学丁理工大学丁",
      .cell(.tooLong(column: "name_zh", value: "丁理工大学丁理工大学丁理工大学丁理工大学丁", maximum: 20))),
    Seed(
      "space around a value", .lines, "total,500,352,", put: "total,500,^ 352,",
      .cell(.notANumber(column: "value", value: " 352"))),
    Seed(
      "space around a text", .schools, "Shanghai", put: "^Shanghai ",
      .cell(.surroundingSpace(column: "city", value: "Shanghai "))),
    Seed(
      "a link that is no pattern", .programLinks, "10001/软件学院/0835/academic", put: "^10001/软件学院/0835",
      .cell(
        .patternMismatch(
          column: "from", value: "10001/软件学院/0835", pattern: "school/college/major/degree[#name]"))),
    Seed(
      "last cycle before the first", .nationalMap, "0801,academic,2019,2021", put: "0801,academic,2019,^2018",
      .cell(.belowMinimum(column: "last_cycle", value: "2018", minimum: "2019"))),
  ]
}
