import Admissions
import Charts

extension YearReport {
  /// National applicants.
  var applicantBlocks: [Block] {
    let counts = review.applicants.filter { $0.cycle <= review.cycle }
    guard !counts.isEmpty else { return [] }
    return [
      .section(wording.applicantsSection), .text(wording.applicants(counts, cycle: review.cycle)),
      figure("applicants", applicantsChart(counts)),
    ]
  }

  private func applicantsChart(_ counts: [ApplicantCount]) -> LineChart {
    let series = [Measure.applicants, .admitted].map { measure in
      LineChart.Series(
        name: wording.sentence(wording.measure(measure), ended: false),
        values: counts.filter { $0.measure == measure }.map {
          YearValue(year: $0.cycle, value: wording.inNationalUnit($0.value, $0.unit))
        })
    }
    let unit = counts.first?.unit ?? ""
    let years = counts.map(\.cycle)
    return LineChart(
      caption: caption(
        wording.applicantsFinding(years.min() ?? 0, years.max() ?? 0), wording.applicantsPlotted,
        of: counts.map(\.sourceID)),
      unit: wording.nationalUnit(unit), series: series.filter { !$0.values.isEmpty },
      axis: ValueAxis(decimals: wording.nationalDecimals(unit)))
  }

  /// What is new: rows, schools, days, rules.
  var newsBlocks: [Block] {
    let rows = rowChanges
    let texts = [
      wording.publicationDays(review.published.now, review.published.before),
      wording.rowChanges(new: rows.new, ended: rows.ended),
      wording.lineCounts(now: review.moves.count, before: review.earlier.count, cycle: review.cycle),
      wording.newSchools(schools(in: review.moves, notIn: review.earlier)),
      wording.missingSchools(schools(in: review.earlier, notIn: review.moves)),
    ]
    let rules = review.ruleChanges.map(wording.ruleItem)
    return [.section(wording.newsSection(review.cycle - 1)), .bullets(texts)]
      + (rules.isEmpty ? [] : [.part(wording.rulesSection), .bullets(rules)])
  }

  private var rowChanges: (new: [NationalRow], ended: [NationalRow]) {
    (
      review.national.rows.filter { $0.before == nil }.map(\.history.row), review.national.endedRows
    )
  }

  private func schools(in some: [LineMove], notIn others: [LineMove]) -> [School] {
    let known = Set(others.map(\.school.id))
    let ids = Set(some.map(\.school.id)).subtracting(known)
    return review.outlooks.map(\.school).filter { ids.contains($0.id) }
  }

  /// How well the lines of the cycle are known.
  var qualityBlocks: [Block] {
    let schools = Set(review.moves.map(\.school.id)).count
    return [
      .section(wording.qualitySection),
      .bullets([
        wording.confidences(review.moves.map(\.now.line)), wording.disputes(review.moves),
        wording.coverage(schools: schools, of: review.registeredSchools, cycle: review.cycle),
        wording.thinSeries(review.moves),
      ]),
    ]
  }
}
