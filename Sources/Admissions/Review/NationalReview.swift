public import Forecasting

/// How the national table moved up to a cycle, and what comes next.
public struct NationalReview: Sendable {
  /// The cycle that is reviewed.
  public let cycle: Int
  /// The rows of region A that have a value in the cycle, in the order of the table.
  public let rows: [NationalRowReview]
  /// The rows that had a value in the cycle before and have none now.
  public let endedRows: [NationalRow]
  /// The movement of all rows together, by cycle.
  public let shocks: [NationalShock]
  /// The share of all squared movements of rows that is the mean movement of their cycle.
  public let commonShare: Double
}

/// One row of the national table.
public struct NationalRowReview: Sendable {
  /// The values of region A.
  public let history: NationalHistory
  /// The value of the cycle, in marks.
  public let value: Double
  /// The value of region B; nil where it is not known.
  public let valueB: Double?
  /// The value of the cycle before; nil where the row has none.
  public let before: Double?
  /// How many cycles in a row the value has now moved the same way, or stood still; 0 without a value before.
  public let run: Int
  /// The longest run of movements one way, rises or falls, with its last cycle.
  public let longestRun: NationalRun?
  /// What was expected of the cycle one year before; nil where too little was known.
  public let expected: Distribution?
  /// What is expected of the next cycle.
  public let next: Distribution?

  /// The movement since the cycle before.
  public var change: Double? { before.map { value - $0 } }
}

/// Movements of one sign, one cycle after the other.
public struct NationalRun: Sendable, Equatable {
  /// Whether the values rose.
  public let isRise: Bool
  /// How many movements.
  public let length: Int
  /// The cycle of the last one.
  public let last: Int
  /// From the value before the first to the last value, in marks.
  public let total: Double
}

/// The movement of all rows in one cycle.
public struct NationalShock: Sendable, Equatable {
  /// The cycle.
  public let cycle: Int
  /// The mean movement, in marks.
  public let mean: Double
  /// How many rows rose, stood still and fell.
  public let counts: (rose: Int, stood: Int, fell: Int)

  /// Equal in every part.
  public static func == (left: NationalShock, right: NationalShock) -> Bool {
    left.cycle == right.cycle && left.mean == right.mean && left.counts == right.counts
  }
}
