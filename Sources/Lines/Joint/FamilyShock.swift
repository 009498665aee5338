/// How much of a cycle's movements lines of one family (the same major at different schools) share beyond what
/// all lines of the cycle share.
///
/// A moment like those of `SharedShocks`: the mean product over pairs of one family and different groups in
/// each cycle, shrunk by the number of cycles, less the year's part.
struct FamilyShock: Sendable, Equatable {
  /// The covariance beyond the year's, on standardized movements.
  let covariance: Double

  /// No more than this share of a movement is believed to be shared by anything.
  private static let largestShare = 0.9

  /// - Parameter families: the family of each series of the pool.
  init(_ movements: [StandardizedMovement], families: [Int], beside shocks: SharedShocks) {
    let byYear = Dictionary(grouping: movements, by: \.year)
    let means = byYear.keys.sorted().compactMap { year in
      FamilyShock.pairMean(byYear[year, default: []], families)
    }
    let shared = SharedShocks.shrunkMean(means)
    let room = max(FamilyShock.largestShare - shocks.year - shocks.group, 0)
    covariance = min(max(shared - shocks.year, 0), room)
  }

  /// The mean product over pairs of one family and different groups; nil without any.
  private static func pairMean(_ items: [StandardizedMovement], _ families: [Int]) -> Double? {
    let byFamily = Dictionary(grouping: items) { families[$0.series] }
    var sum = 0.0
    var count = 0
    for family in byFamily.keys.sorted() {
      let members = byFamily[family, default: []]
      let byGroup = Dictionary(grouping: members, by: \.group)
      let totals = byGroup.keys.sorted().map { group in
        byGroup[group, default: []].reduce(0) {
          $0 + min(max($1.value, -SharedShocks.cap), SharedShocks.cap)
        }
      }
      let all = totals.reduce(0, +)
      sum += all * all - totals.reduce(0) { $0 + $1 * $1 }
      count += members.count * members.count
      count -= byGroup.values.reduce(0) { $0 + $1.count * $1.count }
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
