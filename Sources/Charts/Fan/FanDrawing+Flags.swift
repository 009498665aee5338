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
    drawLetters(on: &canvas, layout)
  }

  /// Each as near its line as its neighbors allow, in the order of the notes. Where there is no room for all, the
  /// last go without.
  private func drawLetters(on canvas: inout Canvas, _ layout: FanLayout) {
    var letters = flags.indices.map(Self.letter)
    var tops: [Double]?
    while !letters.isEmpty, tops == nil {
      tops = lefts(of: letters, layout)
      if tops == nil { canvas.warn(.labelDropped(letters.removeLast())) }
    }
    for (letter, left) in zip(letters, tops ?? []) {
      let point = Point(x: left + Self.letterCell / 2, y: layout.flagBaseline)
      canvas.text(letter, at: point, TextSetting(style: .strong, anchor: .middle))
    }
  }

  /// Room for any letter; the same for all, so that letters of one year keep their order.
  private static var letterCell: Double { TextStyle.strong.width("M") + 2 }

  private func lefts(of letters: [String], _ layout: FanLayout) -> [Double]? {
    let wished = zip(flags, letters).map { flag, _ in x(of: flag, layout) - Self.letterCell / 2 }
    return Spread.tops(
      wished: wished, heights: letters.map { _ in Self.letterCell }, from: layout.plot.x - 8,
      to: layout.columnX)
  }
}
