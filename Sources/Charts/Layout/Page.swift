/// A line of explanation under a chart, with the mark it explains.
struct Note {
  enum Sign {
    case none
    case letter(String)
    case mark(SVGElement)
  }

  var sign = Sign.none
  var text: String
}

/// The page around a chart: title and subtitle above, notes and source below, the body between.
///
/// The page is 720 wide, or 1240 in a wide drawing, and has a least height unless told otherwise; it grows when the body
/// or the words need more.
struct Page {
  static var width: Double { PageWidth.current.rawValue }
  static var minimumHeight: Double { PageWidth.current.minimumHeight }
  static let margin = 16.0

  /// The room inside the margins, left to right.
  static var innerWidth: Double { width - 2 * margin }

  let body: Box
  let height: Double
  let header: [PageLine]
  let footer: [PageLine]

  /// - Parameters:
  ///   - bodyHeight: the least height of the body.
  ///   - height: the least height of the page.
  init(caption: ChartCaption, notes: [Note], bodyHeight: Double, height least: Double = minimumHeight) {
    var header = PageColumn(top: Self.margin)
    header.add(caption.title, .title, .ink, atMost: 3)
    header.gap(3)
    header.add(caption.subtitle, .body, .soft, atMost: 3)
    var footer = PageColumn(top: 0)
    for note in notes { footer.add(note) }
    if !caption.source.isEmpty { footer.gap(4) }
    footer.add(caption.source, .body, .soft, atMost: 3)
    let top = header.bottom + 8
    let taken = (top + footer.bottom + 8 + Self.margin * 0.75).rounded(.up)
    let bodyHeight = max(bodyHeight.rounded(.up), least - taken)
    body = Box(x: Self.margin, y: top, width: Self.innerWidth, height: bodyHeight)
    height = taken + bodyHeight
    let bodyEnd = top + bodyHeight + 8
    self.header = header.lines
    self.footer = footer.lines.map { $0.lowered(by: bodyEnd) }
  }
}

extension Canvas {
  mutating func draw(_ page: Page) {
    for line in page.header + page.footer { draw(line) }
  }

  private mutating func draw(_ line: PageLine) {
    let setting = TextSetting(style: line.style, role: line.role, maxWidth: Page.innerWidth)
    text(line.text, full: line.full, at: line.point, setting)
    switch line.sign {
    case .none: break
    case .letter(let letter):
      text(letter, at: Point(x: Page.margin, y: line.point.y), TextSetting(style: .strong))
    case .mark(let mark):
      let center = Point(x: Page.margin + 8, y: line.point.y - 7.5)
      add(mark.setting(.transform, "translate(\(Coordinate.text(center.x)) \(Coordinate.text(center.y)))"))
    }
  }
}
