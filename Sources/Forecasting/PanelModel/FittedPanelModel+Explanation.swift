extension FittedPanelModel {
  /// The share of a surprise of its own by which the level of a series moves, 0 to 1.
  public var gain: Double { forecast.fit.filtered.gain }

  /// The drift of the year's shock on the transformed scale, at a loading of 1.
  public var yearDrift: Double { forecast.year.drift * input.past.unit }

  /// The variance of the year's shock on the transformed scale, at a loading of 1.
  public var yearVariance: Double { forecast.year.variance * input.past.unit * input.past.unit }

  /// The number of past year shocks the variance rests on.
  public var yearShockCount: Int { forecast.year.count }

  /// The variance of the shocks of all groups together on the transformed scale, at a loading of 1.
  public var groupVariance: Double { forecast.groups.variance * input.past.unit * input.past.unit }

  /// By how much group shocks are expected to be larger than in the past, in standard deviations.
  public var groupFactor: Double { forecast.groups.factor }

  /// The share of shared shocks in the variance of a typical series' error, 0 to 1.
  public var shockShare: Double { forecast.shockShare }

  /// The number of series with at least one past value.
  public var seriesUsed: Int { forecast.outlook.counts.lazy.filter { $0 > 0 }.count }

  /// The number of past cycles looked at, from the first used to the one before the target.
  public var cyclesUsed: Int { input.past.cycleCount }

  /// The number of past values used.
  public var observationsUsed: Int { input.observationCount }

  /// The number of published lines of the target that condition the rest.
  public var linesUsed: Int {
    switch forecast.knowledge {
    case .nothingPublished: 0
    case .lines(let lines, _): lines.series.count
    case .effects: input.published.lazy.filter { !$0.isNaN }.count
    }
  }
}
