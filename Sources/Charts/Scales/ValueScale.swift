import Glibc

/// How values run along an axis.
public struct ValueAxis: Equatable, Sendable {
  /// Even steps for even differences, or for even ratios.
  public enum Form: Equatable, Sendable {
    /// Even differences: scores, counts, shares.
    case linear
    /// Even ratios: ranks. Values at or below zero cannot be drawn and are left out with a warning.
    case logarithmic
  }

  /// Even differences or even ratios.
  public var form: Form
  /// True when small values belong at the top, as ranks do.
  public var isReversed: Bool
  /// Decimals of the values written beside marks and in the table (ticks choose their own).
  public var decimals: Int
  /// True when a linear axis holds zero whatever the values, as that of a difference does.
  public var holdsZero: Bool

  /// A linear axis that grows upward, values to the whole number, unless told otherwise.
  public init(form: Form = .linear, isReversed: Bool = false, decimals: Int = 0, holdsZero: Bool = false) {
    self.form = form
    self.isReversed = isReversed
    self.decimals = decimals
    self.holdsZero = holdsZero
  }

  /// Whether this axis has a place for the value.
  func canDraw(_ value: Double) -> Bool {
    value.isFinite && value.magnitude <= 1e300 && (form == .linear || value >= 1e-300)
  }
}

/// Values to positions, with the ticks of the axis.
struct ValueScale: Equatable {
  let ticks: Ticks
  let isLogarithmic: Bool
  private let line: LinearScale

  /// The axis over `values` (all drawable), from position `low` to position `high`.
  init(_ values: [Double], axis: ValueAxis, low: Double, high: Double) {
    let values = axis.holdsZero && axis.form == .linear ? values + [0] : values
    let range = (values.min() ?? 0)...(values.max() ?? 1)
    let (start, end) = axis.isReversed ? (high, low) : (low, high)
    isLogarithmic = axis.form == .logarithmic
    if isLogarithmic {
      let nice = LogDomain(range.lowerBound > 0 ? range : 1...10)
      ticks = nice.ticks
      line = LinearScale(
        domain: log(nice.domain.lowerBound)...log(nice.domain.upperBound), start: start, end: end)
    } else {
      let nice = NiceDomain(range)
      ticks = nice.ticks
      line = LinearScale(domain: nice.domain, start: start, end: end)
    }
  }

  /// The axis from the least of the values to the greatest, without round ends; where they are all one, like the other.
  init(tight values: [Double], axis: ValueAxis, low: Double, high: Double) {
    let nice = ValueScale(values, axis: axis, low: low, high: high)
    guard let least = values.min(), let most = values.max(), nice(least) != nice(most),
      (most - least).isFinite, most > least
    else {
      self = nice
      return
    }
    let (start, end) = axis.isReversed ? (high, low) : (low, high)
    let domain = nice.isLogarithmic ? log(least)...log(most) : least...most
    (ticks, isLogarithmic) = (nice.ticks, nice.isLogarithmic)
    line = LinearScale(domain: domain, start: start, end: end)
  }

  /// Whether the axis has ticks below zero and above.
  var crossesZero: Bool { (ticks.values.first ?? 0) < 0 && (ticks.values.last ?? 0) > 0 }

  /// The position of a drawable value.
  func callAsFunction(_ value: Double) -> Double {
    line(isLogarithmic ? log(max(value, 1e-300)) : value)
  }
}
