import Glibc

/// The factorization A D P = Q R of a design matrix with column pivoting, and the rank it shows.
///
/// D scales each column to a length between 1/√2 and √2 by a power of two, so that scaling rounds nothing and
/// the rank does not depend on units; P puts the column with the largest remainder next, so that the diagonal
/// of R falls. Golub and Van Loan, Matrix Computations, 4th edition, section 5.4.2.
public struct PivotedQR: Sendable {
  /// A pivot at or below this part of the largest one counts as zero, unless told otherwise: 1e-12.
  ///
  /// The tenth-degree polynomial of the NIST data set Filip, hard but of full rank, keeps its last pivot at
  /// 6e-10; columns that are combinations of others leave pivots of rounding only, near 1e-16.
  public static let defaultTolerance = 1e-12

  /// The matrix A, n observations by p columns.
  public let design: Matrix
  /// The part of the largest pivot below which a pivot counts as zero.
  public let tolerance: Double
  /// The number of linearly independent columns.
  public let rank: Int
  /// The columns of A in the order of their pivots, p of them.
  public let pivots: [Int]

  let factors: Matrix
  let tau: [Double]
  let scale: [Double]

  /// Factors a design of any shape, wider than long and empty included.
  ///
  /// Throws `notFinite` if an element, or the length of a column, is not finite.
  public init(
    _ design: Matrix, tolerance: Double = PivotedQR.defaultTolerance
  ) throws(LinearAlgebraError) {
    let scale = try columnScales(design)
    var factors = design.scalingColumns(by: scale)
    (pivots, tau) = LAPACK.pivotedQR(&factors)
    let magnitudes = factors.diagonal.map(abs)
    rank = magnitudes.prefix { $0 > tolerance * magnitudes[0] }.count
    self.design = design
    self.tolerance = tolerance
    self.factors = factors
    self.scale = scale
  }

  /// The columns, ascending, that add nothing to the `rank` columns with the largest pivots.
  public var dependentColumns: [Int] { pivots.dropFirst(rank).sorted() }

  /// Whether no column is a combination of the others.
  public var hasFullColumnRank: Bool { rank == design.columns }

  /// The magnitudes of the pivots as parts of the largest, `min(n, p)` of them; zeros if all are zero.
  public var relativePivots: [Double] {
    let magnitudes = factors.diagonal.map(abs)
    guard let largest = magnitudes.first, largest > 0 else { return magnitudes }
    return magnitudes.map { $0 / largest }
  }

  func requireFullColumnRank() throws(LinearAlgebraError) {
    guard hasFullColumnRank else {
      throw .rankDeficient(rank: rank, dependentColumns: dependentColumns)
    }
  }
}

/// Powers of two that bring the columns to about unit length; 1 for a column of zeros.
private func columnScales(_ design: Matrix) throws(LinearAlgebraError) -> [Double] {
  var scales: [Double] = []
  for index in 0..<design.columns {
    let length = euclideanNorm(design.column(index))
    guard length.isFinite else { throw .notFinite }
    // A length below 2⁻¹⁰⁰⁰ would need a scale beyond the largest double; it is raised as far as is safe.
    scales.append(length == 0 ? 1 : exp2(min(1000, -log2(length).rounded())))
  }
  return scales
}

/// The length of a vector, without overflow or underflow of the squares.
func euclideanNorm(_ vector: ArraySlice<Double>) -> Double {
  var largest = 0.0
  for value in vector {
    guard value.isFinite else { return .infinity }
    largest = max(largest, abs(value))
  }
  guard largest > 0 else { return 0 }
  let sum = vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
  return largest * sqrt(sum)
}
