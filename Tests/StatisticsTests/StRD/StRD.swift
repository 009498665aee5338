import Glibc
import Statistics
import Testing

/// A data set of the NIST Statistical Reference Datasets (public domain) with its certified values.
struct StRD: Sendable, CustomTestStringConvertible {
  enum Form {
    case line
    case throughOrigin
    case polynomial(Int)
  }

  let name: String
  let form: Form
  let response: [Double]
  let predictors: [[Double]]
  let coefficients: [Double]
  let standardErrors: [Double]
  let residualStandardDeviation: Double
  let rSquared: Double

  var testDescription: String { name }

  /// The design as published: raw powers for the polynomials.
  var design: Design {
    var design = Design(observations: response.count)
    switch form {
    case .line:
      design.appendIntercept()
      for (index, column) in predictors.enumerated() { design.append("x\(index + 1)", column) }
    case .throughOrigin:
      design.append("x", predictors[0])
    case .polynomial(let degree):
      design.appendIntercept()
      design.appendPowers("x", predictors[0], degree: degree)
    }
    return design
  }

  static let all = [
    norris, pontius, noint1, noint2, filip, longley, wampler1, wampler2, wampler3, wampler4, wampler5,
  ]
}

/// Correct decimal digits of the worst value: -log10 of the relative error, absolute where the truth is zero.
func correctDigits(_ values: [Double], certified: [Double]) -> Double {
  guard values.count == certified.count else { return -.infinity }
  return zip(values, certified).map { correctDigits($0, certified: $1) }.reduce(17) { $1 >= $0 ? $0 : $1 }
}

func correctDigits(_ value: Double, certified: Double) -> Double {
  if value == certified { return 17 }
  let error = abs(value - certified)
  return -log10(certified == 0 ? error : error / abs(certified))
}
