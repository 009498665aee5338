public import LinearAlgebra

extension LinearModel {
  /// The estimated covariance of the coefficients, p by p.
  public var covariance: Matrix {
    // The factorization has full rank, or there would be no model.
    guard let unscaled = try? factorization.unscaledCovariance() else {
      return Matrix(rows: names.count, columns: names.count, repeating: .nan)
    }
    return unscaled.scalingColumns(by: names.map { _ in residualVariance })
  }

  /// The standard errors of the coefficients, p of them.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// The leverage of each observation: how far its own response moves its fitted value, from 0 to 1.
  public var leverages: [Double] { factorization.leverages() }

  /// The coefficient of the named column; nil if there is none.
  public func coefficient(_ name: String) -> Double? {
    names.firstIndex(of: name).map { coefficients[$0] }
  }

  /// The sampling distribution of a coefficient about its estimate: Student's t.
  public func coefficientDistribution(_ index: Int) -> StudentTDistribution {
    StudentTDistribution(
      location: coefficients[index], scale: standardErrors[index],
      degreesOfFreedom: Double(residualDegreesOfFreedom))
  }

  /// Residuals over their estimated standard deviations, √(s²(1 - leverage) / weight); NaN where the leverage
  /// is 1.
  public var standardizedResiduals: [Double] {
    let leverages = leverages
    return residuals.indices.map { i in
      let weight = weights?[i] ?? 1
      return residuals[i] / (residualVariance * (1 - leverages[i]) / weight).squareRoot()
    }
  }
}
