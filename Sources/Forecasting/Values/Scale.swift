/// How the values of a panel behave: which way is harder, where they end, on what lattice they lie and on
/// which scale their errors are alike.
public struct Scale: Sendable, Equatable, Codable {
  /// What is counted.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Marks of an examination: a higher line is harder, errors are absolute.
    case score
    /// Positions in a ranked list: a lower line is harder, errors are relative.
    case rank
    /// People: non-negative whole numbers, errors are relative.
    case count
    /// Anything else: unbounded, errors are absolute.
    case real
  }

  /// Which way a line moves when it gets harder to clear.
  public enum Direction: String, Sendable, Codable {
    /// A score: more is needed.
    case higherIsHarder
    /// A rank: a better (smaller) one is needed.
    case lowerIsHarder
  }

  /// The scale on which errors are alike.
  public enum Transform: String, Sendable, Codable {
    /// Errors are absolute.
    case identity
    /// Errors are relative: log(max(value, 1)).
    case log
  }

  /// What is counted.
  public let kind: Kind
  /// The smallest possible value in the data's own unit, if there is one.
  public let lower: Double?
  /// The largest possible value in the data's own unit, if there is one.
  public let upper: Double?
  /// The distance between neighboring possible values, if they lie on a lattice through `lower` (or zero).
  public let step: Double?
  /// A value below which no line of this panel is set, and where many lie (a mixture, not a clamp).
  public let floor: Double?

  /// A scale with its limits.
  /// - Throws: `ScaleError` when a limit is not finite, the limits cross or the step is not positive.
  public init(
    _ kind: Kind, lower: Double? = nil, upper: Double? = nil, step: Double? = nil, floor: Double? = nil
  ) throws(ScaleError) {
    for limit in [lower, upper, floor] {
      if let limit, !limit.isFinite { throw .limitNotFinite }
    }
    if let step, !(step > 0 && step.isFinite) { throw .stepNotPositive(step) }
    if let lower, let upper, lower >= upper { throw .limitsCross(lower: lower, upper: upper) }
    if let floor, let upper, floor >= upper { throw .limitsCross(lower: floor, upper: upper) }
    self.kind = kind
    self.lower = lower ?? Scale.naturalLower(of: kind)
    self.upper = upper
    self.step = step
    self.floor = floor
  }

  /// A scale of `kind` with its natural limits only.
  public init(_ kind: Kind) {
    self.kind = kind
    lower = Scale.naturalLower(of: kind)
    upper = nil
    step = nil
    floor = nil
  }

  /// Which way a line moves when it gets harder.
  public var direction: Direction { kind == .rank ? .lowerIsHarder : .higherIsHarder }

  /// The scale on which errors are alike: logarithmic for ranks and counts.
  public var transform: Transform { kind == .rank || kind == .count ? .log : .identity }

  /// The lowest value a forecast may take: the floor where there is one, else the lower limit.
  public var lowest: Double? {
    guard let floor else { return lower }
    return max(floor, lower ?? floor)
  }

  private static func naturalLower(of kind: Kind) -> Double? {
    switch kind {
    case .rank: 1
    case .count: 0
    case .score, .real: nil
    }
  }
}

/// What makes a scale impossible.
public enum ScaleError: Error, Equatable, Sendable {
  /// A limit is infinite or not a number.
  case limitNotFinite
  /// The step between values is zero, negative or not finite.
  case stepNotPositive(Double)
  /// The lower limit (or the floor) is not below the upper one.
  case limitsCross(lower: Double, upper: Double)
}
