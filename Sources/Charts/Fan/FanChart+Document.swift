extension FanChart: Chart {
  /// Draws the chart. Labels that do not fit, values that cannot be drawn and doubled years are told in
  /// the warnings.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    let data = FanData(self)
    let drawing = FanDrawing(chart: self, data: data, words: words)
    let page = Page(caption: caption, notes: drawing.notes, bodyHeight: drawing.bodyHeight)
    var canvas = Canvas()
    canvas.warn(data.warnings)
    canvas.draw(page)
    drawing.draw(on: &canvas, body: page.body)
    return ChartDocument(
      canvas: canvas, page: page, theme: theme, caption: caption, description: drawing.description,
      table: drawing.table)
  }
}

/// A fan chart about to be drawn: its data in order and the words to use.
struct FanDrawing {
  let chart: FanChart
  let data: FanData
  let words: ChartWords

  var text: ValueText { ValueText(decimals: chart.axis.decimals, groupSeparator: words.groupSeparator) }

  var bodyHeight: Double {
    FanLayout.least + FanLayout.row * (data.changes.isEmpty ? 2 : 3)
  }

  /// The ground first, then lines from the back to the front, then words over all.
  func draw(on canvas: inout Canvas, body: Box) {
    guard let years = data.years else {
      canvas.warn(.nothingToDraw)
      return canvas.drawNothing(words.nothingToDraw, in: body)
    }
    let layout = FanLayout(
      body: body, data: data, axis: chart.axis, years: years, endLabels: endLabels { _ in 0 }, text: text)
    drawGround(on: &canvas, layout)
    drawMarks(on: &canvas, layout)
    drawWords(on: &canvas, layout)
  }
}

extension Canvas {
  /// Says in the middle of the body that there is nothing to draw.
  mutating func drawNothing(_ message: String, in body: Box) {
    let setting = TextSetting(role: .soft, anchor: .middle, maxWidth: body.width)
    text(message, at: Point(x: body.midX, y: body.midY), setting)
  }
}
