/// Stages of a way, each passed by fewer than the one before, as bars around one middle whose lengths are the numbers;
/// under them what they come to, in parts.
public struct FunnelChart: Equatable, Sendable {
  /// A number with its name.
  public struct Stage: Equatable, Sendable {
    /// What is counted.
    public var name: String
    /// How many.
    public var value: Double
    /// What is said beside the number: a range, a share.
    public var note: String

    /// A number with its name.
    public init(name: String, value: Double, note: String = "") {
      self.name = name
      self.value = value
      self.note = note
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The stages, from the first.
  public var stages: [Stage]
  /// What the last stage and others come to together; nil for none.
  public var whole: Stage?
  /// The parts of the whole, from the left, in the order of the legend.
  public var parts: [Stage]

  /// A funnel of these parts.
  public init(caption: ChartCaption, stages: [Stage], whole: Stage? = nil, parts: [Stage] = []) {
    self.caption = caption
    self.stages = stages
    self.whole = whole
    self.parts = parts
  }
}

extension FunnelChart: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    FunnelDrawing(chart: self, words: words).document(theme: theme)
  }
}
