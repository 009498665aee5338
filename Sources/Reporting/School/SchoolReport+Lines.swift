import Admissions
import Charts

extension SchoolReport {
  /// The summary of lines: small multiples of the longer series, then every value in a table.
  var lineBlocks: [Block] {
    guard !review.histories.isEmpty else {
      return [.section(wording.linesSection), .text(wording.knownLines(review))] + floorTable
    }
    return [.section(wording.linesSection)] + multiples + [table, .text(wording.lineMarksNote)] + floorTable
  }

  private static let mostPanels = 12

  private var multiples: [Block] {
    let long = review.histories.filter { $0.points.count >= 2 }
      .sorted { ($0.values.last ?? 0, $1.key) > ($1.values.last ?? 0, $0.key) }
    guard !long.isEmpty else { return [] }
    let shown = long.prefix(Self.mostPanels)
    let years = shown.flatMap(\.cycles)
    let chart = SmallMultiples(
      caption: caption(
        wording.multiplesFinding(review.school, years.min() ?? 0, years.max() ?? 0),
        wording.multiplesPlotted(shown.count, of: long.count)),
      unit: wording.unitOfMarks,
      panels: shown.map { history in
        .init(
          name: panelName(history.key, isAlone: shown.count { $0.key.major == history.key.major } == 1),
          values: history.points.map { YearValue(year: $0.cycle, value: $0.value, isAtFloor: $0.isAtFloor) })
      })
    return [figure("lines", chart)]
  }

  /// Code and name, with the college where several print a line for it; the college for a line of all its majors.
  private func panelName(_ key: LineKey, isAlone: Bool) -> String {
    let place = wording.college(key) ?? ""
    guard !key.major.isAny else { return joined([place, wording.degree(key.degree)]) }
    return isAlone ? name(key) : joined([name(key), place])
  }

  private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

  private var cycles: [Int] { Set(review.histories.flatMap(\.cycles)).sorted() }

  private var table: Block {
    .table(
      wording.linesSection,
      [wording.majorColumn, wording.degreeColumn, wording.collegeColumn] + cycles.map { ">\($0)" },
      review.histories.map(row))
  }

  private func row(_ history: LineHistory) -> [String] {
    let key = history.key
    let values = Dictionary(history.points.map { ($0.cycle, $0) }, uniquingKeysWith: { first, _ in first })
    return [name(key), wording.degree(key.degree), wording.college(key) ?? wording.wholeSchool]
      + cycles.map { cycle in values[cycle].map(cell) ?? "" }
  }

  /// The major of a line by code and name.
  func name(_ key: LineKey) -> String {
    guard !key.major.isAny else { return wording.everyMajor }
    let known = review.outlook.majors.first { $0.major.code == key.major && $0.major.degree == key.degree }
    return known.map { wording.major($0.major) } ?? key.major.text
  }

  private func cell(_ point: LinePoint) -> String {
    wording.marks(point.value) + (point.isAtFloor ? "†" : "") + (point.line.status == .disputed ? "?" : "")
  }

  /// The national lines below which no line of the school lies, folded.
  private var floorTable: [Block] {
    guard !review.nationalLines.isEmpty else { return [] }
    let rows = review.nationalLines.compactMap { line -> [String]? in
      guard let row = review.nationalRows.first(where: { $0.id == line.rowID }) else { return nil }
      return [wording.codedRow(row), wording.marks(line.value), String(line.fullMark)]
    }
    return [
      .details(
        summary: Prose(wording.floorFold(review.school.region, review.cycle)),
        [
          .table(
            wording.nationalSection,
            [wording.categoryColumn, ">\(review.cycle)", ">" + wording.fullMarkColumn], rows)
        ])
    ]
  }
}
