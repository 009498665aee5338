/// How the levels of a factor follow from the levels of the groups: the year has one level for all, a group its
/// own, a crossing one for each pair that occurs.
struct FactorMap: Sendable, Equatable {
  /// The groups whose levels tell: none for the year, two for a crossing.
  let groups: [Int]
  /// The number of levels.
  let count: Int
  /// For a crossing: first level times `width` plus second level, ascending; the place is the level.
  let pairs: [Int]
  let width: Int

  /// The year.
  static let year = FactorMap(groups: [], count: 1, pairs: [], width: 0)

  private init(groups: [Int], count: Int, pairs: [Int], width: Int) {
    (self.groups, self.count, self.pairs, self.width) = (groups, count, pairs, width)
  }

  /// A group as a factor.
  init(group: Int, count: Int) {
    self.init(groups: [group], count: count, pairs: [], width: 0)
  }

  /// The crossing of two groups.
  init(_ first: Int, _ second: Int, _ a: LevelFactor, _ b: LevelFactor) {
    var codes = [Int](repeating: 0, count: a.levels.count)
    for index in codes.indices { codes[index] = Int(a.levels[index]) * b.count + Int(b.levels[index]) }
    let pairs = Self.distinct(codes, below: a.count * b.count)
    self.init(groups: [first, second], count: pairs.count, pairs: pairs, width: b.count)
  }

  /// The distinct codes, ascending; by marking them where that takes no more memory than sorting.
  private static func distinct(_ codes: [Int], below bound: Int) -> [Int] {
    guard bound <= 4 * codes.count else {
      let sorted = codes.sorted()
      return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
    var isMarked = [Bool](repeating: false, count: bound)
    for code in codes { isMarked[code] = true }
    return isMarked.indices.filter { isMarked[$0] }
  }

  /// The level of each series; -1 where the prior does not know it.
  /// - Parameter groupLevels: the level of each series in each group, -1 where unknown.
  func levels(_ groupLevels: [[Int32]], seriesCount: Int) -> [Int32] {
    switch groups.count {
    case 0: return [Int32](repeating: 0, count: seriesCount)
    case 1: return groupLevels[groups[0]]
    default: return crossing(groupLevels[groups[0]], groupLevels[groups[1]])
    }
  }

  private func crossing(_ first: [Int32], _ second: [Int32]) -> [Int32] {
    let table = PairTable(pairs, expecting: first.count)
    var levels = [Int32](repeating: -1, count: first.count)
    for index in levels.indices where first[index] >= 0 && second[index] >= 0 {
      levels[index] = table.place(Int(first[index]) * width + Int(second[index]))
    }
    return levels
  }
}

extension FactorMap: Codable {
  private enum CodingKeys: CodingKey { case groups, count, pairs, width }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    groups = try container.decode([Int].self, forKey: .groups)
    count = try container.decode(Int.self, forKey: .count)
    pairs = try container.decode(PackedColumn.self, forKey: .pairs).integers
    width = try container.decode(Int.self, forKey: .width)
    guard groups.count < 2 || pairs.count == count else {
      throw DecodingError.dataCorruptedError(
        forKey: .pairs, in: container, debugDescription: "one pair for each level")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(groups, forKey: .groups)
    try container.encode(count, forKey: .count)
    try container.encode(PackedColumn(pairs), forKey: .pairs)
    try container.encode(width, forKey: .width)
  }
}

/// Finds the place of a code among ascending ones: by a table where many are asked for, else by halving.
private struct PairTable {
  private let pairs: [Int]
  private var places: [Int32] = []

  init(_ pairs: [Int], expecting count: Int) {
    self.pairs = pairs
    guard let last = pairs.last, last <= 4 * count else { return }
    places = [Int32](repeating: -1, count: last + 1)
    for (place, code) in pairs.enumerated() { places[code] = Int32(place) }
  }

  func place(_ code: Int) -> Int32 {
    guard places.isEmpty else { return code < places.count ? places[code] : -1 }
    let place = pairs.partitioningIndex { $0 >= code }
    return place < pairs.count && pairs[place] == code ? Int32(place) : -1
  }
}
