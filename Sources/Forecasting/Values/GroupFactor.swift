/// A way of grouping the series of a panel: by school, by major, by category. Every series has one level.
public struct GroupFactor: Sendable, Equatable {
  /// The name of the grouping, for people.
  public let name: String
  /// The level of each series, 0 ..< `levelCount`, numbered by first appearance.
  public let levels: [Int32]
  /// The number of distinct levels.
  public let levelCount: Int

  /// A factor from level numbers.
  /// - Precondition: every level lies in `0 ..< levelCount`.
  public init(name: String, levels: [Int32], levelCount: Int) {
    precondition(levels.allSatisfy { $0 >= 0 && $0 < levelCount }, "a level is out of range")
    self.name = name
    self.levels = levels
    self.levelCount = levelCount
  }

  /// A factor from labels, numbered by first appearance.
  public init(name: String, labels: [String]) {
    var numbers: [String: Int32] = [:]
    levels = labels.map { label in
      if let known = numbers[label] { return known }
      let next = Int32(numbers.count)
      numbers[label] = next
      return next
    }
    self.name = name
    levelCount = numbers.count
  }

  /// The factor of the listed series only, levels renumbered by first appearance.
  public func selecting(_ series: [Int]) -> GroupFactor {
    var numbers = [Int32](repeating: -1, count: levelCount)
    var next: Int32 = 0
    let kept = series.map { index -> Int32 in
      let level = Int(levels[index])
      if numbers[level] < 0 {
        numbers[level] = next
        next += 1
      }
      return numbers[level]
    }
    return GroupFactor(name: name, levels: kept, levelCount: Int(next))
  }
}

extension GroupFactor {
  /// The name of the level of a series: the key column that the factor is named after, else its number.
  ///
  /// - Parameter column: the position of that column among the key columns, if it is one.
  public func label(of series: Int, in panel: Panel, column: Int? = nil) -> String {
    column.map { panel.keys.text($0, of: series) } ?? "\(levels[series])"
  }
}
