/// Several series over the same years, each named at its end.
public struct LineChart: Equatable, Sendable {
  /// One series.
  public struct Series: Equatable, Sendable {
    /// The name set at the line's end.
    public var name: String
    /// The yearly values, in any order. A missing year is a gap in the line.
    public var values: [YearValue]

    /// A named series.
    public init(name: String, values: [YearValue]) {
      self.name = name
      self.values = values
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The unit of the values, set above their axis.
  public var unit: String
  /// The series; six can be told apart at a glance.
  public var series: [Series]
  /// How values run upward.
  public var axis: ValueAxis

  /// A line chart of these parts.
  public init(caption: ChartCaption, unit: String, series: [Series], axis: ValueAxis = ValueAxis()) {
    self.caption = caption
    self.unit = unit
    self.series = series
    self.axis = axis
  }
}

extension LineChart: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    LineDrawing(chart: self, words: words).document(theme: theme)
  }
}
