/// Whole numbers with a given total, as near to given shares as they can be: every share rounded down, and the units
/// that are left to the largest remainders (Hamilton's method; Balinski and Young, Fair Representation, 2nd edition,
/// appendix A). Ties go to the earlier one.
///
/// Shares are not negative; where they add up to another number than `total` they are scaled to it first, and where
/// they are all zero they count as equal.
public func largestRemainder(_ shares: [Double], total: Int) -> [Int] {
  precondition(total >= 0, "a total of people is not negative")
  guard !shares.isEmpty else { return [] }
  let sum = shares.reduce(0, +)
  let factor = sum > 0 ? Double(total) / sum : 0
  let exact = shares.map { sum > 0 ? $0 * factor : Double(total) / Double(shares.count) }
  var whole = exact.map { wholeCount($0.rounded(.down)) }
  let left = total - whole.reduce(0, +)
  guard left != 0 else { return whole }
  let remainders = zip(exact, whole).map { $0 - Double($1) }
  let order = shares.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
  // Rounding of the scaled shares can leave more or fewer units than there are shares with a remainder.
  var place = 0
  var open = left
  while open != 0 {
    let index = order[open > 0 ? place % order.count : order.count - 1 - place % order.count]
    if open > 0 {
      whole[index] += 1
      open -= 1
    } else if whole[index] > 0 {
      whole[index] -= 1
      open += 1
    }
    place += 1
  }
  return whole
}

/// The whole number of people nearest to a number: none for one below zero or for none at all, and no more than
/// 10^15, which is beyond every count and within what sums and products of doubles keep exactly.
func wholeCount(_ number: Double) -> Int {
  number > 0 ? Int(min(number, 1e15).rounded()) : 0
}
