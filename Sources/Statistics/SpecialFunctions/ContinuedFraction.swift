/// The value of 1 + n₁/(d₁ + n₂/(d₂ + ...)) by the modified method of Lentz.
///
/// Thompson and Barnett 1986, doi:10.1016/0021-9991(86)90046-X. `term` gives (nᵢ, dᵢ) for i = 1, 2, ...;
/// stops when a step no longer changes the value.
func continuedFraction(_ term: (Int) -> (Double, Double)) -> Double {
  let tiny = 1e-300
  var value = 1.0
  var c = 1.0
  var d = 0.0
  // Convergence takes some multiple of the square root of the parameters, far below this bound.
  for index in 1...10_000_000 {
    let (numerator, denominator) = term(index)
    d = denominator + numerator * d
    c = denominator + numerator / c
    if abs(d) < tiny { d = tiny }
    if abs(c) < tiny { c = tiny }
    d = 1 / d
    let step = c * d
    value *= step
    if !(abs(step - 1) > 1.2e-16) { break }
  }
  return value
}
