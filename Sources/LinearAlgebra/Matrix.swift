/// A dense matrix of doubles, stored column by column.
///
/// Element (r, c) is `elements[c * rows + r]`; rows and columns count from 0. Either count may be zero.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  @usableFromInline var storage: [Double]

  /// A matrix with every element equal to `value`.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimension")
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  /// A matrix over `elements` in column-major order; their count must be `rows * columns`.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimension")
    precondition(elements.count == rows * columns, "elements must fill the matrix")
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// A matrix of the given columns, all of one length; without columns it is 0 by 0.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns must have one length")
    self.init(rows: rows, columns: columns.count, elements: Array(columns.joined()))
  }

  /// The elements in column-major order, `rows * columns` of them.
  @inlinable public var elements: [Double] { storage }

  /// The element in row `row` and column `column`.
  @inlinable public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows, "row out of range")
      return storage[column * rows + row]
    }
    set {
      precondition(row >= 0 && row < rows, "row out of range")
      storage[column * rows + row] = newValue
    }
  }

  /// Whether every element is finite.
  public var isFinite: Bool { storage.allSatisfy(\.isFinite) }

  /// The distance in memory between neighbors of a row; BLAS wants at least 1.
  var leadingDimension: Int { max(1, rows) }
}
