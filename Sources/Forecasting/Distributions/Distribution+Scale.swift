extension Scale {
  /// The distribution in the data's own unit of a quantity whose transformed value has the distribution `z`:
  /// restored, given that it lies within the limits, and on the lattice.
  ///
  /// The cells of the outermost lattice points reach half a step beyond the limits, so that a limit keeps its
  /// full share.
  public func distribution(ofTransformed z: Distribution) -> Distribution {
    let restored = transform == .log ? Distribution.exponential(z) : z
    return onLattice(withinLimits(restored))
  }

  private func withinLimits(_ base: Distribution) -> Distribution {
    // Just short of half a step: what sits on the very end of a cell must not round to the point beyond it.
    let reach = (step ?? 0) / 2 * (1 - 1e-6)
    let low = lowest.map { lattice($0, .up) - reach }
    let high = upper.map { lattice($0, .down) + reach }
    guard low != nil || high != nil else { return base }
    return .truncated(base, lower: low, upper: high)
  }

  /// The lattice point at or next to a limit, on its inner side; the limit itself without a lattice.
  private func lattice(_ limit: Double, _ inward: FloatingPointRoundingRule) -> Double {
    guard let step else { return limit }
    let place = (limit - latticeOrigin) / step
    let nearest = place.rounded()
    let isOnPoint = abs(place - nearest) < 1e-9 * max(1, abs(place))
    return latticeOrigin + (isOnPoint ? nearest : place.rounded(inward)) * step
  }

  private func onLattice(_ base: Distribution) -> Distribution {
    guard let step else { return base }
    return .rounded(base, origin: latticeOrigin, step: step)
  }
}
