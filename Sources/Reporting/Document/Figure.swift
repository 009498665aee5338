public import Admissions
public import Charts

/// A drawing in a document, for light and for dark grounds, with its numbers.
public struct Figure: Equatable, Sendable {
  /// The beginning of its files' names, relative to the document: `figures/fan`.
  public var stem: String
  /// A line under the drawing; empty for none.
  public var caption: Prose
  private let chart: any Chart
  private let words: ChartWords
  private let wording: Wording

  /// A chart with its caption.
  public init(stem: String, chart: some Chart, language: Language, caption: Prose = "") {
    words = ChartWords(language)
    wording = Wording(language)
    self.chart = chart
    self.stem = stem
    self.caption = caption
  }

  /// Drawn for a light ground.
  public var light: ChartDocument { drawing(.light) }
  /// Drawn for a dark ground.
  public var dark: ChartDocument { drawing(.dark) }
  /// Drawn for whichever ground the reader's system asks for; set into HTML pages.
  public var adaptive: ChartDocument { drawing(.auto) }

  /// Drawn for a ground and a width.
  public func drawing(_ theme: Theme, width: PageWidth = .narrow) -> ChartDocument {
    width.drawing(chart, theme: theme, words: words)
  }

  /// Equal in place, caption and drawing.
  public static func == (left: Figure, right: Figure) -> Bool {
    left.stem == right.stem && left.caption == right.caption && left.light == right.light
  }

  /// What the drawing shows, in words.
  public var alternative: String {
    let drawn = light
    return CleanText.line(wording.sentences([wording.sentence(drawn.title), drawn.description]))
  }
  /// The numbers drawn.
  public var table: ChartTable { light.table }

  /// The drawing for light grounds.
  public var lightPath: String { stem + "-light.svg" }
  /// The drawing for dark grounds.
  public var darkPath: String { stem + "-dark.svg" }
  /// The numbers.
  public var numbersPath: String { stem + ".csv" }
}

extension ChartWords {
  /// The words of a chart in a language.
  public init(_ language: Language) {
    switch language {
    case .english: self = .english
    case .chinese: self = .chinese
    }
  }
}
