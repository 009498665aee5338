/// The score table of one examination (一分一段): how many candidates have each score or a better one.
public struct ScoreRanks: Sendable, Equatable {
  /// Scores, decreasing.
  private let scores: [Double]
  /// For each score the number of candidates with it or a better one, increasing.
  private let ranks: [Double]

  /// A table from its rows in any order.
  /// - Throws: `ScoreRanksError` when there is no row, a score repeats, or a lower score has no more candidates.
  public init(_ rows: [(score: Double, rank: Double)]) throws(ScoreRanksError) {
    guard !rows.isEmpty else { throw .empty }
    let sorted = rows.sorted { $0.score > $1.score }
    for (better, worse) in zip(sorted, sorted.dropFirst()) {
      if better.score == worse.score { throw .repeatedScore(better.score) }
      if better.rank > worse.rank { throw .ranksFall(score: worse.score) }
    }
    scores = sorted.map(\.score)
    ranks = sorted.map(\.rank)
  }

  /// The ranks of all candidates who share a score: the first and the last of the tie. A score between two of
  /// the table, or above its best, has no candidate of its own and takes the place behind the better ones; one
  /// below its lowest (an open class such as "180 and below") is not told.
  public func ranks(at score: Double) -> ClosedRange<Double>? {
    let place = scores.partitioningIndex { $0 <= score }
    guard place < scores.count else { return nil }
    let above = place == 0 ? 0 : ranks[place - 1]
    guard scores[place] == score else { return above...above }
    return min(above + 1, ranks[place])...ranks[place]
  }

  /// The middle of the tie, by which scores of two years are compared.
  public func middleRank(at score: Double) -> Double? {
    ranks(at: score).map { ($0.lowerBound + $0.upperBound) / 2 }
  }

  /// The score that the candidate of a rank has; ranks behind the last take the lowest score.
  public func score(at rank: Double) -> Double {
    scores[min(ranks.partitioningIndex { $0 >= rank - 1e-9 }, scores.count - 1)]
  }
}

/// What makes a score table impossible.
public enum ScoreRanksError: Error, Sendable, Equatable {
  /// There is no row.
  case empty
  /// A score stands twice.
  case repeatedScore(Double)
  /// Fewer candidates have this score or a better one than have a better one.
  case ranksFall(score: Double)
}
