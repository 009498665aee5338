public import LinearAlgebra

/// Where a line stands among the lines it is drawn together with.
public struct JointPlace: Sendable, Hashable {
  /// The school, as the pool numbers them.
  public let group: Int
  /// The family: lines of one major at different schools move together.
  public let family: Int
  /// Cycles since the last line; at least 1.
  public let age: Int

  /// A place.
  public init(group: Int, family: Int, age: Int) {
    self.group = group
    self.family = family
    self.age = max(age, 1)
  }
}

extension FittedLineModel {
  /// The covariances of the own movements of some lines of one cycle: what the year, the school and the major
  /// share, as far as lines already published leave it open; every variance is 1 but for what these explain.
  ///
  /// - Parameters:
  ///   - places: the lines.
  ///   - families: the family of each series of the pool the model was fitted to.
  public func movementCovariances(_ places: [JointPlace], families: [Int]) -> Matrix {
    kernel(families).covariances(
      places,
      given: known.map { query in
        JointPlace(
          group: query.past.group, family: query.index.map { families[$0] } ?? -1, age: query.age)
      })
  }

  /// The shares of the variance of a line's movement that all lines of a cycle, lines of one school and lines
  /// of one major move together by.
  public func sharedVariance(families: [Int]) -> (year: Double, school: Double, major: Double) {
    let kernel = kernel(families)
    return (shocks.year, shocks.group, kernel.family.covariance)
  }

  private func kernel(_ families: [Int]) -> SharedKernel {
    SharedKernel(shocks: shocks, family: FamilyShock(movements, families: families, beside: shocks))
  }
}
