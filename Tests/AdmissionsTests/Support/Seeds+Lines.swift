import Numerals

@testable import Admissions

/// A day that the calendar has.
private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? .endOfRelease(ofCycle: 0)
}

extension Seed {
  /// Errors that only the rules of admission tell.
  static let lines: [Seed] = [
    Seed(
      "below the national line", .lines, "0812,academic,full,ordinary,college,foreign,100,50",
      put: "0812,academic,full,ordinary,college,foreign,100,^38",
      .line(.belowNational(value: 38, national: 39, row: "08", region: .a))),
    Seed(
      "region B's line in region A", .lines, "2020,10001,*,08,academic,full,ordinary,school,total,500,290",
      put: "2020,10001,*,08,academic,full,ordinary,school,total,500,^254",
      .line(.otherRegionsNational(value: 254, national: 264, row: "08", region: .a))),
    Seed(
      "region A's line in region B", .lines, "school,total,500,254", put: "school,total,500,^264", .warning,
      .line(.otherRegionsNational(value: 264, national: 254, row: "08", region: .b))),
    Seed(
      "below the school's line", .lines, "2020,10001,计算机学院,*,academic,full,ordinary,college,total,500,315",
      put: "2020,10001,计算机学院,*,academic,full,ordinary,college,total,500,^289",
      .line(.belowHigherLevel(value: 289, floor: 290, level: .school, code: MajorCode("08")))),
    Seed(
      "off the lattice", .lines, "total,500,352", put: "total,500,^352.5", .line(.offLattice(value: 352.5))),
    Seed(
      "a wrong full mark", .lines, "college,subject2,150,80", put: "college,subject2,^100,80",
      .line(.wrongFullMark(.subject2, fullMark: 100, expected: [150]))),
    Seed(
      "a wrong full mark of the total", .lines, "0403,academic,full,ordinary,college,total,500",
      put: "0403,academic,full,ordinary,college,total,^300",
      .line(.wrongFullMark(.total, fullMark: 300, expected: [500]))),
    Seed(
      "above the full mark", .lines, "politics,100,50", put: "politics,100,^101",
      .line(.aboveFullMark(value: 101, fullMark: 100))),
    Seed(
      "a total below its parts", .lines,
      "college,foreign,100,50,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,politics,100,50,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,subject1,150,80,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,subject2,150,80,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,total,500,352",
      put:
        "college,foreign,100,90,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,politics,100,90,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,subject1,150,90,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,subject2,150,90,final,B,,notices,\n2021,10001,计算机学院,0812,academic,full,ordinary,college,total,500,^352",
      .line(.totalBelowParts(total: 352, sum: 360))),
    Seed(
      "a school's line with a college", .lines, "体育学院,0403,academic,full,ordinary,college",
      put: "体育学院,0403,academic,full,ordinary,^school",
      .line(.levelAndCollegeDisagree(.school, college: "体育学院"))),
    Seed(
      "two levels in one series", .lines, "2020,10001,软件学院,0835,academic,full,ordinary,college",
      put: "2020,10001,软件学院,0835,academic,full,ordinary,^group",
      .line(.levelMixed(.group, others: [.college]))),
    Seed(
      "a single line under another track", .lines, "0812,academic,full,ordinary,college,foreign",
      put: "0812,academic,full,^minority,college,foreign",
      .line(
        .totalElsewhere(
          .minority, .college,
          totals: [.init(track: .ordinary, level: .college), .init(track: .soldier, level: .college)]))),
    Seed(
      "another degree than the register", .lines, "2021,10001,体育学院,0403,academic",
      put: "2021,10001,体育学院,0403,^professional",
      .line(.otherDegree(stated: .professional, registered: .academic))),
    Seed(
      "a dispute without a note", .lines, "notices,Another copy has 384", put: "notices,^",
      .line(.disputedWithoutNote)),
    Seed(
      "a jump", .lines, "2020,10003,*,08,academic,full,ordinary,school,total,500,325",
      put: "2020,10003,*,08,academic,full,ordinary,school,total,500,^425", .warning,
      .line(.jump(change: 95, common: -6, typical: 4 * 1.4826, score: 97 / (4 * 1.4826)))),
    Seed(
      "the year of the examination for the cycle", .lines,
      "2020,10001,*,08,academic,full,ordinary,school,total,500,290,final,A,2020-04-20",
      put: "^2020,10001,*,08,academic,full,ordinary,school,total,500,290,final,A,2021-04-20",
      .line(.publishedInOtherYear(cycle: 2020, published: day(2021, 4, 20)))),
    Seed(
      "published before the examination", .lines, "352,final,B,2021-03-20", put: "352,final,B,^2020-12-20",
      .line(.publishedBeforeExam(published: day(2020, 12, 20), exam: day(2020, 12, 26)))),
    Seed(
      "region B not ten below region A", .nationalLines, "2020,B,04,total,500,321",
      put: "2020,B,04,total,500,^320", .national(.regionB(.total, value: 320, expected: 321))),
    Seed(
      "region B not three below in papers of 100", .nationalLines,
      "2020,B,04,single_100,100,36,,ministry\n2020,B,04,single_over_100,300,108",
      put: "2020,B,04,single_100,100,^35,,ministry\n2020,B,04,single_over_100,300,105",
      .national(.regionB(.single100, value: 35, expected: 36))),
    Seed(
      "region B not five below in papers of 100", .nationalLines,
      "2020,B,mba,single_100,100,34,,ministry\n2020,B,mba,single_over_100,200,68",
      put: "2020,B,mba,single_100,100,^36,,ministry\n2020,B,mba,single_over_100,200,72",
      .national(.regionB(.single100, value: 36, expected: 34))),
    Seed(
      "papers above 100 not scaled", .nationalLines, "2020,A,08,single_over_100,150,59",
      put: "2020,A,08,single_over_100,150,^58", .national(.over100(value: 58, expected: 59))),
    Seed(
      "a wrong full mark in the national table", .nationalLines, "2020,A,mba,total,300,175",
      put: "2020,A,mba,total,^500,175", .line(.wrongFullMark(.total, fullMark: 500, expected: [300]))),
    Seed(
      "a code without a national row", .lines, "2020,10003,*,08,academic", put: "2020,10003,*,^07,academic",
      .warning, .national(.noRow(code: MajorCode("07"), degree: .academic, cycle: 2020))),
  ]

