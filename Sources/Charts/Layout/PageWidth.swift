/// How wide charts are drawn: one drawing for narrow screens, one for wide ones.
///
/// Both have type of the same size in units. The narrow one is readable when shown 360 pixels wide; the wide one shows
/// the same marks with more room, so that its type is not larger than the headings of the page around it.
public enum PageWidth: Double, Equatable, Sendable, CaseIterable {
  /// 720 units.
  case narrow = 720
  /// 1240 units.
  case wide = 1240

  /// The width of charts drawn within `drawing(_:)`; narrow outside of it.
  ///
  /// Layout asks for it in many places, and a chart is drawn on one task from beginning to end.
  @TaskLocal static var current = PageWidth.narrow

  /// Draws a chart at this width.
  public func drawing(_ chart: some Chart, theme: Theme, words: ChartWords) -> ChartDocument {
    PageWidth.$current.withValue(self) { chart.document(theme: theme, words: words) }
  }

  /// The least height of a page, so that a wide drawing is no mere strip.
  var minimumHeight: Double { self == .wide ? 520 : 420 }

  /// The widest column of names at the left of rows.
  var widestName: Double { self == .wide ? 470 : 270 }

  /// How many panels stand side by side where a narrow drawing has three.
  func columns(_ narrow: Int) -> Int { self == .wide ? (narrow * 4 + 1) / 3 : narrow }
}
