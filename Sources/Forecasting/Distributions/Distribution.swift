public import Statistics

/// What a forecast is: a whole distribution. The point, the intervals and every chance derive from it.
///
/// A distribution is built from a shape (Student t, empirical, quantiles, lattice) and what the scale of the
/// values asks for: the exponential on ranks and counts, truncation to the limits, an atom at the floor,
/// rounding to the lattice. A normal is never the default.
public indirect enum Distribution: Sendable, Equatable {
  /// A Student t with location and scale: a fit that rests on few observations.
  case studentT(StudentTDistribution)
  /// Observed errors around a location.
  case empirical(EmpiricalDistribution)
  /// Known quantiles, linear between them on the normal scale.
  case quantiles(QuantileTable)
  /// Mass on the points of a lattice.
  case grid(GridDistribution)
  /// One certain value.
  case point(Double)
  /// A variable with this distribution times a positive factor, moved.
  case scaled(Distribution, by: Double, plus: Double)
  /// The exponential of a variable with this distribution.
  case exponential(Distribution)
  /// The distribution given that the value lies between the limits.
  case truncated(Distribution, lower: Double?, upper: Double?)
  /// Exactly `floor` with this probability, else above it.
  case floored(at: Double, probability: Double, above: Distribution)
  /// The value moved to the nearest lattice point, so that the mass sits on the points.
  case rounded(Distribution, origin: Double, step: Double)
}
