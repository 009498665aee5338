import Charts

/// A figure as HTML: a narrow and a wide drawing, of which the page shows one, with the numbers folded below and as a
/// file beside.
struct HTMLFigure {
  private let figure: Figure
  private let wording: Wording
  /// What a saved drawing is called.
  private let name: String
  /// The file of the numbers, from the page.
  private let file: String

  init(_ figure: Figure, name: String, file: String, wording: Wording) {
    (self.figure, self.name, self.file, self.wording) = (figure, name, file, wording)
  }

  /// The lines, and the numbers.
  var drawn: (lines: [String], numbers: ChartTable) {
    let narrow = figure.drawing(.auto, width: .narrow)
    let wide = figure.drawing(.auto, width: .wide)
    let caption =
      figure.caption.isEmpty ? [] : ["<figcaption>" + HTMLInline.text(figure.caption) + "</figcaption>"]
    let lines =
      ["<figure data-name=\"\(HTMLEscape.attribute(name))\">", box(narrow, "narrow"), box(wide, "wide")]
      + caption + ["<details>", "<summary>" + HTMLEscape.text(wording.numbersOfFigure) + "</summary>"]
      + HTMLTable(DocumentTable(narrow.table)).lines
      + [
        "<p><a href=\"\(HTMLEscape.attribute(LinkTarget.path(file)))\" download>"
          + HTMLEscape.text(wording.numbersAsFile) + "</a></p>", "</details>", "</figure>",
      ]
    return (lines, narrow.table)
  }

  private func box(_ drawing: ChartDocument, _ width: String) -> String {
    "<div class=\"\(width)\">" + drawing.svg + "</div>"
  }
}
