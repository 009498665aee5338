import Glibc

extension SeededGenerator {
  /// A count from the Poisson distribution; the mean must be at least 0 and at most 1e15.
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 1e15, "a Poisson mean from 0 to 1e15")
    if mean == 0 { return 0 }
    return mean < 10 ? smallPoisson(mean) : transformedPoisson(mean)
  }

  /// A count with the given mean and variance mean + mean²/dispersion: a Poisson count whose mean is gamma.
  public mutating func negativeBinomial(mean: Double, dispersion: Double) -> Int {
    poisson(mean: min(1e15, gamma(shape: dispersion, scale: mean / dispersion)))
  }

  /// By inversion: adds probabilities until they pass a uniform number.
  private mutating func smallPoisson(_ mean: Double) -> Int {
    var left = uniform()
    var probability = exp(-mean)
    var count = 0
    while left > probability && count < 1000 {
      left -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }

  /// Transformed rejection with squeeze, algorithm PTRS of Hörmann 1993, doi:10.1016/0167-6687(93)90997-4.
  private mutating func transformedPoisson(_ mean: Double) -> Int {
    let b = 0.931 + 2.53 * sqrt(mean)
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let distance = 0.5 - abs(u)
      let k = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07 && v <= squeeze { return Int(k) }
      if k < 0 || (distance < 0.013 && v > distance) { continue }
      let left = log(v * inverseAlpha / (a / (distance * distance) + b))
      if left <= k * log(mean) - mean - logGamma(k + 1) { return Int(k) }
    }
  }
}
