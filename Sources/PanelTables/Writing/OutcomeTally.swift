/// How many rows came to what, and why; in a form that a file can hold.
public struct OutcomeTally: Sendable, Equatable, Codable {
  /// Rows with a forecast by the model asked for.
  public private(set) var forecastCount = 0
  /// Rows already published.
  public private(set) var publishedCount = 0
  /// Rows with a stand-in, or without a forecast, by the reason.
  private var reasons: [OutcomeReason.Kind: Int] = [:]

  /// A tally of nothing.
  public init() {}

  /// Rows for which a simpler model stood in.
  public var fallbackCount: Int { reasons.reduce(0) { $0 + ($1.key.isFallback ? $1.value : 0) } }
  /// Rows without a forecast.
  public var declinedCount: Int { reasons.reduce(0) { $0 + ($1.key.isFallback ? 0 : $1.value) } }

  /// Counts a row that was published already.
  public mutating func addPublished() { publishedCount += 1 }

  /// Counts a row with a stand-in or without a forecast; without a reason, one by the model asked for.
  public mutating func add(_ reason: OutcomeReason?) {
    if let reason { reasons[reason.kind, default: 0] += 1 } else { forecastCount += 1 }
  }

  /// Adds the counts of other rows.
  public mutating func add(_ other: OutcomeTally) {
    forecastCount += other.forecastCount
    publishedCount += other.publishedCount
    reasons.merge(other.reasons, uniquingKeysWith: +)
  }

  /// The reasons of stand-ins in words with their counts, the commonest first.
  func fallbackReasons(in language: TableLanguage) -> [(words: String, count: Int)] {
    ranked(in: language, where: \.isFallback)
  }

  /// The reasons of missing forecasts in words with their counts, the commonest first.
  func declineReasons(in language: TableLanguage) -> [(words: String, count: Int)] {
    ranked(in: language) { !$0.isFallback }
  }

  private func ranked(
    in language: TableLanguage, where isWanted: (OutcomeReason.Kind) -> Bool
  ) -> [(words: String, count: Int)] {
    reasons.filter { isWanted($0.key) }.map { (words: $0.key.text(in: language), count: $0.value) }
      .sorted { ($1.count, $0.words) < ($0.count, $1.words) }
  }
}
