extension Matrix {
  /// Row r times `factors[r]`: diag(factors) A.
  public func scalingRows(by factors: [Double]) -> Matrix {
    precondition(factors.count == rows, "one factor for each row")
    var result = self
    for c in 0..<columns {
      for r in 0..<rows { result.storage[c * rows + r] *= factors[r] }
    }
    return result
  }

  /// Column c times `factors[c]`: A diag(factors).
  public func scalingColumns(by factors: [Double]) -> Matrix {
    precondition(factors.count == columns, "one factor for each column")
    var result = self
    for c in 0..<columns {
      for r in 0..<rows { result.storage[c * rows + r] *= factors[c] }
    }
    return result
  }

  /// Adds `value` to every diagonal element: A + value I. The matrix must be square.
  public mutating func addToDiagonal(_ value: Double) {
    addToDiagonal(Array(repeating: value, count: columns))
  }

  /// Adds `values` to the diagonal: A + diag(values). The matrix must be square.
  public mutating func addToDiagonal(_ values: [Double]) {
    precondition(rows == columns && values.count == rows, "a square matrix, one value for each row")
    for index in 0..<rows { storage[index * rows + index] += values[index] }
  }

  /// Copies the strict triangle above (`.upper`) or below the diagonal onto the other side.
  mutating func mirror(_ triangle: Triangle) {
    for c in 0..<columns {
      for r in 0..<c {
        switch triangle {
        case .upper: self[c, r] = self[r, c]
        case .lower: self[r, c] = self[c, r]
        }
      }
    }
  }
}

/// The half of a square matrix that holds its information.
enum Triangle {
  case upper
  case lower
}
