/// A forecast as equally likely dots, 20 or 50 of them, counted on the good side of a threshold.
///
/// After Kay, Kola, Hullman and Munson, 2016, When (ish) is My Bus?, CHI '16 (doi:10.1145/2858036.2858558):
/// people judge a chance better by counting dots than by reading an area.
public struct QuantileDots: Equatable, Sendable {
  /// Which side of the threshold is counted.
  public enum Side: Equatable, Sendable {
    /// Values at or below the threshold.
    case atOrBelow
    /// Values at or above the threshold.
    case atOrAbove
  }

  /// A value the dots are compared with.
  public struct Threshold: Equatable, Sendable {
    /// Where it stands.
    public var value: Double
    /// What it is, such as "my score".
    public var label: String
    /// Which side is counted.
    public var side: Side

    /// A value the dots are compared with.
    public init(value: Double, label: String, side: Side) {
      self.value = value
      self.label = label
      self.side = side
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The unit of the values, set at the end of their axis.
  public var unit: String
  /// The values of the dots: quantiles of the forecast at evenly spaced levels.
  public var values: [Double]
  /// What to count against; nil for none.
  public var threshold: Threshold?
  /// How values run to the right. Only linear axes are meaningful here.
  public var axis: ValueAxis

  /// Quantile dots of these parts.
  public init(
    caption: ChartCaption, unit: String, values: [Double], threshold: Threshold? = nil,
    axis: ValueAxis = ValueAxis()
  ) {
    self.caption = caption
    self.unit = unit
    self.values = values
    self.threshold = threshold
    self.axis = axis
  }
}

extension QuantileDots: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    QuantileDotsDrawing(chart: self, words: words).document(theme: theme)
  }
}
