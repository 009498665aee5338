import Admissions
import Charts
import Forecasting

extension YearReport {
  private var next: Int { review.cycle + 1 }

  /// The forecasts of the next cycle: national lines, then the lines of every school behind folds.
  var nextBlocks: [Block] {
    nationalOutlook + [.part(wording.bySchoolSection), .text(wording.foldedForecasts(next))] + schools
  }

  /// The forecasts of the next cycle's national lines.
  public var nationalOutlook: [Block] {
    [
      .section(wording.nextSection(next)), .text(wording.nextNote(review.given)), figure("next", nextChart),
      nationalTable,
    ]
  }

  /// The report without the forecasts of every school, for a site that has a page for each.
  public var retrospect: [Block] {
    summary + nationalBlocks + schoolBlocks + scorecardBlocks + applicantBlocks + newsBlocks + qualityBlocks
      + sourceBlocks
  }

  /// How the forecasts of the cycle did.
  public var scorecard: [Block] { scorecardBlocks }

  /// National applicants, without the heading.
  public var applicants: [Block] { Array(applicantBlocks.dropFirst()) }

  private var nextChart: RankedDots {
    let rows = rowsOf500.compactMap { row -> RankedDots.Row? in
      guard let expected = row.next else { return nil }
      let interval = expected.interval(0.8)
      return .init(
        name: wording.codedRow(row.history.row), value: expected.median, lower: interval.lower,
        upper: interval.upper)
    }.sorted { ($0.value, $1.name) > ($1.value, $0.name) }
    return RankedDots(
      caption: nationalCaption(wording.nationalNextFinding(next), wording.intervalsPlotted), rows: rows,
      level: 80)
  }

  private var nationalTable: Block {
    .table(
      wording.nextSection(next),
      [
        wording.categoryColumn, ">\(review.cycle)", ">" + wording.expectedColumn(next),
        ">" + wording.fiftyColumn, ">" + wording.eightyColumn,
      ],
      review.national.rows.compactMap { row in
        row.next.map { expected in
          [
            wording.codedRow(row.history.row), wording.marks(row.value), wording.marks(expected.median),
            wording.interval(expected, 0.5), wording.interval(expected, 0.8),
          ]
        }
      })
  }

  private var schools: [Block] {
    review.outlooks.compactMap { outlook in
      let forecasts = outlook.own
      guard !forecasts.isEmpty else { return nil }
      let name = wording.school(outlook.school)
      return .details(
        summary: Prose(wording.schoolFold(name, forecasts.count)),
        [ForecastTable(forecasts, wording: wording).block(label: name)])
    }
  }
}
