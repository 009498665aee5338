import Hashing

/// What the yearly engine learned from a panel: small, versioned, and applicable to any other panel.
///
/// The same panel and model give the same weights, bit for bit; encoding and decoding changes nothing.
public struct YearlyWeights: Codable, Sendable, Equatable {
  /// The version of the form of these weights; others cannot be decoded.
  public static let currentVersion = 2

  /// The version of the form of these weights.
  public let version: Int
  /// The number of years ahead.
  public let horizon: Int
  /// The number of series learned from.
  public let seriesCount: Int
  /// The number of observations learned from.
  public let observationCount: Int
  /// By what the panel learned from is known again.
  let fingerprint: UInt64
  /// For positive values.
  let logarithms: YearlyPartners
  /// For values of any sign; nil on scales that are always read in logarithms.
  let ownDifferences: YearlyPartners?

  init(panel: Panel, order: [Int], horizon: Int, logarithms: YearlyPartners, ownDifferences: YearlyPartners?)
  {
    version = Self.currentVersion
    self.horizon = horizon
    seriesCount = panel.seriesCount
    observationCount = panel.values.count
    fingerprint = Self.fingerprint(of: panel, order)
    self.logarithms = logarithms
    self.ownDifferences = ownDifferences
  }

  /// Decodes weights; `DecodingError.dataCorrupted` when their version is not `currentVersion`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    version = try container.decode(Int.self, forKey: .version)
    guard version == Self.currentVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: .version, in: container, debugDescription: "version \(version)")
    }
    horizon = try container.decode(Int.self, forKey: .horizon)
    seriesCount = try container.decode(Int.self, forKey: .seriesCount)
    observationCount = try container.decode(Int.self, forKey: .observationCount)
    fingerprint = try container.decode(UInt64.self, forKey: .fingerprint)
    logarithms = try container.decode(YearlyPartners.self, forKey: .logarithms)
    ownDifferences = try container.decodeIfPresent(YearlyPartners.self, forKey: .ownDifferences)
  }

  /// A hash of the values of a panel in canonical order; it tells these data from others, not friend from foe.
  static func fingerprint(of panel: Panel, _ order: [Int]) -> UInt64 {
    var hash = FNV1a.start
    for series in order {
      hash = FNV1a.mixed(hash, CanonicalOrder.hash(series, of: panel.keys))
      for entry in panel.observations(of: series) {
        hash = FNV1a.mixed(hash, panel.values[entry].bitPattern)
        hash ^= hash >> 29
      }
    }
    return hash
  }

  /// Whether there was enough to learn from: without a partner every forecast would be the last value.
  public var isUsable: Bool { !logarithms.members.isEmpty || !(ownDifferences?.members.isEmpty ?? true) }
}
