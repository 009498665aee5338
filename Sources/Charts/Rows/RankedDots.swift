/// A value with its interval for each name, one under the other: a comparison that shows its uncertainty.
public struct RankedDots: Equatable, Sendable {
  /// One name.
  public struct Row: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: Double
    /// The lower end of its interval; nil when there is none.
    public var lower: Double?
    /// The upper end of its interval; nil when there is none.
    public var upper: Double?

    /// A value with its interval.
    public init(name: String, value: Double, lower: Double? = nil, upper: Double? = nil) {
      self.name = name
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// A line across all rows.
  public struct Reference: Equatable, Sendable {
    /// Where it stands.
    public var value: Double
    /// What it is.
    public var label: String

    /// A line across all rows.
    public init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The rows, in the order drawn.
  public var rows: [Row]
  /// The share of outcomes inside the intervals, in percent.
  public var level: Int
  /// A line to read the rows against; nil for none.
  public var reference: Reference?
  /// The row to bring forward; nil for none.
  public var highlight: Highlight?
  /// How values run to the right.
  public var axis: ValueAxis

  /// A row that stands out by hue, shape and weight.
  public struct Highlight: Equatable, Sendable {
    /// The index of the row; one that is not there is not drawn.
    public var row: Int
    /// What it is, said under the chart.
    public var label: String

    /// A row to bring forward.
    public init(row: Int, label: String) {
      self.row = row
      self.label = label
    }
  }

  /// Ranked dots of these parts.
  public init(
    caption: ChartCaption, rows: [Row], level: Int, reference: Reference? = nil, highlight: Highlight? = nil,
    axis: ValueAxis = ValueAxis()
  ) {
    self.caption = caption
    self.rows = rows
    self.level = level
    self.reference = reference
    self.highlight = highlight
    self.axis = axis
  }
}

extension RankedDots: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    RankedDrawing(chart: self, words: words).document(theme: theme)
  }
}
