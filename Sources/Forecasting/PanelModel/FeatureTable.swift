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

/// Features brought to mean 0 and standard deviation 1 on the rows they were learned from, behind an intercept, and
/// cut where nothing was learned: beyond the rows themselves, and beyond `limit` deviations.
///
/// A regression says nothing beyond its inputs; without the cut one odd series, or a column that hardly varied in
/// the past, is forecast by a slope that no error ever tested.
struct Standardization: Sendable, Equatable, Codable {
  let means: [Double]
  /// One over the deviation of each feature; zero for one that never varied, which says nothing, whatever it is now.
  let inverses: [Double]
  /// The lowest and highest standardized values.
  let lowest: [Double]
  let highest: [Double]

  /// Features are cut at this many deviations.
  static let limit = 4.0
  /// A feature varies when its deviation is more than this; all are of the order of one.
  private static let smallest = 1e-8

  init(means: [Double], inverses: [Double], lowest: [Double], highest: [Double]) {
    (self.means, self.inverses, self.lowest, self.highest) = (means, inverses, lowest, highest)
  }

  init(_ table: FeatureTable) {
    let means = table.columns.map { $0.reduce(0, +) / Double($0.count) }
    let inverses = zip(table.columns, means).map { column, mean in
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count)
      let deviation = variance.squareRoot()
      return deviation > Self.smallest ? 1 / deviation : 0
    }
    (self.means, self.inverses) = (means, inverses)
    lowest = table.columns.indices.map { index in
      max(-Self.limit, ((table.columns[index].min() ?? 0) - means[index]) * inverses[index])
    }
    highest = table.columns.indices.map { index in
      min(Self.limit, ((table.columns[index].max() ?? 0) - means[index]) * inverses[index])
    }
  }

  /// One feature, standardized and cut.
  @inline(__always)
  func standardized(_ value: Double, _ feature: Int) -> Double {
    max(lowest[feature], min(highest[feature], (value - means[feature]) * inverses[feature]))
  }

  /// Rows by 1 + features.
  func design(_ table: FeatureTable) -> Matrix {
    let rows = table.columns.first?.count ?? 0
    var elements = [Double](repeating: 1, count: rows)
    elements.reserveCapacity(rows * (table.columns.count + 1))
    for (index, column) in table.columns.enumerated() {
      for value in column { elements.append(standardized(value, index)) }
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
