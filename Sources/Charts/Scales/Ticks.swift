/// Tick values with the number of decimals their labels need.
struct Ticks: Equatable {
  var values: [Double]
  var decimals: Int
}

extension Ticks {
  /// The ticks of `step` that lie in `domain`, ends included.
  init(step: TickStep, in domain: ClosedRange<Double>) {
    // A hair of slack keeps an end that is a tick by construction from being lost to rounding.
    let first = (step.index(of: domain.lowerBound) - 1e-9).rounded(.up)
    let last = (step.index(of: domain.upperBound) + 1e-9).rounded(.down)
    let count = last >= first ? Int(min(last - first, 100)) + 1 : 0
    let all = (0..<count).map { step.tick(first + Double($0)) }
    values = all.filter { domain.contains($0) }
    decimals = step.decimals
  }
}

/// A domain widened to ticks at both ends, and those ticks: 3 to 6 of them.
struct NiceDomain: Equatable {
  let domain: ClosedRange<Double>
  let ticks: Ticks

  /// Works for every finite range: a single value gets room on both sides.
  init(_ raw: ClosedRange<Double>) {
    let spread = Self.spread(raw)
    for count in [5, 4, 3, 6, 2] {
      guard let found = Self.attempt(spread, count: count) else { continue }
      self = found
      return
    }
    domain = spread
    ticks = Ticks(values: [spread.lowerBound, spread.upperBound], decimals: 0)
  }

  private init(domain: ClosedRange<Double>, ticks: Ticks) {
    self.domain = domain
    self.ticks = ticks
  }

  private static func attempt(_ raw: ClosedRange<Double>, count: Int) -> Self? {
    var domain = raw
    // Widening can change the step, which can ask for more widening; it settles within a few rounds.
    for _ in 0..<4 {
      guard let step = TickStep(from: domain.lowerBound, to: domain.upperBound, count: count) else {
        return nil
      }
      let lower = step.tick(step.index(of: domain.lowerBound).rounded(.down))
      let upper = step.tick(step.index(of: domain.upperBound).rounded(.up))
      guard lower.isFinite, upper.isFinite, lower <= domain.lowerBound, upper >= domain.upperBound else {
        return nil
      }
      if lower == domain.lowerBound, upper == domain.upperBound {
        let ticks = Ticks(step: step, in: domain)
        return (3...6).contains(ticks.values.count) ? Self(domain: domain, ticks: ticks) : nil
      }
      domain = lower...upper
    }
    return nil
  }

  /// A range wide enough, beside the size of its ends, for ticks to differ as doubles.
  private static func spread(_ raw: ClosedRange<Double>) -> ClosedRange<Double> {
    let size = max(raw.lowerBound.magnitude, raw.upperBound.magnitude)
    guard raw.upperBound - raw.lowerBound <= size * 1e-9 else { return raw }
    let pad = size == 0 ? 1 : max(size * 0.02, size < 1 ? 0 : 1)
    return (raw.lowerBound - pad)...(raw.upperBound + pad)
  }
}
