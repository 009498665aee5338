/// What a batch is asked for.
public struct BatchRequest: Sendable, Equatable {
  /// When the forecasts are for.
  public enum Aim: Sendable, Equatable, Codable {
    /// Every series that has no value in this year.
    case year(Int)
    /// Steps 1 ... H after each series' own last value.
    case horizon(Int)

    /// Whether a request can have it.
    var isSound: Bool {
      switch self {
      case .year(let year): SoundRange.years.contains(year)
      case .horizon(let steps): SoundRange.cycles.contains(steps) && steps > 0
      }
    }

    /// What is wrong with one that a request cannot have.
    var error: ForecastError {
      switch self {
      case .year(let year): .impossibleYear(year)
      case .horizon(let steps): .impossibleHorizon(steps)
      }
    }
  }

  /// When the forecasts are for.
  public let aim: Aim
  /// The model's name, `auto` for the choice by past cycles.
  public let model: String
  /// A series whose last value is older than this many cycles is declined.
  public let maxAge: Int
  /// How many blocks of work run at a time.
  public let jobs: Int
  /// What the yearly engine forecasts with; without them it is trained on the panel.
  public let weights: YearlyWeights?
  /// What other systems teach the panel model; nil leaves the panel to itself.
  public let systems: SystemsPrior?

  /// The choice among all models by past cycles.
  public static let auto = "auto"

  /// A request; what is wrong with it is an error of the run that it is made for.
  /// - Parameter model: `auto`, a name that `ModelShelf` knows, or one of `ConversionShelf.names`.
  public init(
    _ aim: Aim, model: String = BatchRequest.auto, maxAge: Int = 10, jobs: Int = 1,
    weights: YearlyWeights? = nil, systems: SystemsPrior? = .shipped
  ) {
    self.aim = aim
    self.model = model
    self.maxAge = maxAge
    self.jobs = jobs
    self.weights = weights
    self.systems = systems
  }

  /// All years that some series is forecast for, increasing.
  func targets(of panel: Panel) -> [Int] {
    switch aim {
    case .year(let year): return panel.years.contains { Int($0) < year } ? [year] : []
    case .horizon(let steps):
      var years: Set<Int> = []
      for index in 0..<panel.seriesCount {
        guard let last = panel.lastYear(of: index, before: .max) else { continue }
        years.formUnion(last + 1...last + steps)
      }
      return years.sorted()
    }
  }

  /// What one series is forecast for.
  func targets(of series: Int, in panel: Panel) -> [(year: Int, horizon: Int?)] {
    switch aim {
    case .year(let year):
      if panel.value(of: series, in: year) != nil { return [] }
      return [(year, panel.lastYear(of: series, before: year).map { year - $0 })]
    case .horizon(let steps):
      guard let last = panel.lastYear(of: series, before: .max) else { return [(0, nil)] }
      return (1...steps).map { (last + $0, $0) }
    }
  }

  /// Fits something once for every target year, or once for all that lie after the panel: nothing new is known
  /// for the later ones.
  func fits<Fit>(
    _ panel: Panel, targets: [Int], _ fit: (FitRequest) throws(ForecastError) -> Fit
  ) throws(ForecastError) -> [Fit] {
    var fits: [Fit] = []
    guard case .horizon(let steps) = aim else {
      for target in targets { fits.append(try fit(FitRequest(target: target, jobs: jobs))) }
      return fits
    }
    let next = (panel.yearRange?.upperBound ?? 0) + 1
    for target in targets where target < next {
      fits.append(try fit(FitRequest(target: target, jobs: jobs)))
    }
    fits.append(try fit(FitRequest(target: next, stepsBeyond: steps - 1, jobs: jobs)))
    return fits
  }

  /// How many years ahead are asked for at once.
  var steps: Int {
    if case .horizon(let steps) = aim { steps } else { 1 }
  }

  /// The year before which the choice among models looks.
  func choiceTarget(_ last: Int) -> Int {
    switch aim {
    case .year(let year): year
    case .horizon(let steps): last - steps + 1
    }
  }
}
