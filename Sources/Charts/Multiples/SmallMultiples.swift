/// The same small plot for each of many series, on shared axes, in the order given.
public struct SmallMultiples: Equatable, Sendable {
  /// The words around the chart.
  public var caption: ChartCaption
  /// The unit of the values, set above the first axis.
  public var unit: String
  /// A panel each, row by row; sort them by what the reader asks.
  public var panels: [LineChart.Series]
  /// Panels in a row, 1 to 3.
  public var columns: Int
  /// How values run upward.
  public var axis: ValueAxis

  /// Small multiples of these parts.
  public init(
    caption: ChartCaption, unit: String, panels: [LineChart.Series], columns: Int = 3,
    axis: ValueAxis = ValueAxis()
  ) {
    self.caption = caption
    self.unit = unit
    self.panels = panels
    self.columns = columns
    self.axis = axis
  }
}

extension SmallMultiples: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    MultiplesDrawing(chart: self, words: words).document(theme: theme)
  }
}
