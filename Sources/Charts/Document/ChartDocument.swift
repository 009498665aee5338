/// A drawn chart with everything that must stand beside it.
public struct ChartDocument: Equatable, Sendable {
  /// The drawing: one self-contained SVG document, ending in a newline.
  public let svg: String
  /// The finding, as in the drawing's `<title>`.
  public let title: String
  /// One paragraph that says in words what the drawing shows, as in its `<desc>`.
  public let description: String
  /// The numbers drawn.
  public let table: ChartTable
  /// What could not be drawn as asked.
  public let warnings: [ChartWarning]
  /// Every text drawn, with its box; for checks of the layout.
  let texts: [PlacedText]
  /// The page's size.
  let frame: Box
}

/// A text as drawn, with its box.
struct PlacedText: Equatable, Sendable {
  let text: String
  let box: Box
}

/// The numbers of a chart, for a folded table and for a CSV file.
public struct ChartTable: Equatable, Sendable {
  /// One cell. The number keeps its full precision; `decimals` is how many the chart shows.
  public enum Cell: Equatable, Sendable {
    /// Words.
    case text(String)
    /// A value, and the decimals to show.
    case number(Double, decimals: Int)
    /// A year or a count.
    case integer(Int)
    /// No value.
    case empty
  }

  /// The names of the columns.
  public var header: [String]
  /// The rows, each as long as the header.
  public var rows: [[Cell]]

  /// A table; every row must be as long as the header.
  public init(header: [String], rows: [[Cell]]) {
    self.header = header
    self.rows = rows
  }
}

/// Something that could not be drawn as asked.
public enum ChartWarning: Equatable, Sendable {
  /// The text did not fit and was cut; the full text stands in the element's `<title>`.
  case labelShortened(full: String, shown: String)
  /// There was no room for the text at all; it stands in the description or the table only.
  case labelDropped(String)
  /// A value that is not finite, too large, or not positive on a logarithmic axis was left out.
  case valueLeftOut(series: String, position: String)
  /// Two values stand at one position; the last is drawn.
  case duplicatePosition(series: String, position: String)
  /// There was nothing to draw.
  case nothingToDraw
}

/// A chart: a value that can be drawn.
public protocol Chart: Sendable {
  /// Draws the chart. The same chart, theme and words give the same bytes.
  func document(theme: Theme, words: ChartWords) -> ChartDocument
}
