import Forecasting
import LinearAlgebra

/// The lines of one group: given what all lines have in common, groups are independent, and each is solved alone.
struct LevelBlock: Sendable {
  let rows: [LevelRow]
  /// The columns of the layout that the rows use, increasing.
  let columns: [Int]
  /// The lower factor of the covariance of the rows.
  let factor: Cholesky
  /// The used columns of the design, with the values as the last column, over the factor.
  let half: Matrix
  /// The products of these columns.
  let products: Matrix

  /// Nil where the covariance is not positive definite.
  init?(_ rows: [LevelRow], parts: LevelParts, layout: LevelLayout) {
    let size = rows.count
    var covariance = Matrix(rows: size, columns: size)
    for a in 0..<size {
      for b in 0...a {
        let value = parts.covariance(rows[a], rows[b])
        covariance[a, b] = value
        covariance[b, a] = value
      }
      covariance[a, a] += parts.noise(
        stratum: rows[a].stratum, kind: rows[a].traits.kind, isWeak: rows[a].isWeak)
    }
    guard let factor = try? Cholesky(covariance) else { return nil }
    let sparse = rows.map(layout.columns)
    let used = Set(sparse.flatMap { $0.map(\.place) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var design = Matrix(rows: size, columns: used.count + 1)
    for (row, entries) in sparse.enumerated() {
      for entry in entries { design[row, places[entry.place] ?? 0] += entry.value }
      design[row, used.count] = rows[row].value
    }
    self.rows = rows
    columns = used
    self.factor = factor
    half = factor.solveLower(design)
    products = gram(half)
  }

  /// Adds what the block says, `sign` times, to the normal equations of the layout.
  func add(_ sign: Double, to normal: inout Matrix, _ right: inout [Double]) {
    let last = columns.count
    for (a, row) in columns.enumerated() {
      right[row] += sign * products[a, last]
      for (b, column) in columns.enumerated() { normal[row, column] += sign * products[a, b] }
    }
  }

  /// The rows' values around what all lines have in common, over the factor.
  func residuals(_ common: [Double]) -> [Double] {
    (0..<rows.count).map { row in
      columns.indices.reduce(half[row, columns.count]) { $0 - half[row, $1] * common[columns[$1]] }
    }
  }
}
