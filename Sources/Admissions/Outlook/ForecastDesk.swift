import Forecasting

/// Answers many questions about one cycle: what is pooled is estimated once for each full mark, when it is first
/// needed, and every answer shares it.
public struct ForecastDesk: Sendable {
  /// What is known.
  public let dataset: Dataset
  /// The cycle that is forecast.
  public let cycle: Int
  /// Finds schools and majors.
  public let catalog: Catalog
  private let forecasters = Memo<Int, LineForecaster>()
  private let allHistories = Memo<Int, [LineHistory]>()
  private let allOutlooks = Memo<String, [MajorOutlook]>()

  /// A desk for one cycle.
  public init(_ dataset: Dataset, cycle: Int) {
    self.dataset = dataset
    self.cycle = cycle
    catalog = dataset.catalog
  }

  /// The forecaster of totals of a full mark.
  public func forecaster(fullMark: Int = 500) -> LineForecaster {
    forecasters(fullMark) { LineForecaster(dataset, cycle: cycle, fullMark: fullMark) }
  }

  /// Every series of totals of the ordinary track.
  func histories() -> [LineHistory] { allHistories(cycle) { dataset.allLineHistories() } }

  /// The forecast of a major's total at a school.
  /// - Throws: `LineForecastError` where there is nothing to forecast from. A broader line of another full mark
  ///   than the major's examination has is not a line of the major.
  public func forecast(_ request: LineForecastRequest) throws(LineForecastError) -> LineForecast {
    let fullMark = fullMark(request)
    let forecast = try forecaster(fullMark: fullMark).forecast(request)
    guard forecast.history.points.last?.line.fullMark == fullMark else {
      throw .history(.noLine(request.major.code, degrees: []))
    }
    return forecast
  }

  private func fullMark(_ request: LineForecastRequest) -> Int {
    let degree = request.degree ?? request.major.degree
    return dataset.fullMark(of: .total, major: request.major.code, degree: degree, cycle: cycle)
  }
}

/// A major of a school with its forecast, or why there is none.
public struct MajorOutlook: Sendable {
  /// The major.
  public let major: Major
  /// The answer.
  public let answer: Result<LineForecast, LineForecastError>

  /// The forecast, where there is one.
  public var forecast: LineForecast? { try? answer.get() }
  /// Whether the lines are the major's own and not those of a code that covers it or took its place.
  public var isOwn: Bool { forecast?.history.basis == .own }
}

extension ForecastDesk {
  /// Every major for which a school has a program or a line, by code and degree.
  public func outlooks(of school: School) -> [MajorOutlook] {
    allOutlooks(school.id) {
      catalog.majors(of: school).map { major in
        let request = LineForecastRequest(school: school.id, major: major, degree: major.degree)
        let answer = Result { () throws(LineForecastError) in try forecast(request) }
        return MajorOutlook(major: major, answer: answer)
      }
    }
  }

  /// The forecasts of the same major and degree at other schools that printed a line in the last three cycles:
  /// lines of the major itself first, then those of a code that covers it, each by school.
  public func elsewhere(_ forecast: LineForecast) -> [LineForecast] {
    let all = dataset.schools.filter { $0.id != forecast.school.id }.compactMap { school in
      try? self.forecast(
        LineForecastRequest(
          school: school.id, major: forecast.major, degree: forecast.history.key.degree))
    }
    let recent = all.filter { $0.standing.isKnown && $0.evidence.age <= 3 }
    return recent.filter { $0.history.basis == .own } + recent.filter { $0.history.basis != .own }
  }
}
