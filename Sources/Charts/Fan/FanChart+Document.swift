extension FanChart: Chart {
  /// Draws the chart. Labels that do not fit, values that cannot be drawn and doubled years are told in
  /// the warnings.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    FanDrawing(chart: self, data: FanData(self), words: isMedian ? words : words.ofExpected)
      .document(theme: theme)
  }
}

/// A fan chart about to be drawn: its data in order and the words to use.
struct FanDrawing: Drawing {
  let chart: FanChart
  let data: FanData
  let words: ChartWords

  var caption: ChartCaption { chart.caption }

  var warnings: [ChartWarning] { data.warnings }

  var text: ValueText { ValueText(decimals: chart.axis.decimals, groupSeparator: words.groupSeparator) }

  var bodyHeight: Double {
    FanLayout.least + FanLayout.row * (data.changes.isEmpty ? 2 : 3)
  }

  /// The ground first, then lines from the back to the front, then words over all.
  func draw(on canvas: inout Canvas, body: Box) {
    guard let years = data.years else {
      return canvas.drawNothing(words.nothingToDraw, in: body)
    }
    let layout = FanLayout(
      body: body, data: data, axis: chart.axis, years: years, endLabels: endLabels { _ in 0 }, text: text)
    drawGround(on: &canvas, layout)
    drawMarks(on: &canvas, layout)
    drawWords(on: &canvas, layout)
  }
}
