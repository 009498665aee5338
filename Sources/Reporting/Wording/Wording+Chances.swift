extension Wording {
  /// A chance as people count: `in about 17 of 20 simulated years`.
  ///
  /// Rounded to the nearest of 20. A chance that rounds to none or to all is said as such, never as certain.
  public func naturalFrequency(_ chance: Double) -> String {
    guard chance.isFinite else { return Wording.noValue }
    switch share(chance, of: 20) {
    case ...0: return say("in fewer than 1 of 20 simulated years", "每 20 个模拟年份中不到 1 年")
    case 20...: return say("in more than 19 of 20 simulated years", "每 20 个模拟年份中超过 19 年")
    case let years: return say("in about \(years) of 20 simulated years", "每 20 个模拟年份中约有 \(years) 年")
    }
  }

  /// A chance of 100: `80 in 100`. Only what is impossible is `0 in 100`, only what is certain `100 in 100`.
  public func inHundred(_ chance: Double) -> String {
    guard chance.isFinite else { return Wording.noValue }
    let cases = share(chance, of: 100)
    if cases == 0, chance > 0 { return say("fewer than 1 in 100", "100 次中不到 1 次") }
    if cases == 100, chance < 1 { return say("more than 99 in 100", "100 次中超过 99 次") }
    return say("\(cases) in 100", "100 次中 \(cases) 次")
  }

  private func share(_ chance: Double, of total: Int) -> Int {
    Int((min(max(chance, 0), 1) * Double(total)).rounded(.toNearestOrAwayFromZero))
  }
}
