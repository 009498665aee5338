/// The arithmetic of a distribution moved and stretched from its standard form; scale 0 is a point mass.
struct LocationScale: Equatable, Sendable {
  let location: Double
  let scale: Double

  init(_ location: Double, _ scale: Double) {
    // A NaN from the data passes and answers NaN; only a sign error of the caller stops here.
    precondition(!(scale < 0), "a scale is not negative")
    self.location = location
    self.scale = scale
  }

  /// (x - location) / scale; at a point mass the mass lies at or below its own location.
  func standardized(_ x: Double) -> Double {
    if scale == 0 { return x >= location ? .infinity : x < location ? -.infinity : .nan }
    return (x - location) / scale
  }

  /// location + scale z; a point mass has no tails.
  func value(_ z: Double) -> Double {
    if scale == 0, !z.isNaN { return location }
    return location + scale * z
  }
}
