/// What a line is asked for: which series of the pool, when, under which reference and floor.
public struct LineQuery: Sendable {
  /// The series' index in the pool, for its own variance; nil for a series that is not in it.
  public let index: Int?
  /// The past of the series, up to its last known line.
  public let past: ReferencedSeries
  /// The year of the line.
  public let year: Int
  /// A published line above this one, higher than the reference, if any.
  public let higherFloor: Double?
  /// How far a scenario moves the line, if one is asked for.
  public let shift: LineShift?

  /// A query; `past` must not be empty.
  public init(
    index: Int?, past: ReferencedSeries, year: Int, higherFloor: Double? = nil, shift: LineShift? = nil
  ) {
    precondition(past.count > 0, "a past has a line")
    self.shift = shift
    self.index = index
    self.past = past
    self.year = year
    self.higherFloor = higherFloor
  }

  var age: Int { year - (past.years.last ?? year) }
}

/// A line of the target cycle that is already out.
public struct PublishedLine: Sendable {
  /// The line as it would have been asked for.
  public let query: LineQuery
  /// Its reference line, NaN where none is known.
  public let reference: Double
  /// Its floor, NaN where none is known.
  public let floor: Double
  /// The line.
  public let value: Double

  /// A published line.
  public init(query: LineQuery, reference: Double, floor: Double, value: Double) {
    self.query = query
    self.reference = reference
    self.floor = floor
    self.value = value
  }

  var isAtFloor: Bool { floor.isFinite && value <= floor }
}
