/// A chart with its data in order and its words chosen, about to be drawn.
protocol Drawing {
  var words: ChartWords { get }
  var caption: ChartCaption { get }
  /// What the data could not give.
  var warnings: [ChartWarning] { get }
  /// What must be said under the drawing.
  var notes: [Note] { get }
  /// The least height of the body.
  var bodyHeight: Double { get }
  /// The least height of the page; one whose marks do not stretch asks for none, so that nothing stays empty.
  var pageHeight: Double { get }
  /// The drawing in words.
  var description: String { get }
  /// The numbers drawn.
  var table: ChartTable { get }

  func draw(on canvas: inout Canvas, body: Box)
}

extension Drawing {
  var notes: [Note] { [] }
  var pageHeight: Double { Page.minimumHeight }

  func document(theme: Theme) -> ChartDocument {
    let page = Page(caption: caption, notes: notes, bodyHeight: bodyHeight, height: pageHeight)
    var canvas = Canvas()
    canvas.warn(warnings)
    canvas.draw(page)
    draw(on: &canvas, body: page.body)
    return ChartDocument(
      canvas: canvas, page: page, theme: theme, caption: caption, description: description, table: table)
  }

  /// Sentences as one paragraph; with none, that there is nothing to draw.
  func paragraph(_ sentences: [String]) -> String {
    sentences.isEmpty ? words.nothingToDraw : sentences.joined(separator: words.sentenceSeparator)
  }

  func valueText(_ axis: ValueAxis) -> ValueText {
    ValueText(decimals: axis.decimals, groupSeparator: words.groupSeparator)
  }
}

extension Canvas {
  /// Says in the middle of the body that there is nothing to draw.
  mutating func drawNothing(_ message: String, in body: Box) {
    warn(.nothingToDraw)
    let setting = TextSetting(role: .soft, anchor: .middle, maxWidth: body.width)
    text(message, at: Point(x: body.midX, y: body.midY), setting)
  }
}

/// How the series with a given index is told from the others: by hue, dash and shape.
struct SeriesLook {
  let index: Int

  var mark: ColorRole { .mark(index) }
  var label: ColorRole { .label(index) }
  /// Past the last hue dash and shape move on by one, so that no two of the first 36 look the same.
  var dash: String? { Dash.series[(index + index / ColorRole.seriesCount) % Dash.series.count] }
  var marker: Marker { .series(index + index / ColorRole.seriesCount) }
}
