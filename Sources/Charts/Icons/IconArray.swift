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

  /// An icon array of these parts.
  public init(caption: ChartCaption, count: Int, total: Int, label: String) {
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
