/// What numbers of a document that was read may be, whoever wrote it: within these they can be worked with, and no
/// product, index or loop made of them gets out of hand.
enum SoundRange {
  /// Years, those that a calendar has moved too.
  static let years = -20_000...20_000
  /// Cycles, and steps ahead.
  static let cycles = 0...20_000
  /// Series, values and the levels of a group.
  static let counts = 0...(1 << 31)
  /// What is measured, in units of the panel or of the data: products of three stay finite.
  static let size = 1e100
  /// Coefficients, and what they multiply: products and their sums fit single precision.
  static let coefficient = 1e12
}

/// Whether all are numbers, none of them beyond `limit` on either side of zero.
func areSound(_ numbers: [Double], limit: Double = SoundRange.size) -> Bool {
  numbers.allSatisfy { abs($0) <= limit }
}

/// The same, where a number may be missing as well.
func areSoundOrMissing(_ numbers: [Double]) -> Bool {
  numbers.allSatisfy { $0.isNaN || abs($0) <= SoundRange.size }
}

/// Whether all are sizes: numbers that are not below zero.
func areSizes(_ numbers: [Double]) -> Bool { numbers.allSatisfy { $0 >= 0 && $0 <= SoundRange.size } }

/// Whether all are sizes above zero.
func arePositive(_ numbers: [Double]) -> Bool {
  numbers.allSatisfy { $0 >= 1 / SoundRange.size && $0 <= SoundRange.size }
}

extension Scale {
  /// Whether it is one that could have been made here.
  var isSound: Bool { (try? Scale(kind, lower: lower, upper: upper, step: step, floor: floor)) == self }
}
