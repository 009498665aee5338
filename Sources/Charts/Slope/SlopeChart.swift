/// Two values for each name as a line from left to right: who rose, who fell, who changed places.
public struct SlopeChart: Equatable, Sendable {
  /// The words around the chart.
  public var caption: ChartCaption
  /// What the left side is, such as a year.
  public var fromLabel: String
  /// What the right side is.
  public var toLabel: String
  /// The lines; those that lack a value are drawn as the point they have.
  public var rows: [DumbbellChart.Row]
  /// Indices of the rows to bring forward; empty brings all forward.
  public var highlighted: [Int]
  /// How values run upward.
  public var axis: ValueAxis

  /// A slope chart of these parts.
  public init(
    caption: ChartCaption, fromLabel: String, toLabel: String, rows: [DumbbellChart.Row],
    highlighted: [Int] = [], axis: ValueAxis = ValueAxis()
  ) {
    self.caption = caption
    self.fromLabel = fromLabel
    self.toLabel = toLabel
    self.rows = rows
    self.highlighted = highlighted
    self.axis = axis
  }
}

extension SlopeChart: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    SlopeDrawing(chart: self, words: words).document(theme: theme)
  }
}