  /// Counts that contradict each other.
  static let counts: [Seed] = [
    Seed(
      "more exempted than admitted", .admissions, "exempted,20", put: "exempted,^53",
      .count(.partExceedsWhole(.exempted, value: 53, whole: .admitted, wholeValue: 52))),
    Seed(
      "more over the national line than applicants", .admissions, "over_national_line,120",
      put: "over_national_line,^401",
      .count(.partExceedsWhole(.overNationalLine, value: 401, whole: .applicants, wholeValue: 400))),
    Seed(
      "more over the retest line than over the national", .admissions, "over_retest_line,60",
      put: "over_retest_line,^121",
      .count(.partExceedsWhole(.overRetestLine, value: 121, whole: .overNationalLine, wholeValue: 120))),
    Seed(
      "admitted not the sum", .admissions, "admitted,52", put: "admitted,^53",
      .count(.admittedIsNotSum(admitted: 53, firstChoice: 50, adjusted: 2))),
    Seed(
      "a minimum above the mean", .admissions, "score_min,352", put: "score_min,^372",
      .count(.scoresOutOfOrder(.scoreMin, value: 372, other: .scoreMean, otherValue: 371.5))),
    Seed(
      "a mean above the maximum", .admissions,
      "score_max,421,,counts\n2021,10001,计算机学院,0812,academic,full,score_mean,371.5",
      put: "score_max,370,,counts\n2021,10001,计算机学院,0812,academic,full,score_mean,^371.5",
      .count(.scoresOutOfOrder(.scoreMean, value: 371.5, other: .scoreMax, otherValue: 370))),
    Seed(
      "half a person", .admissions, "applicants,400", put: "applicants,^400.5",
      .count(.notWhole(.applicants, value: 400.5))),
    Seed(
      "fewer than nobody", .admissions, "exempted,20", put: "exempted,^-20",
      .count(.negative(.exempted, value: -20))),
  ]
}
