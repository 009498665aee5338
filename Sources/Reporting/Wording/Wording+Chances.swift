extension Wording {
  /// A chance as people count: `in about 17 of 20 simulated years`.
  ///
  /// Rounded to the nearest of 20, or of the total beside which it stands. A chance that rounds to none or to all is
  /// said as such, never as certain.
  public func naturalFrequency(_ chance: Double, of total: Int = 20) -> String {
    guard chance.isFinite else { return Wording.noValue }
    let (all, head) = (say("of \(total) simulated years", ""), "模拟的 \(total) 年里")
    let years = share(chance, of: total)
    if years <= 0 { return say("in fewer than 1 \(all)", "\(head)不到 1 年") }
    if years >= total { return say("in more than \(total - 1) \(all)", "\(head)超过 \(total - 1) 年") }
    return say("in about \(years) \(all)", "\(head)约有 \(years) 年")
  }

  /// A chance of 100: `80 in 100`, `80 %` in Chinese. Only what is impossible is `0 in 100`, only what is certain `100 in 100`.
  public func inHundred(_ chance: Double) -> String {
    guard chance.isFinite else { return Wording.noValue }
    let cases = share(chance, of: 100)
    if cases == 0, chance > 0 { return say("fewer than 1 in 100", "不到 1 %") }
    if cases == 100, chance < 1 { return say("more than 99 in 100", "超过 99 %") }
    return say("\(cases) in 100", "\(cases) %")
  }

  private func share(_ chance: Double, of total: Int) -> Int {
    Int((min(max(chance, 0), 1) * Double(total)).rounded(.toNearestOrAwayFromZero))
  }
}
