/// What came after the line in one cycle of a program: of those invited to the retest how many were admitted, and with
/// what scores.
public struct SecondStep: Sendable, Equatable {
  /// The admission year.
  public let cycle: Int
  /// People invited to the retest, else those over its line; nil where neither is known.
  public let invited: Double?
  /// People admitted through the examination as counted; nil where it is not known.
  public let admitted: Double?
  /// The lowest total among the admitted.
  public let lowest: Double?
  /// Their mean total.
  public let mean: Double?

  /// The share of the invited who were admitted; nil where either is unknown or more were admitted than invited, as by
  /// adjustment.
  public var share: Double? {
    guard let invited, let admitted, invited > 0, admitted <= invited else { return nil }
    return admitted / invited
  }

  /// Whether there is anything to say.
  var isTold: Bool { share != nil || lowest != nil }
}

extension Dataset {
  /// The second step of a program in the last cycles before one that tell of it, the latest first.
  func secondSteps(of key: LineKey, before cycle: Int, most: Int = 3) -> [SecondStep] {
    let counts = index.countsOfSchool[key.schoolID, default: []].filter { count in
      count.cycle < cycle && count.group.college == key.college && count.group.major == key.major
        && count.group.degree == key.degree && count.group.mode != .part
    }
    let cycles = Set(counts.map(\.cycle)).sorted(by: >)
    let steps = cycles.map { cycle in
      let value = { (measure: Measure) in counts.first { $0.cycle == cycle && $0.measure == measure }?.value }
      return SecondStep(
        cycle: cycle, invited: value(.retest) ?? value(.overRetestLine), admitted: value(.admitted),
        lowest: value(.scoreMin), mean: value(.scoreMean))
    }
    return Array(steps.filter(\.isTold).prefix(most))
  }
}
