/// The best list of a given size from a set of candidates.
///
/// Greedy first: it reaches at least 1 - 1/e of the best (Nemhauser, Wolsey and Fisher 1978,
/// doi:10.1007/BF01588971). The candidates' gains at each of its steps bound the best from above, most often
/// much closer (Minoux 1978, doi:10.1007/BFb0006528). Branch and bound with the same bound then looks for the
/// best list itself and proves it, or stops after a fixed number of lists and says how far off it may be.
public struct ListSearch: Sendable, Equatable {
  /// The chosen candidates, increasing.
  public let chosen: [Int]
  /// P(at least one of them works).
  public let chance: Double
  /// No list of this size does better than this.
  public let bound: Double
  /// Whether it is the best list there is.
  public let isExact: Bool

  /// How many partial lists are looked at before the search gives up proving.
  public static let nodeLimit = 20_000

  /// Searches.
  ///
  /// - Parameters:
  ///   - size: how many to choose; all of them where there are no more.
  ///   - kept: candidates that must be chosen; no more than `size`.
  public init(_ candidates: ChoiceList, size: Int, keeping kept: [Int] = []) {
    let size = min(max(size, 0), candidates.choices.count)
    precondition(kept.count <= size, "there is room for what must be kept")
    var search = BranchAndBound(candidates, size: size, kept: kept)
    search.run()
    chosen = search.best.sorted()
    chance = candidates.chanceOfAny(search.best)
    isExact = search.isProven
    bound = isExact ? chance : max(chance, search.bound)
  }
}

/// The search in the making.
private struct BranchAndBound {
  let candidates: ChoiceList
  let size: Int
  let kept: [Int]
  /// In how many draws each candidate works.
  let counts: [Int]
  var best: [Int] = []
  var bestCount = -1
  /// The least upper bound so far, as a share of the draws.
  var bound = 1.0
  var nodes = 0
  var isProven = true

  init(_ candidates: ChoiceList, size: Int, kept: [Int]) {
    self.candidates = candidates
    self.size = size
    self.kept = kept
    counts = candidates.choices.map(\.count)
  }

  mutating func run() {
    let start = candidates.covered(by: kept)
    let open = candidates.choices.indices.filter { !kept.contains($0) }
    greedy(start, open)
    improveBySwaps()
    branch(kept, start, open)
  }

  /// The gains of candidates on top of a set, the largest first; ties by their own chances, then in order.
  private func gains(_ covered: DrawSet, _ open: [Int]) -> [(gain: Int, choice: Int)] {
    open.map { (covered.gain(candidates.choices[$0]), $0) }.sorted {
      ($1.0, counts[$1.1], $0.1) < ($0.0, counts[$0.1], $1.1)
    }
  }

  /// What no list through these gains can exceed: the present count and the largest gains that still fit.
  private func limit(_ covered: Int, _ gains: [(gain: Int, choice: Int)], _ room: Int) -> Int {
    min(candidates.drawCount, gains.prefix(room).reduce(covered) { $0 + $1.gain })
  }

  private mutating func greedy(_ start: DrawSet, _ open: [Int]) {
    var (covered, open, list) = (start, open, kept)
    let whole = size - kept.count
    while true {
      let gains = gains(covered, open)
      bound = min(bound, Double(limit(covered.count, gains, whole)) / Double(max(candidates.drawCount, 1)))
      guard list.count < size, let next = gains.first else { break }
      list.append(next.choice)
      open.removeAll { $0 == next.choice }
      covered.formUnion(candidates.choices[next.choice])
    }
    (best, bestCount) = (list, covered.count)
  }

  /// Exchanges one choice for another while that helps.
  private mutating func improveBySwaps() {
    var isImproved = true
    while isImproved {
      isImproved = false
      for choice in best where !kept.contains(choice) {
        let rest = best.filter { $0 != choice }
        let covered = candidates.covered(by: rest)
        let open = candidates.choices.indices.filter { !best.contains($0) }
        guard let swap = gains(covered, open).first, covered.count + swap.gain > bestCount else { continue }
        (best, bestCount) = (rest + [swap.choice], covered.count + swap.gain)
        isImproved = true
        break
      }
    }
  }

  /// Looks at every list through `list` that may be better than the best.
  private mutating func branch(_ list: [Int], _ covered: DrawSet, _ open: [Int]) {
    nodes += 1
    guard nodes <= ListSearch.nodeLimit else { return isProven = false }
    let count = covered.count
    if count > bestCount { (best, bestCount) = (filled(list), count) }
    guard list.count < size else { return }
    var gains = gains(covered, open)[...]
    while let next = gains.first, isProven {
      guard limit(count, Array(gains), size - list.count) > bestCount else { return }
      gains = gains.dropFirst()
      branch(
        list + [next.choice], covered.union(candidates.choices[next.choice]), gains.map(\.choice))
    }
  }

  /// A list with room left is filled up with the likeliest others: they can only help.
  private func filled(_ list: [Int]) -> [Int] {
    let others = candidates.choices.indices.filter { !list.contains($0) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    return list + others.prefix(size - list.count)
  }
}
