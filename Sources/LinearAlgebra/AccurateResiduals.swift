/// y - A x, n values, each accumulated in twice the working precision and rounded once.
///
/// Sums and products keep their rounding errors, which are summed beside them: Ogita, Rump and Oishi 2005,
/// algorithm Dot2, doi:10.1137/030601818.
public func accurateResiduals(_ a: Matrix, _ x: [Double], _ y: [Double]) -> [Double] {
  precondition(x.count == a.columns && y.count == a.rows, "dimensions must agree")
  var sum = y
  var error = [Double](repeating: 0, count: a.rows)
  for c in 0..<a.columns {
    for (r, value) in a.column(c).enumerated() {
      let (term, lost) = exactProduct(-value, x[c])
      let (next, rounding) = exactSum(sum[r], term)
      sum[r] = next
      error[r] += rounding + lost
    }
  }
  return zip(sum, error).map { $0 + $1 }
}

/// a b as a rounded product and the error of its rounding.
private func exactProduct(_ a: Double, _ b: Double) -> (Double, Double) {
  let product = a * b
  return (product, (-product).addingProduct(a, b))
}

/// a + b as a rounded sum and the error of its rounding, whichever is larger.
private func exactSum(_ a: Double, _ b: Double) -> (Double, Double) {
  let sum = a + b
  let part = sum - a
  return (sum, (a - (sum - part)) + (b - part))
}
