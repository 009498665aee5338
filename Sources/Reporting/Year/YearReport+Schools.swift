import Admissions
import Charts
import Forecasting

extension YearReport {
  /// The lines of schools: the largest movements as a drawing, then a row a school.
  var schoolBlocks: [Block] {
    let compared = review.moves.filter { $0.change != nil }
    guard !compared.isEmpty else {
      return [.section(wording.schoolLinesSection), .text(wording.schoolMovement(review.moves))]
    }
    return [
      .section(wording.schoolLinesSection), .text(wording.schoolMovement(review.moves)),
      figure("schools", largestMoves(compared)), .text(wording.standstill(compared)), schoolTable,
    ]
  }

  private static let shownMoves = 14

  private func largestMoves(_ moves: [LineMove]) -> DumbbellChart {
    let largest = moves.sorted { (abs($0.change ?? 0), name($1)) > (abs($1.change ?? 0), name($0)) }
      .prefix(Self.shownMoves).sorted { ($0.change ?? 0, name($1)) > ($1.change ?? 0, name($0)) }
    return DumbbellChart(
      caption: caption(
        wording.schoolMovesFinding(moves, review.cycle), wording.schoolMovesPlotted(largest.count),
        of: largest.map(\.now.line.sourceID)),
      fromLabel: String(review.cycle - 1), toLabel: String(review.cycle),
      rows: largest.map { .init(name: fullName($0), from: $0.before?.value, to: $0.now.value) })
  }

  /// School and major by name, so that nobody need know the codes; the short name where the major is not known.
  private func fullName(_ move: LineMove) -> String {
    let key = move.history.key
    let majors = review.outlooks.first { $0.school.id == key.schoolID }?.majors ?? []
    let known = majors.first { $0.major.code == key.major && $0.major.degree == key.degree }
    return known.map { wording.shortName(move.school) + " " + wording.major($0.major) } ?? name(move)
  }

  private func name(_ move: LineMove) -> String { wording.seriesName(move.school, move.history.key) }

  private var schoolTable: Block {
    let bySchool = Dictionary(grouping: review.moves, by: \.school.id)
    let rows = review.outlooks.compactMap { outlook -> [String]? in
      bySchool[outlook.school.id].map { row(outlook, $0) }
    }
    return .table(
      wording.bySchoolSection,
      [
        wording.schoolColumn, ">" + wording.linesColumn, ">" + wording.comparedColumn,
        ">" + wording.meanChangeColumn, ">" + wording.typicalGapColumn,
        ">" + wording.expectedChangeColumn(review.cycle + 1), ">" + wording.halfWidthColumn,
      ], rows)
  }

  private func row(_ outlook: SchoolOutlook, _ moves: [LineMove]) -> [String] {
    let changes = moves.compactMap(\.change)
    let next = outlook.own.filter {
      $0.standing.isLine && $0.evidence.age == 1 && $0.cycle == review.cycle + 1
    }
    let steps = next.compactMap { forecast in
      forecast.history.points.last.map { forecast.distribution.median - $0.value }
    }
    let widths = next.map { forecast in
      let interval = forecast.distribution.interval(0.8)
      return (interval.upper - interval.lower) / 2
    }
    return [
      wording.shortName(outlook.school), wording.count(moves.count), wording.count(changes.count),
      mean(changes).map { wording.change($0, decimals: 1) } ?? "",
      middle(moves.compactMap(\.gap)).map { wording.change($0) } ?? "",
      mean(steps).map { wording.change($0) } ?? "", middle(widths).map { wording.marks($0) } ?? "",
    ]
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The value in the middle; of an even number the mean of the two.
  private func middle(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
