import Glibc

/// Numbers being learned by Adam: Kingma and Ba, International Conference on Learning Representations 2015,
/// arXiv:1412.6980.
struct AdamParameter: Sendable {
  private(set) var values: [Double]
  private var means: [Double]
  private var squares: [Double]

  private static let meanDecay = 0.9
  private static let squareDecay = 0.99

  init(_ values: [Double]) {
    self.values = values
    means = [Double](repeating: 0, count: values.count)
    squares = means
  }

  /// One step against `gradient`; `step` counts from 1.
  mutating func descend(_ gradient: [Double], rate: Double, step: Int) {
    let meanScale = rate / (1 - pow(Self.meanDecay, Double(step)))
    let squareScale = 1 / (1 - pow(Self.squareDecay, Double(step)))
    for index in values.indices {
      let slope = gradient[index]
      means[index] += (1 - Self.meanDecay) * (slope - means[index])
      squares[index] += (1 - Self.squareDecay) * (slope * slope - squares[index])
      values[index] -= meanScale * means[index] / ((squares[index] * squareScale).squareRoot() + 1e-8)
    }
  }
}
