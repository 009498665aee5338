/// A chance as so many of so many: "17 of 20".
///
/// After Galesic, Garcia-Retamero and Gigerenzer, 2009, Health Psychology 28, 210-216
/// (doi:10.1037/a0014474).
public struct IconArray: Equatable, Sendable {
  /// The words around the chart.
  public var caption: ChartCaption
  /// How many of the total; held within 0 and the total.
  public var count: Int
  /// The total, 1 to 100; a larger one is not drawn.
  public var total: Int
  /// What the count is of, set beside the figure.
  public var label: String
  /// What the count consists of, in order, each with a shape and color of its own; empty for one kind.
  public var parts: [Part]
  /// What the rest consists of, in order, drawn hollow with shapes and colors that go on from the parts; empty
  /// for one kind.
  public var misses: [Part]

  /// Some of what is counted.
  public struct Part: Equatable, Sendable {
    /// How many.
    public var count: Int
    /// What they are, set in the legend.
    public var label: String

    /// Some of what is counted.
    public init(count: Int, label: String) {
      self.count = count
      self.label = label
    }
  }

  /// An icon array of these parts; they take the place of `count` icons, the first ones first, and the misses
  /// that of the rest.
  public init(
    caption: ChartCaption, count: Int, total: Int, label: String, parts: [Part] = [], misses: [Part] = []
  ) {
    self.parts = parts
    self.misses = misses
    self.caption = caption
    self.count = count
    self.total = total
    self.label = label
  }
}

extension IconArray: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    IconDrawing(chart: self, words: words).document(theme: theme)
  }
}
