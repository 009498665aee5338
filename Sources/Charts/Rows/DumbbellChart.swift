/// Two values for each name, joined: this year against last.
public struct DumbbellChart: Equatable, Sendable {
  /// One name.
  public struct Row: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The value before; nil when there is none.
    public var from: Double?
    /// The value after; nil when there is none.
    public var to: Double?

    /// Two values of one name.
    public init(name: String, from: Double?, to: Double?) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// What the value before is, such as a year.
  public var fromLabel: String
  /// What the value after is.
  public var toLabel: String
  /// The rows, in the order drawn.
  public var rows: [Row]
  /// How values run to the right.
  public var axis: ValueAxis

  /// A dumbbell chart of these parts.
  public init(
    caption: ChartCaption, fromLabel: String, toLabel: String, rows: [Row], axis: ValueAxis = ValueAxis()
  ) {
    self.caption = caption
    self.fromLabel = fromLabel
    self.toLabel = toLabel
    self.rows = rows
    self.axis = axis
  }
}

extension DumbbellChart: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    DumbbellDrawing(chart: self, words: words).document(theme: theme)
  }
}
