/// The words around a chart.
public struct ChartCaption: Equatable, Sendable {
  /// The finding, as a sentence or a phrase.
  public var title: String
  /// What is plotted, in which unit, as of when.
  public var subtitle: String
  /// Where the data come from.
  public var source: String

  /// The words around a chart; empty ones take no room.
  public init(title: String, subtitle: String, source: String) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
  }
}
