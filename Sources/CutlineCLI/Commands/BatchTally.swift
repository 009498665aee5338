import PanelTables

/// What came of the rows of some blocks, in a form that a journal can hold.
struct BatchTally: Sendable, Equatable, Codable {
  private(set) var forecasts = 0
  private(set) var published = 0
  private(set) var reasons: [BatchReasonCode: Int] = [:]

  mutating func addForecast() { forecasts += 1 }
  mutating func addPublished() { published += 1 }
  mutating func add(_ reason: OutcomeReason) { reasons[BatchReasonCode(reason), default: 0] += 1 }

  mutating func add(_ other: BatchTally) {
    forecasts += other.forecasts
    published += other.published
    reasons.merge(other.reasons, uniquingKeysWith: +)
  }

  /// How many rows hold no forecast.
  var declined: Int { summary.declinedCount }

  /// The counts as the report words them.
  var summary: OutcomeSummary {
    var summary = OutcomeSummary()
    for _ in 0..<forecasts { summary.addForecast() }
    for _ in 0..<published { summary.addPublished() }
    for code in BatchReasonCode.allCases {
      for _ in 0..<reasons[code, default: 0] { summary.add(code.reason) }
    }
    return summary
  }
}
