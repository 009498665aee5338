/// A factor of the model: a level number for each series.
struct LevelFactor: Sendable, Equatable, Codable {
  /// The level of each series.
  let levels: [Int32]
  /// The number of levels.
  let count: Int

  /// One level for all.
  static func common(_ seriesCount: Int) -> LevelFactor {
    LevelFactor(levels: [Int32](repeating: 0, count: seriesCount), count: 1)
  }

  /// The levels renumbered by first appearance, for the series in the given order.
  init(_ group: GroupFactor, order: [Int]) {
    let group = group.selecting(order)
    levels = group.levels
    count = group.levelCount
  }

  init(levels: [Int32], count: Int) {
    self.levels = levels
    self.count = count
  }

  /// The crossing of two factors: one level for each pair that occurs.
  init(_ a: LevelFactor, crossedWith b: LevelFactor) {
    var numbers: [Int: Int32] = [:]
    levels = zip(a.levels, b.levels).map { first, second in
      let pair = Int(first) * b.count + Int(second)
      if let known = numbers[pair] { return known }
      let next = Int32(numbers.count)
      numbers[pair] = next
      return next
    }
    count = numbers.count
  }

  /// Whether the factor can be told from the year and from the single series: more than one level, and two
  /// series a level on average.
  var isEstimable: Bool { count > 1 && levels.count >= 2 * count }
}

extension LevelFactor {
  /// The year, the groups and their pairwise crossings, as far as they are estimable.
  static func all(groups: [LevelFactor], seriesCount: Int) -> [LevelFactor] {
    let varying = groups.filter { $0.count > 1 }
    var factors = varying
    for later in varying.indices.reversed() {
      for earlier in 0..<later {
        factors.append(LevelFactor(varying[earlier], crossedWith: varying[later]))
      }
    }
    return [common(seriesCount)] + factors.filter(\.isEstimable)
  }

  /// The mean of the present values of each level, shrunk toward zero by `weight` pseudo-observations, for
  /// each series.
  func shrunkMeans(_ values: [Double], present: [Bool], weight: Double) -> [Double] {
    spreading(shrunkLevelMeans(values, present: present, weight: weight))
  }

  /// The value of each series' level.
  func spreading(_ values: [Double]) -> [Double] { levels.map { values[Int($0)] } }

  /// The mean of the present values of each level, shrunk toward zero by `weight` pseudo-observations.
  func shrunkLevelMeans(_ values: [Double], present: [Bool], weight: Double) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    var counts = [Double](repeating: weight, count: count)
    for index in values.indices where present[index] {
      sums[Int(levels[index])] += values[index]
      counts[Int(levels[index])] += 1
    }
    return zip(sums, counts).map { $0 / $1 }
  }
}
