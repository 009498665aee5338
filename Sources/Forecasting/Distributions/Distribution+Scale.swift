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
    let reach = (step ?? 0) / 2
    let low = lowest.map { $0 - reach }
    let high = upper.map { $0 + reach }
    guard low != nil || high != nil else { return base }
    return .truncated(base, lower: low, upper: high)
  }

  private func onLattice(_ base: Distribution) -> Distribution {
    guard let step else { return base }
    return .rounded(base, origin: latticeOrigin, step: step)
  }
}
