public import Glibc

extension Scale {
  /// The value on the scale on which errors are alike. Ranks and counts below 1 count as 1, so that a zero
  /// count has a place.
  @inlinable
  public func transformed(_ value: Double) -> Double {
    transform == .log ? Glibc.log(max(value, 1)) : value
  }

  /// The value whose transformed value is `z`.
  @inlinable
  public func restored(_ z: Double) -> Double {
    transform == .log ? Glibc.exp(z) : z
  }

  /// `value` moved to the nearest possible value: on the lattice and inside the limits.
  public func admissible(_ value: Double) -> Double {
    clamped(onLattice(value))
  }

  /// `value` inside the limits.
  public func clamped(_ value: Double) -> Double {
    let raised = lowest.map { max(value, $0) } ?? value
    return upper.map { min(raised, $0) } ?? raised
  }

  /// `value` moved to the nearest point of the lattice, if there is one.
  public func onLattice(_ value: Double) -> Double {
    guard let step else { return value }
    let origin = latticeOrigin
    return origin + ((value - origin) / step).rounded(.toNearestOrAwayFromZero) * step
  }

  /// A point of the lattice: the lower limit where there is one, else zero.
  public var latticeOrigin: Double { lower ?? 0 }
}
