/// A pattern as it is put together.
indirect enum PatternTree: Sendable {
  case set(PatternClass)
  case start, end
  case sequence([PatternTree])
  case either(PatternTree, PatternTree)
  /// At least and at most so often; nil for no limit.
  case repeated(PatternTree, Int, Int?)
}

/// The characters that a place of a pattern takes.
struct PatternClass: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }

  /// Everything but the end of a line.
  static let any = PatternClass(ranges: [10...10], isNegated: true)

  /// One character.
  init(_ scalar: Unicode.Scalar) { self.init(ranges: [scalar.value...scalar.value]) }

  /// Some ranges, or everything but them.
  init(ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    (self.ranges, self.isNegated) = (ranges, isNegated)
  }

  /// What a character behind a backslash stands for; nil where it is not known.
  init?(escape: Unicode.Scalar) {
    switch escape {
    case "d", "D": self.init(ranges: [48...57], isNegated: escape == "D")
    case "w", "W": self.init(ranges: [48...57, 65...90, 95...95, 97...122], isNegated: escape == "W")
    case "s", "S": self.init(ranges: [9...13, 32...32], isNegated: escape == "S")
    case "t": self.init("\t")
    case "n": self.init("\n")
    case "r": self.init("\r")
    default:
      // Other letters and digits would mean something that is not known here.
      guard !escape.properties.isAlphabetic, !("0"..."9").contains(escape) else { return nil }
      self.init(escape)
    }
  }
}
