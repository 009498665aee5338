/// Promised chances against what happened, with the number of cases behind each point.
///
/// After Murphy and Winkler, 1977, Applied Statistics 26, 41-47 (doi:10.2307/2346866): points on the
/// diagonal are chances that can be taken at their word.
public struct ReliabilityDiagram: Equatable, Sendable {
  /// Cases with about the same promised chance.
  public struct Bin: Equatable, Sendable {
    /// The mean chance promised, 0 to 1.
    public var predicted: Double
    /// The share of cases in which it came true, 0 to 1.
    public var observed: Double
    /// The number of cases.
    public var count: Int
    /// The lower end of an interval for the share; nil when there is none.
    public var lower: Double?
    /// The upper end of an interval for the share; nil when there is none.
    public var upper: Double?

    /// Cases with about the same promised chance.
    public init(predicted: Double, observed: Double, count: Int, lower: Double? = nil, upper: Double? = nil) {
      self.predicted = predicted
      self.observed = observed
      self.count = count
      self.lower = lower
      self.upper = upper
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The bins, in any order; those outside 0 to 1 or without cases are left out with a warning.
  public var bins: [Bin]

  /// A reliability diagram of these parts.
  public init(caption: ChartCaption, bins: [Bin]) {
    self.caption = caption
    self.bins = bins
  }
}

extension ReliabilityDiagram: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    ReliabilityDrawing(chart: self, words: words).document(theme: theme)
  }
}
