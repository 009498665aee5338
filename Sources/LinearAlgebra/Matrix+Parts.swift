extension Matrix {
  /// The identity of the given order.
  public static func identity(_ order: Int) -> Matrix {
    diagonal(Array(repeating: 1, count: order))
  }

  /// The square matrix with `values` on its diagonal and zeros elsewhere.
  public static func diagonal(_ values: [Double]) -> Matrix {
    var result = Matrix(rows: values.count, columns: values.count)
    for (index, value) in values.enumerated() { result[index, index] = value }
    return result
  }

  /// The elements (i, i), `min(rows, columns)` of them.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { self[$0, $0] }
  }

  /// Column `index`, `rows` elements.
  public func column(_ index: Int) -> ArraySlice<Double> {
    precondition(index >= 0 && index < columns, "column out of range")
    return storage[index * rows..<(index + 1) * rows]
  }

  /// Row `index`, `columns` elements.
  public func row(_ index: Int) -> [Double] {
    (0..<columns).map { self[index, $0] }
  }

  /// The first `count` columns.
  public func firstColumns(_ count: Int) -> Matrix {
    precondition(count >= 0 && count <= columns, "column count out of range")
    return Matrix(rows: rows, columns: count, elements: Array(storage.prefix(rows * count)))
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for c in 0..<columns {
      for r in 0..<rows { result.storage[r * columns + c] = storage[c * rows + r] }
    }
    return result
  }
}
