/// What the yearly engine learned from a panel: small, versioned, and applicable to any other panel.
///
/// The same panel and model give the same weights, bit for bit; encoding and decoding changes nothing.
public struct YearlyWeights: Codable, Sendable, Equatable {
  /// The version of the form of these weights; others cannot be decoded.
  public static let currentVersion = 1

  /// The version of the form of these weights.
  public let version: Int
  /// The number of years ahead.
  public let horizon: Int
  /// The number of series learned from.
  public let seriesCount: Int
  /// The number of observations learned from.
  public let observationCount: Int
  /// For positive values.
  let logarithms: YearlyPartners
  /// For values of any sign; nil on scales that are always read in logarithms.
  let ownDifferences: YearlyPartners?

  init(panel: Panel, horizon: Int, logarithms: YearlyPartners, ownDifferences: YearlyPartners?) {
    version = Self.currentVersion
    self.horizon = horizon
    seriesCount = panel.seriesCount
    observationCount = panel.values.count
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
    logarithms = try container.decode(YearlyPartners.self, forKey: .logarithms)
    ownDifferences = try container.decodeIfPresent(YearlyPartners.self, forKey: .ownDifferences)
  }

  /// The share of each partner in the median of positive series: network, regression, Theta; what
  /// they leave of 1 is the last value's.
  public var shares: (network: Double, regression: Double, theta: Double) {
    (logarithms.blend.network, logarithms.blend.regression, logarithms.blend.theta)
  }
}
