/// A mark or a count as people write it: whole where it is whole, else at most two decimals.
func mark(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  return String((value * 100).rounded() / 100)
}

/// The same with its sign.
func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + mark(value) }
