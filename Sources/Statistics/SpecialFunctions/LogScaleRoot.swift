import Glibc

/// The x > 0 where `probability(x)` equals `target`, for a probability that is concave in log-log coordinates.
///
/// Newton's steps on log probability against log x cannot run away there: after the first they approach the
/// root from one side. `density` is the magnitude of the derivative, `direction` its sign.
func logScaleRoot(
  target: Double, start: Double, direction: Double,
  probability: (Double) -> Double, density: (Double) -> Double
) -> Double {
  var x = start
  for _ in 0..<200 {
    let value = probability(x)
    let slope = direction * x * density(x) / value
    let step = (log(target) - log(value)) / slope
    guard step.isFinite else { break }
    x *= exp(max(-50, min(50, step)))
    if abs(step) < 1e-10 { break }
  }
  return x
}
