import Admissions
import Charts
import Forecasting

extension SchoolReport {
  /// The forecast of every major: a drawing and a table, a fold a major, and what has no line of its own.
  var majorBlocks: [Block] {
    let own = review.outlook.own
    guard !own.isEmpty else { return others }
    return [
      .section(wording.majorsSection(next)), figure("forecasts", chart(own)),
      ForecastTable(own, wording: wording).block(label: wording.majorsSection(next)),
    ] + own.flatMap(fold) + others
  }

  private static let mostRows = 24

  private func chart(_ forecasts: [LineForecast]) -> RankedDots {
    let sorted = forecasts.sorted {
      ($0.distribution.median, $1.major.code) > ($1.distribution.median, $0.major.code)
    }
    return RankedDots(
      caption: caption(wording.majorsFinding(review.school, next), wording.intervalsPlotted),
      rows: sorted.prefix(Self.mostRows).map { forecast in
        let interval = forecast.distribution.interval(0.8)
        return .init(
          name: wording.shortMajor(forecast), value: forecast.distribution.median, lower: interval.lower,
          upper: interval.upper)
      }, level: 80)
  }

  private func fold(_ forecast: LineForecast) -> [Block] {
    let facts = ForecastFacts(forecast: forecast, wording: wording)
    let texts = [
      wording.nationalSentence(forecast), wording.floorSentence(forecast),
      wording.gapSentence(forecast.history.points), wording.evidenceSentence(forecast),
    ]
    return [
      .anchor(Self.anchor(forecast.major)),
      .details(
        summary: Prose(wording.majorFold(forecast)),
        [.text(wording.sentences(texts))]
          + facts.cautions.map { .note(Note(label: wording.noteLabel, Prose($0))) }
          + [.text(facts.alternatives), .verbatim(Command.report(forecast))]),
    ]
  }

  private var others: [Block] {
    let rest = review.outlook.majors.filter { !$0.isOwn }
    guard !rest.isEmpty else { return [] }
    let texts = rest.map { item in
      switch item.answer {
      case .success(let forecast): wording.follows(forecast)
      case .failure(let error): wording.major(item.major) + wording.afterLabel + wording.noForecast(error)
      }
    }
    return [
      .part(wording.othersSection), .anchor(Self.othersAnchor),
      .details(summary: Prose(wording.othersFold(rest.count)), [.bullets(texts)]),
    ]
  }
}
