@testable import Admissions

extension Seed {
  private static let own =
    "2021,10001,计算机学院,0812,academic,full,ordinary,college,total,500,352,final,B,2021-03-20,notices,\n"
  private static let ownKey = [
    "2021", "10001", "计算机学院", "0812", "academic", "full", "ordinary", "college", "total",
  ]

  /// Errors of rows among rows: keys, references, order.
  static let rows: [Seed] = [
    Seed("a row twice", .lines, own, put: own + "^" + own, .row(.repeated(key: ownKey, firstLine: 39))),
    Seed(
      "a key twice with two values", .lines, own, put: own + "^" + own.replacing("352", with: "353"),
      .row(.conflicting(key: ownKey, firstLine: 39))),
    Seed(
      "a code in both its forms", .programs,
      "10001,计算机学院,0835,academic,full,软件工程,Software engineering,500-4\n",
      put:
        "^10001,计算机学院,081200,academic,full,计算机科学与技术,Computer science and technology,500-4\n10001,计算机学院,0835,academic,full,软件工程,Software engineering,500-4\n",
      .row(.repeated(key: ["10001", "计算机学院", "081200", "academic", "full"], firstLine: 5))),
    Seed(
      "a unique value twice", .sources, "Institutions", put: "^Notices",
      .row(.repeatedValue(column: "title", value: "Notices", firstLine: 4))),
    Seed(
      "an unknown school", .lines, "2021,10004,*,0813", put: "2021,^10009,*,0813",
      .row(.unresolved(column: "school_id", value: "10009", table: "schools", nearest: "10001"))),
    Seed(
      "an unknown school without a descriptor's word for it", .schoolProfiles, "10001,students",
      put: "^10009,students",
      .row(.unresolved(column: "school_id", value: "10009", table: "schools", nearest: "10001"))),
    Seed(
      "an unknown source", .lines, "2021-03-20,notices", put: "2021-03-20,^notice",
      .row(.unresolved(column: "source_id", value: "notice", table: "sources", nearest: "notices"))),
    Seed(
      "an unknown national row", .nationalMap, "2019,2021,mba", put: "2019,2021,^mbb",
      .row(.unresolved(column: "row_id", value: "mbb", table: "national_rows", nearest: "mba"))),
    Seed(
      "rows out of order", .applicants,
      "2020,applicants,341,10000 persons,Registered,counts\n2021,applicants,377,10000 persons,Registered,counts\n",
      put:
        "2021,applicants,377,10000 persons,Registered,counts\n^2020,applicants,341,10000 persons,Registered,counts\n",
      .warning, .row(.unsorted(key: ["2020", "applicants"], above: ["2021", "applicants"]))),
    Seed(
      "a cycle that is not yet", .applicants, "2021,applicants", put: "^2031,applicants",
      .row(.implausibleCycle(2031, 1978...2022))),
    Seed(
      "a source nobody cites", .sources, "counts,Alpha",
      put: "^archive,Alpha University,Archive,,,,,pdf,A\ncounts,Alpha", .warning,
      .register(.unusedSource("archive"))),
    Seed(
      "an alias of two schools", .schools, "GU;丙大", put: "^GU;甲大",
      .register(.sharedName("甲大", schoolID: "10001"))),
    Seed(
      "an alias of two colleges", .colleges, "School of Software,,notices",
      put: "School of Software,^计科院,notices",
      .register(.sharedCollegeName("计科院", college: "计算机学院"))),
    Seed(
      "a school in the wrong region", .schools, "Xi'an,A", put: "Lanzhou,^A",
      .register(.regionOfCity("Lanzhou", stated: .a, actual: .b))),
    Seed(
      "two entries of the map for one cycle", .nationalMap, "08,professional,2019",
      put: "08,academic,^2020,2021,08z\n08,professional,2019",
      .national(.overlappingMap(prefix: "08", cycle: 2020, otherLine: 5))),
    Seed(
      "a map beyond its row", .nationalMap, "1251,professional,2019,2021",
      put: "1251,professional,2019,^2022", .national(.mapOutsideRow(row: "mba", cycle: 2022))),
  ]
}
