import Numerals

/// Numbers as they stand in SVG attributes: always two decimals, never "-0.00", never an exponent.
enum Coordinate {
  /// Two fixed decimals; a value that is not finite becomes "0.00", so that a bad number upstream
  /// cannot make the document unreadable (layout is tested never to hand one over).
  static func text(_ value: Double) -> String {
    shownText(value.isFinite ? min(max(value, -1e12), 1e12) : 0, decimals: 2)
  }

  /// A pair in path notation, "x y".
  static func pair(_ point: Point) -> String {
    text(point.x) + " " + text(point.y)
  }
}
