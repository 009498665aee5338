extension FanDrawing {
  /// Changes inside the years drawn, as many as there are letters.
  var flags: [RuleFlag] {
    guard let years = data.years else { return [] }
    return Array(data.changes.filter { years.contains($0.year) }.prefix(Self.letters.count))
  }

  /// A change takes effect between the year before it and its own.
  func x(of flag: RuleFlag, _ layout: FanLayout) -> Double {
    max(layout.x(Double(flag.year) - 0.5), layout.plot.x + 2)
  }

  /// A letter each, in order of years.
  static func letter(_ index: Int) -> String { String(letters[index % letters.count]) }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  /// A dotted line and a letter; the note under the chart says what changed.
  func drawFlags(on canvas: inout Canvas, _ layout: FanLayout) {
    var marks: [SVGElement] = []
    for flag in flags {
      let x = x(of: flag, layout)
      let top = Point(x: x, y: layout.flagBaseline + 4)
      marks.append(.line(from: top, to: Point(x: x, y: layout.plot.maxY), .soft, width: 1.5, dash: "2 4"))
    }
    canvas.group(words.table.ruleChanges, marks)
    for (index, flag) in flags.enumerated() { drawLetter(index, flag, on: &canvas, layout) }
  }

  private func drawLetter(_ index: Int, _ flag: RuleFlag, on canvas: inout Canvas, _ layout: FanLayout) {
    let places = [0.0, -20, 20, -40, 40].map {
      LabelPosition(point: Point(x: x(of: flag, layout) + $0, y: layout.flagBaseline), anchor: .middle)
    }
    let bounds = Box(x: 0, y: 0, width: Page.width, height: layout.plot.y + 4)
    let setting = TextSetting(style: .strong)
    canvas.place([Self.letter(index)], among: places, avoiding: [], in: bounds, setting)
  }
}
