import LinearAlgebra

/// Features of series, one column each.
struct FeatureTable: Sendable {
  var columns: [[Double]] = []

  /// The listed rows only.
  func selecting(_ rows: [Int]) -> FeatureTable {
    FeatureTable(columns: columns.map { column in rows.map { column[$0] } })
  }

  mutating func append(_ column: [Double]) { columns.append(column) }

  /// Adds the rows of another table with the same columns.
  mutating func appendRows(_ other: FeatureTable) {
    if columns.isEmpty { columns = [[Double]](repeating: [], count: other.columns.count) }
    for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
  }
}

/// Features brought to mean 0 and standard deviation 1 on the rows they were learned from, behind an
/// intercept.
struct Standardization: Sendable, Equatable, Codable {
  let means: [Double]
  let deviations: [Double]
  /// Standardized features are cut here.
  let limit: Double

  init(_ table: FeatureTable, limit: Double = .greatestFiniteMagnitude) {
    means = table.columns.map { $0.reduce(0, +) / Double($0.count) }
    deviations = zip(table.columns, means).map { column, mean in
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count)
      // A feature that never varied says nothing, whatever it is now.
      return variance > 1e-16 ? variance.squareRoot() : .greatestFiniteMagnitude
    }
    self.limit = limit
  }

  /// Rows by 1 + features.
  func design(_ table: FeatureTable) -> Matrix {
    let rows = table.columns.first?.count ?? 0
    var elements = [Double](repeating: 1, count: rows)
    elements.reserveCapacity(rows * (table.columns.count + 1))
    for (index, column) in table.columns.enumerated() {
      for value in column {
        elements.append(max(-limit, min(limit, (value - means[index]) / deviations[index])))
      }
    }
    return Matrix(rows: rows, columns: table.columns.count + 1, elements: elements)
  }
}

/// The solution of (A + diag(ridge)) x = b for a positive semidefinite A; nil when even the ridge does not
/// make it definite.
func ridgeSolution(_ matrix: Matrix, ridge: [Double], _ right: [Double]) -> [Double]? {
  var matrix = matrix
  matrix.addToDiagonal(ridge)
  return (try? Cholesky(matrix))?.solve(right)
}
