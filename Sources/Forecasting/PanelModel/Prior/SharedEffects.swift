/// The effects of the levels of one factor in every past cycle, side by side for each level.
struct SharedEffects: Sendable, Equatable {
  let cycleCount: Int
  /// Level after level: the effect in each cycle.
  var effects: [Double]
  /// Likewise the posterior variances.
  var variances: [Double]

  init(levels: Int, cycleCount: Int) {
    self.cycleCount = cycleCount
    effects = [Double](repeating: 0, count: levels * cycleCount)
    variances = effects
  }

  /// Sets one cycle.
  mutating func set(_ cycle: Int, effects new: [Double], variances newVariances: [Double]) {
    for level in new.indices {
      effects[level * cycleCount + cycle] = new[level]
      variances[level * cycleCount + cycle] = newVariances[level]
    }
  }

  /// The effects of one cycle.
  func effects(of cycle: Int) -> [Double] {
    stride(from: cycle, to: effects.count, by: cycleCount).map { effects[$0] }
  }
}

extension SharedEffects: Codable {
  private enum CodingKeys: CodingKey { case cycleCount, effects, variances }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cycleCount = try container.decode(Int.self, forKey: .cycleCount)
    effects = try container.decode(PackedColumn.self, forKey: .effects).doubles
    variances = try container.decode(PackedColumn.self, forKey: .variances).doubles
    guard effects.count == variances.count, cycleCount > 0, effects.count.isMultiple(of: cycleCount) else {
      throw DecodingError.dataCorruptedError(
        forKey: .effects, in: container, debugDescription: "effects and variances of whole cycles")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cycleCount, forKey: .cycleCount)
    try container.encode(PackedColumn(effects), forKey: .effects)
    try container.encode(PackedColumn(variances), forKey: .variances)
  }
}

/// The shared shocks of the past cycles, by factor and level.
struct PastEffects: Sendable, Equatable, Codable {
  /// For each cycle, whether shocks could be told.
  var isKnown: [Bool]
  /// One for each factor, the year first.
  var factors: [SharedEffects]

  init(levelCounts: [Int], cycleCount: Int) {
    isKnown = [Bool](repeating: false, count: cycleCount)
    factors = levelCounts.map { SharedEffects(levels: $0, cycleCount: cycleCount) }
  }

  /// The year's effect in each cycle in which it is known.
  var years: [Double?] { isKnown.indices.map { isKnown[$0] ? factors[0].effects[$0] : nil } }
}
