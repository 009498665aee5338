/// What weights trained on other data lack of the panel at hand: how much of the growth to believe and the widths
/// of the intervals, chosen on its own last years. Nothing is trained.
///
/// On counts both are chosen apart for small and large series and for each horizon: small counts are noisier and
/// fall back more than large ones, which their growth alone does not show. Plain numbers have units of their own,
/// and their size tells nothing.
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

  /// Classes with about as many of `sizes` each.
  init(_ sizes: [Double]) {
    let sorted = sizes.sorted()
    starts = (1..<Self.most).map { sorted[sorted.count * $0 / Self.most] }
  }

  var count: Int { starts.count + 1 }

  func place(of size: Double) -> Int { starts.count { $0 <= size } }
}
