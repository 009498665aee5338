/// A line that holds for a year at a time.
public struct StepLine: Equatable, Sendable {
  /// The value of one year.
  public struct Tread: Equatable, Sendable {
    /// The year.
    public var year: Int
    /// The value.
    public var value: Double
    /// False once published.
    public var isForecast: Bool

    /// The value of one year, published unless told otherwise.
    public init(year: Int, value: Double, isForecast: Bool = false) {
      self.year = year
      self.value = value
      self.isForecast = isForecast
    }
  }

  /// The name set at the line's end.
  public var name: String
  /// The values, in any order.
  public var treads: [Tread]

  /// A named step line.
  public init(name: String, treads: [Tread]) {
    self.name = name
    self.treads = treads
  }
}

/// The forecast for one year.
public struct FanYear: Equatable, Sendable {
  /// A central interval.
  public struct Band: Equatable, Sendable {
    /// The share of outcomes inside, in percent: 50, 80, 95.
    public var level: Int
    /// The lower end.
    public var lower: Double
    /// The upper end; not below the lower, or the band is left out.
    public var upper: Double

    /// A central interval.
    public init(level: Int, lower: Double, upper: Double) {
      self.level = level
      self.lower = lower
      self.upper = upper
    }
  }

  /// The year.
  public var year: Int
  /// The median.
  public var median: Double
  /// The intervals, in any order.
  public var bands: [Band]

  /// The forecast for one year.
  public init(year: Int, median: Double, bands: [Band]) {
    self.year = year
    self.median = median
    self.bands = bands
  }
}

/// A change of rules, flagged on the axis of years.
public struct RuleFlag: Equatable, Sendable {
  /// The first year under the new rules.
  public var year: Int
  /// What changed.
  public var label: String
  /// True when values before and after cannot be compared: the line breaks.
  public var breaksLine: Bool

  /// A change of rules.
  public init(year: Int, label: String, breaksLine: Bool) {
    self.year = year
    self.label = label
    self.breaksLine = breaksLine
  }
}
