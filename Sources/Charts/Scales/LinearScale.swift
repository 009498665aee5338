/// Values to positions along a straight line; `start` may lie below or above `end`.
struct LinearScale: Equatable {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  /// The position of a value; an empty domain puts everything in the middle.
  func callAsFunction(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / width * (end - start)
  }
}
