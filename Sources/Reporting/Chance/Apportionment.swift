/// Whole numbers in proportion to shares.
enum Apportionment {
  /// Numbers that add up to `total`, by the largest remainders (Hamilton); ties go to the first. All zero where
  /// no share is positive.
  static func of(_ shares: [Double], to total: Int) -> [Int] {
    let sum = shares.reduce(0, +)
    guard sum > 0, total > 0 else { return shares.map { _ in 0 } }
    let exact = shares.map { $0 / sum * Double(total) }
    var numbers = exact.map { Int($0) }
    let order = exact.indices.sorted {
      (exact[$1] - Double(numbers[$1]), $0) < (exact[$0] - Double(numbers[$0]), $1)
    }
    for place in order.prefix(total - numbers.reduce(0, +)) { numbers[place] += 1 }
    return numbers
  }
}
