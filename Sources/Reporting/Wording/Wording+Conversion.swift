extension Wording {
  /// The ranks of a score: `2025: 600 is rank 12,001 to 12,480 (480 candidates)`.
  public func tie(year: Int, score: Double, ranks: ClosedRange<Double>) -> String {
    let first = count(Int(ranks.lowerBound.rounded()))
    let last = count(Int(ranks.upperBound.rounded()))
    let size = Int((ranks.upperBound - ranks.lowerBound + 1).rounded())
    return first == last
      ? say("\(year): \(marks(score)) is rank \(last)", "\(year) 年：\(marks(score)) 分位次 \(last)")
      : say(
        "\(year): \(marks(score)) is rank \(first) to \(last), a tie of \(count(size))",
        "\(year) 年：\(marks(score)) 分位次 \(first) 至 \(last)，同分 \(count(size)) 人")
  }

  /// The equal score of another year.
  public func equalScore(year: Int, score: Double) -> String {
    say("\(year): equal score \(marks(score))", "\(year) 年：同位分 \(marks(score))")
  }
}
