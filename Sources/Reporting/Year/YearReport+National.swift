import Admissions
import Charts

extension YearReport {
  /// The national lines: this year against last, all years, the common movement, the longest runs.
  var nationalBlocks: [Block] {
    [
      .section(wording.nationalSection), figure("moves", movesChart), nationalTable,
      .text(wording.regionB(review.national.rows)),
      figure("national", historyChart), .part(wording.commonSection),
      .text(wording.commonMovement(review.national)), figure("common", commonChart),
    ] + runsTable
  }

  private var rows: [NationalRowReview] { review.national.rows }

  /// Rows of 500 marks can stand on one axis.
  var rowsOf500: [NationalRowReview] {
    rows.filter { $0.history.points.last?.fullMark == 500 }
  }

  private var movesChart: DumbbellChart {
    let moved = rowsOf500.filter { $0.before != nil }
      .sorted { ($0.change ?? 0, $1.history.row.id) > ($1.change ?? 0, $0.history.row.id) }
    return DumbbellChart(
      caption: nationalCaption(
        wording.movesFinding(review.national), wording.movesPlotted(moved.count, review.national)),
      fromLabel: String(review.cycle - 1), toLabel: String(review.cycle),
      rows: moved.map { .init(name: wording.codedRow($0.history.row), from: $0.before, to: $0.value) })
  }

  private var historyChart: SmallMultiples {
    let long = rowsOf500.filter { $0.history.points.count >= 5 }.sorted {
      ($0.value, $1.history.row.id) > ($1.value, $0.history.row.id)
    }
    let years = long.flatMap { $0.history.points.map(\.cycle) }
    return SmallMultiples(
      caption: nationalCaption(
        wording.nationalHistoryFinding(years.min() ?? review.cycle, years.max() ?? review.cycle),
        wording.nationalPlotted),
      unit: wording.unitOfMarks,
      panels: long.map { row in
        .init(
          name: wording.codedRow(row.history.row),
          values: row.history.points.map { YearValue(year: $0.cycle, value: $0.value) })
      })
  }

  private var commonChart: LineChart {
    LineChart(
      caption: nationalCaption(wording.commonFinding(review.national), wording.commonPlotted),
      unit: wording.unitOfMarks,
      series: [
        .init(
          name: wording.meanMovement,
          values: review.national.shocks.map { YearValue(year: $0.cycle, value: $0.mean) })
      ], axis: ValueAxis(decimals: 1))
  }

  private var nationalTable: Block {
    .table(
      wording.nationalSection,
      [
        wording.categoryColumn, ">\(review.cycle - 1)", ">\(review.cycle)", ">" + wording.changeColumn,
        ">" + wording.regionBColumn, wording.runColumn,
      ],
      rows.map { row in
        [
          wording.codedRow(row.history.row), row.before.map { wording.marks($0) } ?? "",
          wording.marks(row.value),
          row.change.map { wording.change($0) } ?? "", row.valueB.map { wording.marks($0) } ?? "",
          wording.run(row.run, change: row.change ?? 0),
        ]
      })
  }

  /// The rows whose longest run is the longest of all, and the next ones, down to three movements.
  private var runsTable: [Block] {
    let runs = rows.compactMap { row in row.longestRun.map { (row.history.row, $0) } }
      .filter { $0.1.length >= 3 }
      .sorted { ($0.1.length, abs($0.1.total), $1.0.id) > ($1.1.length, abs($1.1.total), $0.0.id) }.prefix(10)
    guard !runs.isEmpty else { return [] }
    let table = Block.table(
      wording.runsSection,
      [
        wording.categoryColumn, wording.cyclesColumn, wording.stepsColumn, ">" + wording.totalMovementColumn,
      ],
      runs.map { row, run in
        [
          wording.codedRow(row), wording.cycles(run.last - run.length, run.last), wording.run(run),
          wording.change(run.total),
        ]
      })
    return [.part(wording.runsSection), table]
  }
}
