/// Numbers as they stand in SVG attributes: always two decimals, never "-0.00", never an exponent.
enum Coordinate {
  /// Two fixed decimals; a value that is not finite becomes "0.00", so that a bad number upstream
  /// cannot make the document unreadable (layout is tested never to hand one over).
  static func text(_ value: Double) -> String {
    FixedDecimals.text(value.isFinite ? min(max(value, -1e12), 1e12) : 0, decimals: 2)
  }

  /// A pair in path notation, "x y".
  static func pair(_ point: Point) -> String {
    text(point.x) + " " + text(point.y)
  }
}

/// Plain decimal text of a number, rounded half away from zero.
enum FixedDecimals {
  /// - Precondition in effect: `|value| * 10^decimals` below 9e15; above that the whole part only is written.
  static func text(_ value: Double, decimals: Int) -> String {
    let scale = powerOfTen(decimals)
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return sign(value) + "\(UInt64(min(value.magnitude, 1.8e19)))" }
    let digits = UInt64(scaled)
    let whole = digits / UInt64(scale)
    let sign = digits == 0 ? "" : sign(value)
    guard decimals > 0 else { return sign + "\(whole)" }
    let fraction = "\(digits % UInt64(scale))"
    return sign + "\(whole)." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
  }

  private static func sign(_ value: Double) -> String { value < 0 ? "-" : "" }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<max(exponent, 0)).reduce(1.0) { power, _ in power * 10 }
  }
}
