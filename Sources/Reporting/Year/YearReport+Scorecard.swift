import Admissions
import Charts
import Forecasting

extension YearReport {
  /// Last year's forecasts against what came: lines with and without the national lines known, national lines.
  var scorecardBlocks: [Block] {
    let texts = [
      wording.scorecard(review.given), wording.scorecard(review.blind),
      wording.nationalScorecard(review.national),
    ]
    let drawing = review.given.forecasts.isEmpty ? [] : [figure("coverage", coverageChart)]
    return [.section(wording.scorecardSection), .bullets(texts)] + drawing + surprises + [nationalTable]
  }

  private var coverageChart: ReliabilityDiagram {
    let total = review.given.forecasts.count
    let bins = LineForecast.intervalLevels.indices.map { place in
      let (level, held) = (LineForecast.intervalLevels[place], review.given.held[place])
      let range = review.given.heldRange(place)
      return ReliabilityDiagram.Bin(
        predicted: level, observed: Double(held) / Double(total), count: total, lower: range.lower,
        upper: range.upper)
    }
    return ReliabilityDiagram(
      caption: caption(
        wording.coverageFinding(review.given), wording.coveragePlotted(review.given),
        of: review.moves.map(\.now.line.sourceID)),
      bins: bins)
  }

  /// The lines outside their 95 % interval, the farthest first.
  private var surprises: [Block] {
    let missed = review.given.forecasts.filter { !$0.held[2] }
      .sorted { (abs($0.error), $1.history.key) > (abs($1.error), $0.history.key) }
    guard !missed.isEmpty else { return [.text(wording.noSurprise)] }
    let rows = missed.prefix(12).map { item in
      [
        name(item.history), wording.marks(item.lastValue), wording.marks(item.median),
        wording.marks(item.outcome), wording.change(item.error),
      ]
    }
    return [
      .text(wording.surprises(missed.count, of: review.given.forecasts.count)),
      .table(
        wording.scorecardSection,
        [
          wording.linesColumn, ">\(review.cycle - 1)", ">" + wording.wasExpectedColumn(review.cycle),
          ">" + wording.cameColumn, ">" + wording.changeOffColumn,
        ], rows),
    ]
  }

  private func name(_ history: LineHistory) -> String {
    let school = review.outlooks.first { $0.school.id == history.key.schoolID }?.school
    return school.map { wording.seriesName($0, history.key) } ?? history.key.major.text
  }

  private var nationalTable: Block {
    let rows = review.national.rows.compactMap { row -> [String]? in
      guard let expected = row.expected else { return nil }
      return [
        wording.codedRow(row.history.row), wording.interval(expected, 0.8), wording.marks(row.value),
        wording.held(expected.interval(0.8).contains(row.value)),
      ]
    }
    return .details(
      summary: Prose(wording.nationalScorecardFold),
      [
        .table(
          wording.nationalSection,
          [
            wording.categoryColumn, ">" + wording.eightyColumn, ">" + wording.cameColumn,
            wording.intervalColumn,
          ], rows)
      ])
  }
}
