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

  /// A score above all of the table: `2025: 720 lies above 690, the highest score of the table: rank 23 or better`.
  public func aboveTable(year: Int, score: Double, highest: Double, rank: Double?) -> String {
    let place = rank.map { count(Int($0.rounded())) }
    return say(
      "\(year): \(marks(score)) lies above \(marks(highest)), the highest score of the table"
        + (place.map { ": its rank is \($0) or better" } ?? ""),
      "\(year) 年：\(marks(score)) 分高于表中最高分 \(marks(highest))" + (place.map { "，位次不低于 \($0)" } ?? ""))
  }

  /// The equal score of another year.
  public func equalScore(year: Int, score: Double) -> String {
    say("\(year): equal score \(marks(score))", "\(year) 年：同位分 \(marks(score))")
  }
}
