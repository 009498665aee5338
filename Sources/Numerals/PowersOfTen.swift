/// Ten to the `exponent`, exact for 0...22, the largest range that doubles hold exactly.
@inline(__always)
func powerOfTen(_ exponent: Int) -> Double {
  exactPowersOfTen[exponent]
}

private let exactPowersOfTen: InlineArray<23, Double> = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]

/// Ten to the `exponent`, for 0...19.
@inline(__always)
func integerPowerOfTen(_ exponent: Int) -> UInt64 {
  integerPowersOfTen[exponent]
}

private let integerPowersOfTen: InlineArray<20, UInt64> = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
