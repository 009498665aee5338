public import Forecasting

extension RecordedForecast {
  /// A forecast of a line of the data package.
  public init(_ forecast: LineForecast) {
    let key = forecast.history.key
    let last = forecast.history.points.last
    self.init(
      scope: RecordedForecast.program, key: key.columns, cycle: forecast.cycle,
      lastCycle: last?.cycle ?? forecast.cycle - 1, lastValue: last?.value ?? .nan, scale: "score",
      model: forecast.model.name, quantiles: Register.levels.map(forecast.distribution.quantile))
  }
}

extension Register {
  /// Outcomes of open forecasts of the data package that its lines now hold, in the order of the forecasts.
  public func outcomes(in dataset: Dataset) -> [RegisterEntry.Content] {
    forecasts.filter { $0.outcome == nil && $0.forecast.scope == RecordedForecast.program }.compactMap {
      item in
      guard let line = dataset.line(answering: item.forecast) else { return nil }
      return .outcome(forecast: item.hash, value: line.value, sourceID: line.sourceID)
    }
  }

  /// Outcomes of open forecasts of a table that a panel now holds.
  public func outcomes(in panel: Panel, scope: String) -> [RegisterEntry.Content] {
    var places: [[String]: Int] = [:]
    for index in 0..<panel.seriesCount { places[panel.keys[index]] = index }
    return forecasts.filter { $0.outcome == nil && $0.forecast.scope == scope }.compactMap { item in
      guard let index = places[item.forecast.key],
        let value = panel.value(of: index, in: item.forecast.cycle)
      else { return nil }
      return .outcome(forecast: item.hash, value: value, sourceID: "")
    }
  }
}

extension Dataset {
  /// The line that a recorded forecast was of, once it is in the data: the series as it is put together now.
  fileprivate func line(answering forecast: RecordedForecast) -> Line? {
    guard forecast.key.count == 8, let degree = Degree(rawValue: forecast.key[3]),
      let mode = Mode(rawValue: forecast.key[4]), let track = Track(rawValue: forecast.key[5]),
      let level = Level(rawValue: forecast.key[6]), let subject = Subject(rawValue: forecast.key[7])
    else { return nil }
    let college = forecast.key[1] == College.wholeSchool ? nil : forecast.key[1]
    let history = try? lineHistory(
      school: forecast.key[0], major: MajorCode(forecast.key[2]), degree: degree, college: college,
      mode: mode, track: track, subject: subject, level: level)
    return history?.points.first { $0.cycle == forecast.cycle }?.line
  }
}
