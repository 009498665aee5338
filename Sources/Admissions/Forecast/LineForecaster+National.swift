import Forecasting
import Lines

extension LineForecaster {
  /// What is known of the national line over a history in the forecast cycle; nil where none applies.
  func nationalOutlook(
    _ history: LineHistory, as major: MajorCode, past: ReferencedSeries, given: Double?
  ) -> NationalOutlook? {
    guard history.key.track == .ordinary, let school = dataset.school(history.key.schoolID) else {
      return nil
    }
    let code = history.key.major.isAny ? major : history.key.major
    let known = dataset.nationalLines(
      forMajor: code, degree: history.key.degree, region: school.region, subject: history.key.subject)
    let row =
      dataset.nationalRow(forMajor: code, degree: history.key.degree, cycle: cycle)
      ?? known.last { $0.cycle < cycle }.flatMap { dataset.nationalRow($0.rowID) }
    guard let row else { return nil }
    let published = known.first { $0.cycle == cycle }
    let base = Draft(row: row, region: school.region, history: known.filter { $0.cycle <= cycle })
    if let given { return outlook(base, .given, given, nil, past) }
    if let published { return outlook(base, .published, published.value, nil, past) }
    guard let last = past.path.last(before: cycle) else { return nil }
    let forecast =
      pool.subject == .total
      ? referenceModel?.distribution(after: last.value, steps: cycle - last.year)
      : paperForecast(code, history.key.degree, school.region, after: last.year)
    guard let forecast else { return nil }
    return outlook(base, .forecast, forecast.quantile(0.5), forecast, past)
  }

  /// The national line of a paper: that of papers of 100, by the identities of the table.
  private func paperForecast(
    _ code: MajorCode, _ degree: Degree, _ region: Region, after year: Int
  ) -> GridDistribution? {
    let single = dataset.nationalLine(
      forMajor: code, degree: degree, region: region, cycle: year, subject: .single100)
    guard let single, let model = NationalPapers(dataset, before: cycle)?.model else { return nil }
    let fullMark = Int(pool.limits.upper)
    return model.distribution(after: single.value, steps: cycle - year).mapped {
      NationalIdentity.paperLine(single100: $0, fullMark: fullMark)
    }
  }

  private struct Draft {
    let row: NationalRow
    let region: Region
    let history: [NationalLine]
  }

  private func outlook(
    _ draft: Draft, _ status: NationalOutlook.Status, _ value: Double, _ forecast: GridDistribution?,
    _ past: ReferencedSeries
  ) -> NationalOutlook {
    NationalOutlook(
      row: draft.row, region: draft.region, status: status, value: value,
      distribution: forecast.map(Distribution.grid),
      history: draft.history.filter { status != .given || $0.cycle < cycle },
      path: path(past, value: value, isForecast: status == .forecast))
  }

  /// The national line from the last line's cycle on: a cycle without a published value repeats the one before.
  private func path(_ past: ReferencedSeries, value: Double, isForecast: Bool) -> [NationalOutlook.Step] {
    let first = past.years.last ?? cycle
    return (first...max(first, cycle)).compactMap { year in
      if year == cycle { return .init(cycle: year, value: value, isForecast: isForecast) }
      let known = past.path[year]
      if known.isFinite { return .init(cycle: year, value: known, isForecast: false) }
      return past.path.last(before: year).map { .init(cycle: year, value: $0.value, isForecast: true) }
    }
  }

  /// What was expected of the cycle's national line from the lines before it, whether or not it is out.
  func priorOutlook(_ past: ReferencedSeries) -> GridDistribution? {
    past.path.last(before: cycle).flatMap { last in
      referenceModel?.distribution(after: last.value, steps: cycle - last.year)
    }
  }

  private var referenceModel: ReferenceModel? {
    memo.references(cycle) {
      try? ReferenceModel(rows: pool.nationalRows, before: cycle, limits: pool.limits)
    }
  }
}
