/// The factorization L D Lᵀ of a sparse symmetric positive definite matrix, in the order given.
///
/// Row by row, each row's pattern found along the elimination tree (Davis, Direct Methods for Sparse Linear Systems,
/// chapter 4). The sums of one level share no leaf, so that levels from the finest on fill in little.
struct SparseCholesky: Sendable {
  let order: Int
  private var diagonal: [Double]
  /// For each column the rows below the diagonal and their values.
  private var rows: [[Int32]]
  private var values: [[Double]]

  /// - Parameters:
  ///   - diagonal: the diagonal of the matrix, positive.
  ///   - above: for each column its entries above the diagonal, rows ascending.
  /// - Returns: nil when the matrix is not positive definite.
  init?(diagonal: [Double], above: [[(row: Int32, value: Double)]]) {
    order = diagonal.count
    self.diagonal = diagonal
    rows = [[Int32]](repeating: [], count: diagonal.count)
    values = [[Double]](repeating: [], count: diagonal.count)
    var parent = [Int](repeating: -1, count: diagonal.count)
    var mark = [Int](repeating: -1, count: diagonal.count)
    var work = [Double](repeating: 0, count: diagonal.count)
    for k in diagonal.indices {
      mark[k] = k
      var pattern: [Int] = []
      for entry in above[k] {
        work[Int(entry.row)] += entry.value
        var node = Int(entry.row)
        while mark[node] != k {
          pattern.append(node)
          mark[node] = k
          if parent[node] < 0 { parent[node] = k }
          node = parent[node]
        }
      }
      pattern.sort()
      for column in pattern {
        let value = work[column]
        work[column] = 0
        for (place, row) in rows[column].enumerated() { work[Int(row)] -= values[column][place] * value }
        let entry = value / self.diagonal[column]
        self.diagonal[k] -= entry * value
        rows[column].append(Int32(k))
        values[column].append(entry)
      }
      guard self.diagonal[k] > 0, self.diagonal[k].isFinite else { return nil }
    }
  }

  /// Solves for `width` right-hand sides at once, stored row after row.
  func solve(_ right: inout [Double], width: Int) {
    precondition(right.count == order * width, "one row for each unknown")
    for column in 0..<order {
      for (place, row) in rows[column].enumerated() {
        let factor = values[column][place]
        for side in 0..<width { right[Int(row) * width + side] -= factor * right[column * width + side] }
      }
    }
    for column in stride(from: order - 1, through: 0, by: -1) {
      for side in 0..<width { right[column * width + side] /= diagonal[column] }
      for (place, row) in rows[column].enumerated() {
        let factor = values[column][place]
        for side in 0..<width { right[column * width + side] -= factor * right[Int(row) * width + side] }
      }
    }
  }
}
