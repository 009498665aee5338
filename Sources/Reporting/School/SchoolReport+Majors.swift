import Admissions
import Charts
import Forecasting

extension SchoolReport {
  /// The forecast of every major: a drawing and a table, a fold a major, and what has no line of its own.
  var majorBlocks: [Block] {
    let own = review.outlook.own
    guard !own.isEmpty else { return others }
    return [
      .section(wording.majorsSection(next))
    ] + (own.contains(where: \.standing.isKnown) ? [forecastFigure(own)] : []) + [
      ForecastTable(own, wording: wording).block(label: wording.majorsSection(next))
    ] + own.flatMap(fold) + others
  }

  func forecastFigure(_ own: [LineForecast]) -> Block { figure("forecasts", chart(own)) }

  private static let mostRows = 24

  private func chart(_ forecasts: [LineForecast]) -> RankedDots {
    let sorted = forecasts.filter(\.standing.isKnown).sorted {
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

  /// The majors without a line of their own: a fold for each line that stands in for some, then those with none.
  private var others: [Block] {
    let rest = review.outlook.majors.filter { !$0.isOwn }
    guard !rest.isEmpty else { return [] }
    var anchors: [String] = []
    for place in rest.map(Self.othersAnchor) where !anchors.contains(place) { anchors.append(place) }
    let folds = anchors.sorted {
      ($0 == Self.noLineAnchor ? 1 : 0, $0) < ($1 == Self.noLineAnchor ? 1 : 0, $1)
    }
    .flatMap { place in othersFold(place, rest.filter { Self.othersAnchor($0) == place }) }
    return [.part(wording.othersSection), .text(wording.othersNote)] + folds
  }

  private func othersFold(_ place: String, _ majors: [MajorOutlook]) -> [Block] {
    let forecasts = majors.compactMap(\.forecast)
    let line = forecasts.first.map { name($0.history.key) } ?? ""
    let summary =
      forecasts.isEmpty ? wording.noLineFold(majors.count) : wording.followersFold(forecasts, line: line)
    let texts = majors.map { item in
      switch item.answer {
      case .success(let forecast): wording.follower(forecast, among: forecasts)
      case .failure(let error): wording.withoutForecast(item.major, error)
      }
    }
    return [.anchor(place), .details(summary: Prose(summary), [.bullets(texts)])]
  }
}
