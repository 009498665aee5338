import Admissions

extension Fixture {
  /// The rows of the national table, with the totals of region A in 2019, 2020 and 2021.
  static let national: [(row: String, name: String, exam: Exam, degree: String, totals: [Int])] = [
    ("04", "教育学", .threePapers, "both", [325, 331, 337]),
    ("0403", "体育学", .threePapers, "both", [275, 281, 284]),
    ("08", "工学", .fourPapers, "both", [270, 264, 263]),
    ("08z", "工学照顾专业", .fourPapers, "academic", [260, 255, 254]),
    ("mba", "工商管理", .twoPapers, "professional", [170, 175, 170]),
    ("min", "少数民族照顾政策", .fourPapers, "both", [245, 245, 251]),
  ]

  static let nationalLines: [String] = {
    var lines: [String] = []
    for (index, cycle) in (2019...2021).enumerated() {
      for region in Region.allCases {
        for row in national { lines += nationalValues(cycle, region, row.row, row.exam, row.totals[index]) }
      }
    }
    return lines
  }()

  /// The three values of a row: 39, or less in region B, in papers of 100.
  private static func nationalValues(
    _ cycle: Int, _ region: Region, _ row: String, _ exam: Exam, _ total: Int
  ) -> [String] {
    let isLower = region == .b && row != "min"
    let single = 39 - (isLower ? (exam == .twoPapers ? 5 : 3) : 0)
    let over = exam.fullMark(of: .singleOver100) ?? 0
    let scaled = (single * over + 99) / 100
    let start = "\(cycle),\(region.rawValue),\(row)"
    return [
      "\(start),single_100,100,\(single),,ministry", "\(start),single_over_100,\(over),\(scaled),,ministry",
      "\(start),total,\(exam.fullMark),\(total - (isLower ? 10 : 0)),,ministry",
    ]
  }
}
