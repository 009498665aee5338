public import LinearAlgebra

/// The named columns of a linear model, n observations by p columns.
public struct Design: Equatable, Sendable {
  /// The names of the columns, in order.
  public private(set) var names: [String] = []
  private var values: [[Double]] = []
  /// The number of observations.
  public let observations: Int

  /// A design without columns.
  public init(observations: Int) {
    precondition(observations >= 0, "a count of observations is not negative")
    self.observations = observations
  }

  /// Appends a column with one value for each observation.
  public mutating func append(_ name: String, _ column: [Double]) {
    precondition(column.count == observations, "one value for each observation")
    names.append(name)
    values.append(column)
  }

  /// Appends a column of ones.
  public mutating func appendIntercept(named name: String = "intercept") {
    append(name, Array(repeating: 1, count: observations))
  }

  /// Appends the powers 1 to `degree` of `column`, named x, x^2, x^3 and so on after `name`.
  public mutating func appendPowers(_ name: String, _ column: [Double], degree: Int) {
    var power = column
    for exponent in stride(from: 1, through: degree, by: 1) {
      append(exponent == 1 ? name : "\(name)^\(exponent)", power)
      power = zip(power, column).map { $0 * $1 }
    }
  }

  /// The columns as a matrix.
  public var matrix: Matrix {
    Matrix(rows: observations, columns: values.count, elements: Array(values.joined()))
  }

  /// Whether one column is a constant other than zero.
  public var hasIntercept: Bool {
    values.contains { column in
      guard let first = column.first, first != 0 else { return false }
      return column.allSatisfy { $0 == first }
    }
  }

  func requireFinite() throws(StatisticsError) {
    for (name, column) in zip(names, values) where !column.allSatisfy(\.isFinite) {
      throw .columnNotFinite(name: name)
    }
  }
}
