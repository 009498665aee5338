public import Forecasting

/// What one count will be: a program's, a college's or a school's.
public struct CountForecast: Sendable, Equatable {
  /// What is counted.
  public let measure: Measure
  /// The cycle that is forecast.
  public let cycle: Int
  /// The joint draws, whole numbers; draw k of a sum is the sum of draws k of its programs.
  public let draws: [Double]
  /// The whole number that adds up with those of the other programs.
  public let point: Double
  /// Past counts by cycle. Of a sum: over the programs that were counted then.
  public let history: [Observed]

  /// One past count.
  public struct Observed: Sendable, Equatable {
    /// The admission year.
    public let cycle: Int
    /// People.
    public let value: Double
    /// How many of the programs were counted.
    public let programs: Int
  }

  /// How many programs are forecast.
  public let programs: Int
  /// How many cycles the last count lies before the one that is forecast.
  public var age: Int { cycle - (history.last { $0.cycle < cycle }?.cycle ?? cycle) }

  /// The quantile of the draws at a level, a whole number.
  public func quantile(_ level: Double) -> Double {
    HierarchyRun.quantiles(of: draws, levels: [level])[0]
  }

  /// The median of the draws.
  public var median: Double { quantile(0.5) }

  /// The central interval of the draws.
  public func interval(_ level: Double) -> PredictionInterval {
    PredictionInterval(level: level, lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2))
  }
}

extension EnrollmentForecaster {
  /// The forecast of one program.
  ///
  /// - Throws: `noProgram` for one without counts, `ended` for one that was not counted lately.
  public func program(_ group: CountGroup) throws(EnrollmentError) -> CountForecast {
    guard let series = programs.firstIndex(of: group) else {
      throw .noProgram(group.major, known: Set(programs.map(\.major.text)).sorted())
    }
    guard run.forecastLeaves.contains(series) else {
      throw .ended(lastCycle: panel.lastYear(of: series, before: cycle) ?? 0, cycle: cycle)
    }
    return forecast([series])
  }

  /// The programs of a major, the ones with the most recent count first, among equals the larger one.
  public func programs(of major: Major, college: String?, degree: Degree?) -> [CountGroup] {
    let found = programs.indices.filter { index in
      let group = programs[index]
      return group.major == major.code && (college == nil || group.college == college)
        && (degree == nil || group.degree == degree)
    }
    return found.sorted { recency($1) < recency($0) }.map { programs[$0] }
  }

  private func recency(_ series: Int) -> (Int, Double) {
    let last = panel.lastYear(of: series, before: cycle) ?? 0
    return (last, panel.value(of: series, in: last) ?? 0)
  }

  /// The sum over the programs of a college that are forecast; nil for a college without any.
  public func college(_ name: String) -> CountForecast? {
    let series = run.forecastLeaves.filter { programs[$0].college == name }
    return series.isEmpty ? nil : forecast(series)
  }

  /// The sum over all programs that are forecast.
  public var total: CountForecast { forecast(run.forecastLeaves) }

  /// The colleges with a forecast, the largest sum first, equals in order of first appearance.
  public var largestColleges: [String] {
    let sizes = Dictionary(colleges.map { ($0, college($0)?.point ?? 0) }) { first, _ in first }
    return colleges.enumerated().sorted {
      (sizes[$1.element, default: 0], $0.offset) < (sizes[$0.element, default: 0], $1.offset)
    }.map(\.element)
  }

  /// The programs with a forecast, the largest first.
  public var largestPrograms: [(group: CountGroup, forecast: CountForecast)] {
    run.forecastLeaves.map { (programs[$0], forecast([$0])) }.enumerated().sorted {
      ($1.element.1.point, $0.offset) < ($0.element.1.point, $1.offset)
    }.map(\.element)
  }

  /// The colleges with a forecast, in order of first appearance.
  public var colleges: [String] {
    var seen: Set<String> = []
    return run.forecastLeaves.map { programs[$0].college }.filter { seen.insert($0).inserted }
  }

  private func forecast(_ series: [Int]) -> CountForecast {
    var sums: [Int: Double] = [:]
    var counted: [Int: Int] = [:]
    for index in series {
      for entry in panel.observations(of: index) {
        sums[Int(panel.years[entry]), default: 0] += panel.values[entry]
        counted[Int(panel.years[entry]), default: 0] += 1
      }
    }
    let history = sums.keys.sorted().map {
      CountForecast.Observed(cycle: $0, value: sums[$0] ?? 0, programs: counted[$0] ?? 0)
    }
    return CountForecast(
      measure: measure, cycle: cycle, draws: run.draws(of: series), point: run.point(of: series),
      history: history, programs: series.count)
  }
}
