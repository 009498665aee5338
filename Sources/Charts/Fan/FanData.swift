/// The parts of a fan chart that can be drawn, in order of years, and warnings about the rest.
struct FanData {
  let history: [YearValue]
  let treads: [StepLine.Tread]
  let fan: [FanYear]
  let changes: [RuleFlag]
  let warnings: [ChartWarning]

  init(_ chart: FanChart) {
    let history = Screened(
      chart.history.filter { Self.isYear($0.year) }, name: chart.seriesName, year: \.year
    ) { chart.axis.canDraw($0.value) }
    let treads = Screened(
      chart.step?.treads.filter { Self.isYear($0.year) } ?? [], name: chart.step?.name ?? "", year: \.year
    ) { chart.axis.canDraw($0.value) }
    let fan = Screened(
      chart.fan.filter { Self.isYear($0.year) }, name: chart.seriesName, year: \.year
    ) { chart.axis.canDraw($0.median) }
    self.history = history.kept
    self.treads = treads.kept
    self.fan = fan.kept.map { Self.screened($0, chart.axis) }
    changes = chart.ruleChanges.filter { Self.isYear($0.year) }.sorted {
      ($0.year, $0.label) < ($1.year, $1.label)
    }
    warnings = history.warnings + treads.warnings + fan.warnings
  }

  /// Years of more than five digits are no years.
  private static func isYear(_ year: Int) -> Bool { year.magnitude < 100_000 }

  /// Bands from the widest to the narrowest.
  private static func screened(_ year: FanYear, _ axis: ValueAxis) -> FanYear {
    var copy = year
    copy.bands = year.bands
      .filter { axis.canDraw($0.lower) && axis.canDraw($0.upper) && $0.lower <= $0.upper }
      .sorted { $0.level > $1.level }
    return copy
  }
}

/// Values in order of their years, one a year: the last given wins.
struct Screened<Item> {
  private(set) var kept: [Item] = []
  private(set) var warnings: [ChartWarning] = []

  init(_ items: [Item], name: String, year: (Item) -> Int, isDrawable: (Item) -> Bool) {
    var known: [Int: Item] = [:]
    for item in items {
      let position = "\(year(item))"
      guard isDrawable(item) else {
        warnings.append(.valueLeftOut(series: name, position: position))
        continue
      }
      if known.updateValue(item, forKey: year(item)) != nil {
        warnings.append(.duplicatePosition(series: name, position: position))
      }
    }
    kept = known.values.sorted { year($0) < year($1) }
  }
}

extension FanData {
  /// Every year drawn; nil when there is nothing to draw.
  var years: ClosedRange<Int>? {
    let all = history.map(\.year) + treads.map(\.year) + fan.map(\.year)
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// Every value drawn.
  var values: [Double] {
    history.map(\.value) + treads.map(\.value) + fan.map(\.median)
      + fan.flatMap { $0.bands.flatMap { [$0.lower, $0.upper] } }
  }

  /// The usual distance between observed years.
  var cadence: Int { Cadence.of(history.map(\.year)) }

  /// The last value observed before the forecast.
  var origin: YearValue? {
    guard let target = fan.first?.year else { return history.last }
    return history.last { $0.year < target }
  }

  /// Years between the last value and the first forecast; nil when the forecast follows at once.
  var unobserved: ClosedRange<Int>? {
    guard let origin, let target = fan.first, target.year - origin.year > cadence else { return nil }
    return (origin.year + 1)...(target.year - 1)
  }

  /// Whether a line may be drawn from one year to the next one drawn.
  func isJoined(_ earlier: Int, _ later: Int) -> Bool {
    later - earlier <= cadence
      && !changes.contains { $0.breaksLine && $0.year > earlier && $0.year <= later }
  }

  /// The last value, where the forecast may grow out of it.
  var root: YearValue? {
    guard let origin, !origin.isPartial, let target = fan.first, isJoined(origin.year, target.year) else {
      return nil
    }
    return origin
  }
}
