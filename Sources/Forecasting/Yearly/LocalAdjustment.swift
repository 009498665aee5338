/// What weights trained on other data lack of the panel at hand: shares of the partners and widths of the
/// intervals, chosen on its own last years. Nothing is trained.
///
/// Both are chosen apart for small and large series and for each horizon: small counts are noisier and fall back
/// more than large ones, which their growth alone does not show.
struct LocalAdjustment: Sendable {
  private let classes: SizeClasses
  /// By class, by horizon.
  private let blends: [YearlyBlend]
  /// By class, by horizon, by pair of levels; empty for factors of 1.
  private let factors: [Double]
  private let horizon: Int

  /// No adjustment.
  init(none partners: YearlyPartners) {
    classes = SizeClasses(starts: [])
    blends = [YearlyBlend](repeating: partners.blend, count: partners.horizon)
    factors = []
    horizon = partners.horizon
  }

  init(classes: SizeClasses, blends: [YearlyBlend], factors: [Double], horizon: Int) {
    (self.classes, self.blends, self.factors, self.horizon) = (classes, blends, factors, horizon)
  }

  /// The smoothers that some shares need.
  var bank: SmootherBank {
    SmootherBank(
      theta: blends.contains { $0.theta > 0 || $0.level > 0 }, trend: blends.contains { $0.trend > 0 },
      horizon: horizon)
  }

  /// The shares for a path with a last value of `size` on its scale, at the `step`-th horizon (from 0).
  func blend(size: Double, step: Int) -> YearlyBlend { blends[classes.place(of: size) * horizon + step] }

  /// The factor on the width of a pair of levels.
  func factor(size: Double, step: Int, pair: Int) -> Double {
    guard !factors.isEmpty else { return 1 }
    return factors[(classes.place(of: size) * horizon + step) * YearlyLevels.pairs + pair]
  }
}

/// Classes of the size of a path's last value, on its scale.
struct SizeClasses: Sendable {
  /// Where the classes after the first begin.
  let starts: [Double]

  private static let most = 6

  init(starts: [Double]) { self.starts = starts }

  /// Classes with about as many of `sizes` each; values of any sign have no size that tells of noise.
  init(_ sizes: [Double], unit: GrowthUnit) {
    let sorted = sizes.sorted()
    starts = unit == .logarithms ? (1..<Self.most).map { sorted[sorted.count * $0 / Self.most] } : []
  }

  var count: Int { starts.count + 1 }

  func place(of size: Double) -> Int { starts.count { $0 <= size } }
}
