import Admissions
import Charts
import Forecasting
import Lines

extension EnrollmentReport {
  /// The national applicants with their turning point, what may come, and what such forecasts were worth.
  var nationalBlocks: [Block] {
    guard let national = story.national else { return [] }
    return [
      section(wording.nationalPictureSection), .figure(nationalFigure(national)),
      .paragraph(Prose(wording.nationalSentences(national))),
      .paragraph(
        Prose(wording.sentences([wording.leadNote, wording.leadVerdict(national.outlook.record)]))),
      .table(leadTable(national.outlook.record)),
    ]
  }

  private static let shownLeads = [1, 2, 3, 5, 10]
  private static let fanLeads = 5

  private func nationalFigure(_ national: NationalEnrollment) -> Figure {
    let series = national.applicants
    let shown = { (value: Double) in wording.inNationalUnit(value, national.unit) }
    let history = zip(series.years, series.values).map { YearValue(year: $0, value: shown($1)) }
    let fan = national.outlook.forecasts.prefix(Self.fanLeads).enumerated().map { place, forecast in
      FanYear(
        year: national.outlook.lastYear + place + 1, median: shown(forecast.median),
        bands: [0.5, 0.8].map { level in
          let interval = forecast.interval(level)
          return .init(
            level: Int((level * 100).rounded()), lower: shown(interval.lower), upper: shown(interval.upper))
        })
    }
    let chart = FanChart(
      caption: ChartCaption(
        title: wording.nationalFinding(national),
        subtitle: wording.say(
          "Registered for the examination, by admission year", "按招生年份的报名人数"),
        source: wording.allPublishers(national.sources, [story.school])),
      unit: wording.nationalUnit(national.unit),
      seriesName: wording.sentence(wording.headcount(.applicants), ended: false), history: history,
      fan: Array(fan), axis: ValueAxis(decimals: wording.nationalDecimals(national.unit)))
    return Figure(stem: "figures/" + stem + "-national", chart: chart, language: wording.language)
  }

  private func leadTable(_ record: [GrowthOutlook.LeadRecord]) -> DocumentTable {
    let rows = record.filter { Self.shownLeads.contains($0.lead) }.map { lead -> [Prose] in
      [
        Prose(String(lead.lead)), Prose(wording.count(lead.count)),
        Prose(wording.marks(lead.percentError, decimals: 1) + " %"),
        Prose(wording.marks(lead.lastValueError, decimals: 1) + " %"),
        Prose(held(lead.held80, lead.intervalCount)), Prose(held(lead.held95, lead.intervalCount)),
      ]
    }
    return DocumentTable(
      label: wording.recordSection, columns: wording.leadColumns.map { .init(Prose($0), .right) }, rows: rows)
  }

  private func held(_ held: Int, _ count: Int) -> String {
    count > 0 ? wording.say("\(held) of \(count)", "\(count) 次中 \(held) 次") : Wording.noValue
  }
}
