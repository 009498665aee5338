/// Everything a panel teaches a batch, apart from any single series: with it every series is forecast from its own
/// observations alone, and the same whatever else is forecast beside it, now or elsewhere.
///
/// It holds the choice among the models, the pooled part of each model that was learned, the calendar, and how
/// many lines of the target year were known. It serves the request it was learned for: the same years, scale and
/// groupings.
public struct BatchPrior: Sendable, Equatable, Codable {
  /// The version of this form.
  public static let currentSchemaVersion = 1
  /// The version of the form it was written in.
  public let schemaVersion: Int
  /// What forecasts it serves.
  public let aim: BatchRequest.Aim
  /// How the values behave.
  public let scale: Scale
  /// How many series it was learned from.
  public let seriesCount: Int
  /// The model that a run uses unless it names another.
  public let model: String
  /// How that model was chosen; nil when it was named.
  public let choice: ModelChoiceReport?
  /// The lines of the target year that were known, and condition the forecasts.
  public let published: PublishedLinesIdentity
  let calendar: CalendarPrior
  let models: [LearnedModel]

  /// The models that a run may name.
  public var modelNames: [String] { models.map(\.name) }

  /// Whether it is of this version and its parts fit together; a prior that was read from a file is asked first.
  public var isSound: Bool {
    schemaVersion == BatchPrior.currentSchemaVersion && modelNames.contains(model)
      && models.allSatisfy(\.isSound) && aim.isSound && scale.isSound
      && SoundRange.counts.contains(seriesCount) && SoundRange.counts.contains(published.count)
      && SoundRange.years.contains(calendar.last) && (choice?.isSound ?? true)
  }
}

extension BatchPrior {
  /// The names of the models whose pooled part can be kept: all but the yearly engine, which has weights of its
  /// own.
  public static let learnable = ModelShelf.names.filter {
    ModelShelf.model(named: $0) is any LearnableForecaster
  }

  /// Learns from a panel.
  ///
  /// - Parameters:
  ///   - panel: everything that is known; rows of a target year are lines already published.
  ///   - groupLabels: for each grouping of the panel the label of each of its levels.
  ///   - request: with the model `auto` the models are tried on past cycles and all are learned, so that a run
  ///     may also name one; with a model's name that one is learned alone.
  ///   - floors: the floors above which values are forecast as gaps; nil forecasts the values.
  /// - Throws: `ForecastError` when no series has a past, the model is neither `auto` nor one of `learnable`, or the aim
  ///   cannot be.
  public init(
    learning panel: Panel, groupLabels: [[String]], _ request: BatchRequest, floors: SeriesFloors? = nil
  ) throws(ForecastError) {
    guard request.aim.isSound else { throw request.aim.error }
    let worked = floors.map { FlooredPanel(panel, $0).gaps } ?? panel
    let calendar = BatchCalendar(worked, request.aim)
    let targets = request.targets(of: calendar.panel)
    guard let last = targets.last else { throw .emptyPanel }
    let isChosen = request.model == BatchRequest.auto
    let choice =
      isChosen
      ? AutoForecaster(systems: request.systems).choose(
        calendar.panel, target: request.choiceTarget(last), steps: request.steps, jobs: request.jobs,
        among: BatchPrior.learnable) : nil
    var models: [LearnedModel] = []
    for name in isChosen ? BatchPrior.learnable : [request.model] {
      guard let model = ModelShelf.model(named: name, systems: request.systems) as? any LearnableForecaster
      else {
        throw .unknownModel(name)
      }
      let fits = try request.fits(calendar.panel, targets: targets) { (fit) throws(ForecastError) in
        LearnedFit(
          target: fit.target, stepsBeyond: fit.stepsBeyond,
          content: try model.learn(calendar.panel, fit, groupLabels: groupLabels))
      }
      models.append(LearnedModel(name: name, fits: fits))
    }
    self.init(
      panel, request, calendar: calendar.learned, model: choice?.chosen ?? request.model, choice: choice,
      models: models)
  }

  init(
    _ panel: Panel, _ request: BatchRequest, calendar: CalendarPrior, model: String,
    choice: ModelChoiceReport?, models: [LearnedModel]
  ) {
    schemaVersion = BatchPrior.currentSchemaVersion
    (aim, scale, seriesCount) = (request.aim, panel.scale, panel.seriesCount)
    (self.model, self.choice, self.calendar, self.models) = (model, choice, calendar, models)
    var published = PublishedLinesIdentity()
    if case .year(let year) = request.aim { published.add(panel, year: year) }
    self.published = published
  }
}

/// By what the published lines of a target year are known again: their number, and the sum of a hash of each, so
/// that any order and any partition of the series gives the same.
public struct PublishedLinesIdentity: Sendable, Equatable, Codable {
  /// How many lines.
  public private(set) var count = 0
  private var hash: UInt64 = 0

  /// No lines.
  public init() {}

  /// Adds the lines of `year` of a panel.
  public mutating func add(_ panel: Panel, year: Int) {
    for series in 0..<panel.seriesCount {
      guard let value = panel.value(of: series, in: year) else { continue }
      count += 1
      var mixed = CanonicalOrder.hash(series, of: panel.keys) ^ value.bitPattern &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      hash &+= mixed ^ mixed >> 31
    }
  }

  /// Adds other lines.
  public mutating func add(_ other: PublishedLinesIdentity) {
    count += other.count
    hash &+= other.hash
  }
}
