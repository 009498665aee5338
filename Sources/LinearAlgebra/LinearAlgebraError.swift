/// What can go wrong with the numbers of a well-formed problem.
///
/// Shapes that do not fit are programmer errors and trap; these are outcomes of the data.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The input holds an infinity or a NaN, or a column too long for a finite norm.
  case notFinite
  /// The matrix is not positive definite: its leading minor of this order (counted from 1) is the first
  /// that is not.
  case notPositiveDefinite(leadingMinor: Int)
  /// The columns span only `rank` dimensions; `dependentColumns` (counted from 0, ascending) add nothing to
  /// the others.
  case rankDeficient(rank: Int, dependentColumns: [Int])
  /// An iteration stopped with this many off-diagonal elements not yet zero.
  case notConverged(remaining: Int)
}
