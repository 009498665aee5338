/// How many series came to what, and why.
public struct OutcomeSummary: Sendable, Equatable {
  /// Rows with a forecast by the model asked for.
  public private(set) var forecastCount = 0
  /// Rows already published.
  public private(set) var publishedCount = 0
  /// Rows by the reason why a simpler model stood in.
  private var fallbacks: [OutcomeReason: Int] = [:]
  /// Rows by the reason why there is no forecast.
  private var declines: [OutcomeReason: Int] = [:]

  /// A summary of nothing.
  public init() {}

  /// Rows for which a simpler model stood in.
  public var fallbackCount: Int { fallbacks.values.reduce(0, +) }
  /// Rows without a forecast.
  public var declinedCount: Int { declines.values.reduce(0, +) }

  /// Counts a row with a forecast by the model asked for.
  public mutating func addForecast() { forecastCount += 1 }

  /// Counts a row that was published already.
  public mutating func addPublished() { publishedCount += 1 }

  /// Counts a row with a stand-in or without a forecast.
  public mutating func add(_ reason: OutcomeReason) {
    switch reason {
    case .fallback: fallbacks[reason.group, default: 0] += 1
    case .declined, .unusable: declines[reason.group, default: 0] += 1
    }
  }

  /// Adds the counts of other rows.
  public mutating func add(_ other: OutcomeSummary) {
    forecastCount += other.forecastCount
    publishedCount += other.publishedCount
    fallbacks.merge(other.fallbacks, uniquingKeysWith: +)
    declines.merge(other.declines, uniquingKeysWith: +)
  }

  /// The reasons of stand-ins in words with their counts, the commonest first.
  func fallbackReasons(in language: TableLanguage) -> [(words: String, count: Int)] {
    Self.ranked(fallbacks, in: language)
  }

  /// The reasons of missing forecasts in words with their counts, the commonest first.
  func declineReasons(in language: TableLanguage) -> [(words: String, count: Int)] {
    Self.ranked(declines, in: language)
  }

  private static func ranked(
    _ counts: [OutcomeReason: Int], in language: TableLanguage
  ) -> [(words: String, count: Int)] {
    counts.map { (words: $0.key.groupText(in: language), count: $0.value) }
      .sorted { ($1.count, $0.words) < ($0.count, $1.words) }
  }
}
