/// A history and what may come next: a line of yearly values, a step line it is read against, and a
/// forecast drawn as nested bands around a dashed median.
///
/// The form is the fan chart of the Bank of England's Inflation Report (Britton, Fisher and Whitley, 1998,
/// Quarterly Bulletin 38, 30-37), with the zone of the forecast shaded and named.
public struct FanChart: Equatable, Sendable {
  /// The words around the chart.
  public var caption: ChartCaption
  /// The unit of the values, set above their axis.
  public var unit: String
  /// The name of the history, set beside its last value.
  public var seriesName: String
  /// The yearly values, in any order. A missing year is a gap in the line.
  public var history: [YearValue]
  /// A line of the same unit drawn as a step; nil for none.
  public var step: StepLine?
  /// The forecast, a year each, in any order; empty for none.
  public var fan: [FanYear]
  /// Changes of the rules behind the values.
  public var ruleChanges: [RuleFlag]
  /// Why the forecast rests on little, in a sentence; nil when it does not.
  public var thinEvidence: String?
  /// How values run upward.
  public var axis: ValueAxis
  /// Whether the middle of the fan is its median; else it is called the number expected.
  public var isMedian: Bool

  /// A fan chart of these parts.
  public init(
    caption: ChartCaption, unit: String, seriesName: String, history: [YearValue], step: StepLine? = nil,
    fan: [FanYear] = [], ruleChanges: [RuleFlag] = [], thinEvidence: String? = nil,
    axis: ValueAxis = ValueAxis(), isMedian: Bool = true
  ) {
    self.isMedian = isMedian
    self.caption = caption
    self.unit = unit
    self.seriesName = seriesName
    self.history = history
    self.step = step
    self.fan = fan
    self.ruleChanges = ruleChanges
    self.thinEvidence = thinEvidence
    self.axis = axis
  }
}
