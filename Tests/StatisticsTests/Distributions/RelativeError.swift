/// |a - b| / |b|, or |a - b| where b is zero; infinite for a NaN.
func relativeError(_ a: Double, _ b: Double) -> Double {
  if a == b { return 0 }
  let error = abs(a - b) / (b == 0 ? 1 : abs(b))
  return error.isNaN ? .infinity : error
}
