public import Admissions
public import Charts

/// A drawing in a document, for light and for dark grounds, with its numbers.
public struct Figure: Equatable, Sendable {
  /// The beginning of its files' names, relative to the document: `figures/fan`.
  public var stem: String
  /// A line under the drawing; empty for none.
  public var caption: Prose
  /// Drawn for a light ground.
  public var light: ChartDocument
  /// Drawn for a dark ground.
  public var dark: ChartDocument
  /// Drawn for whichever ground the reader's system asks for; set into HTML pages.
  public var adaptive: ChartDocument

  private let wording: Wording

  /// Draws a chart in its three themes.
  public init(stem: String, chart: some Chart, language: Language, caption: Prose = "") {
    let words = ChartWords(language)
    wording = Wording(language)
    self.stem = stem
    self.caption = caption
    light = chart.document(theme: .light, words: words)
    dark = chart.document(theme: .dark, words: words)
    adaptive = chart.document(theme: .auto, words: words)
  }

  /// What the drawing shows, in words.
  public var alternative: String {
    CleanText.line(wording.sentences([wording.sentence(light.title), light.description]))
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
