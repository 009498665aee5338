/// Why a row was left out of its series, without the particulars.
public enum RowFault: UInt8, Sendable, Equatable, Hashable, CaseIterable {
  /// The value or the floor is empty.
  case missingNumber
  /// The value or the floor is not a number.
  case notANumber
  /// The value or the floor is infinite, a NaN or too large.
  case notFinite
  /// The year is not a year.
  case notAYear
  /// Its year has another value already.
  case repeatedYear
  /// Its year lies after the target.
  case afterTarget
  /// The value is a bound, has a mark, or is a zero among values far above it, and was left out.
  case leftOut
  /// The value lies beyond what is possible.
  case outsideScale
}

/// A series and what was wrong with the first row that it lost.
struct SeriesFault: Equatable, Sendable {
  var series: Int
  var fault: RowFault
}
