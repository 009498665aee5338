import Glibc

/// A logarithmic domain with its ticks, for ranks and other values that spread over powers of ten.
struct LogDomain: Equatable {
  let domain: ClosedRange<Double>
  let ticks: Ticks

  /// Ends are widened to 1, 2 or 5 times a power of ten; ticks are thinned to at most six.
  /// Values must be positive; the caller has dropped the others.
  init(_ raw: ClosedRange<Double>) {
    let lower = max(raw.lowerBound, 1e-300)
    let upper = max(raw.upperBound, lower)
    var all = Self.candidates(lower, upper)
    if all.count == 1, let only = all.first { all = [only / 2, only, only * 2] }
    let domain = (all.first ?? lower)...(all.last ?? upper)
    self.domain = domain
    ticks = Ticks(values: Self.thinned(Self.filled(all)), decimals: lower < 1 ? 3 : 0)
  }

  /// 1, 2, 5 times powers of ten, from the last at or below `lower` to the first at or above `upper`.
  private static func candidates(_ lower: Double, _ upper: Double) -> [Double] {
    let first = Int(log10(lower).rounded(.down))
    let last = min(Int(log10(upper).rounded(.up)), first + 600)
    let all = (first...max(first, last)).flatMap { power in [1, 2, 5].map { $0 * exact(power) } }
    let start = all.lastIndex { $0 <= lower } ?? 0
    let end = all.firstIndex { $0 >= upper } ?? all.count - 1
    return start <= end ? Array(all[start...end]) : [lower]
  }

  private static func exact(_ power: Int) -> Double {
    power < 0 ? 1 / pow(10, Double(-power)) : pow(10, Double(power))
  }

  /// Powers of ten alone when 1-2-5 is too dense, then every second, third, ... of them.
  private static func thinned(_ values: [Double]) -> [Double] {
    guard values.count > 6 else { return values }
    let powers = values.filter { isPowerOfTen($0) }
    if powers.count < 3 { return every((values.count + 5) / 6, of: values) }
    return every((powers.count + 5) / 6, of: powers)
  }

  private static func every(_ step: Int, of values: [Double]) -> [Double] {
    values.enumerated().filter { $0.offset.isMultiple(of: max(step, 1)) }.map(\.element)
  }

  private static func isPowerOfTen(_ value: Double) -> Bool {
    let power = log10(value)
    return (power - power.rounded()).magnitude < 1e-9
  }

  /// Two ticks and a whole number between them, where there is one.
  private static func filled(_ values: [Double]) -> [Double] {
    guard values.count == 2, values[0] >= 10 else { return values }
    return [values[0], (values[0].squareRoot() * values[1].squareRoot()).rounded(), values[1]]
  }
}
