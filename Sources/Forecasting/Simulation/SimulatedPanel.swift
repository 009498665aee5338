/// What a simulated panel is made of: the structure that the panel model assumes, with every part known.
///
/// On the transformed scale a series is a level that starts somewhere and moves each year by the year's shock,
/// its school's, its major's and a movement of its own; it is seen with noise. Values then go back to the data's
/// own unit, are rounded as such data are (scores to two decimals, ranks and counts to whole numbers) and raised
/// to the floor where they lie below it.
///
/// A series depends on the seed and its key alone, and a year's shocks on the seed and the year: asking for more
/// series or more years leaves those that were there as they were. Cells are taken away after they were made, so
/// that gaps and late starts change no value either.
public struct SimulatedPanel: Sendable, Equatable {
  /// The number of series, at least 1.
  public var seriesCount: Int
  /// The number of years, at least 1.
  public var yearCount: Int
  /// The first calendar year.
  public var firstYear = 2015
  /// What everything random starts from.
  public var seed: UInt64
  /// How values behave; a value below its floor is put on the floor.
  public var scale: Scale
  /// The number of schools, at most one per series; nil for a new school after every
  /// `categoriesPerProgram` series of every major.
  public var schoolCount: Int?
  /// The number of majors that schools offer, at least 1.
  public var majorCount = 20
  /// Where series start.
  public var start: SimulatedStart
  /// How far levels move and values scatter.
  public var deviations: SimulatedDeviations
  /// The standard deviation of the logarithm of a series' own scale: movement of its own and noise are
  /// multiplied by that scale. At 0 all series are alike.
  public var scaleSpread = 0.0
  /// How shocks and movements are distributed; noise is normal.
  public var tail = SimulatedTail.normal
  /// The share of cells that are missing, 0 ..< 1. A series left without a value keeps that of its last year.
  public var missingShare = 0.0
  /// Whether series start at different times: in any year of the first half with the same chance.
  public var isRagged = false

  /// The categories of a program at a school where the number of schools is not given.
  public static let categoriesPerProgram = 2

  /// A panel with the start and the deviations that are usual on its scale.
  public init(series: Int, years: Int, seed: UInt64, scale: Scale = Scale(.score)) {
    seriesCount = series
    yearCount = years
    self.seed = seed
    self.scale = scale
    start = .usual(scale.transform)
    deviations = .usual(scale.transform)
  }
}

/// How shocks are distributed, always with mean 0 and the standard deviation asked for.
public enum SimulatedTail: String, Sendable, Equatable, CaseIterable {
  /// Normal.
  case normal
  /// Student's t with 5 degrees of freedom.
  case t5
}

/// The values of the first year, noise aside: normal on the transformed scale.
public struct SimulatedStart: Sendable, Equatable {
  /// The mean on the transformed scale.
  public var center: Double
  /// The standard deviation between series on the transformed scale.
  public var spread: Double

  /// A start.
  public init(center: Double, spread: Double) {
    self.center = center
    self.spread = spread
  }
}

/// Standard deviations on the transformed scale, each at least 0.
public struct SimulatedDeviations: Sendable, Equatable {
  /// Of the shock of a year, which moves every series.
  public var year: Double
  /// Of the shock of a school in a year.
  public var school: Double
  /// Of the shock of a major in a year.
  public var major: Double
  /// Of a series' own movement in a year.
  public var own: Double
  /// Of the noise of a value.
  public var noise: Double

  /// Deviations.
  public init(year: Double, school: Double, major: Double, own: Double, noise: Double) {
    self.year = year
    self.school = school
    self.major = major
    self.own = own
    self.noise = noise
  }
}
