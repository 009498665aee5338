/// The usual methods of counselors by name, with the tables they need.
public struct ConversionShelf: Sendable {
  private let conversions: [ScoreConversion]

  /// The names of all of them; each needs a table.
  public static let names = ["line-gap", "rank", "equal-rank"]

  /// No table, no method.
  public static let empty = ConversionShelf(references: nil, ranks: nil)

  /// The methods that the tables at hand allow.
  public init(references: YearlyTable<Double>?, ranks: YearlyTable<ScoreRanks>?) {
    conversions =
      (references.map { [.lineGap($0)] } ?? []) + (ranks.map { [.rank($0), .equalRank($0)] } ?? [])
  }

  /// The names of the methods that can be used, the simplest first.
  public var names: [String] { conversions.map(\.name) }

  /// The method with this name, as a model; nil where its table is missing.
  public func model(named name: String) -> (any Forecaster)? {
    conversions.first { $0.name == name }.map(ConvertedForecaster.init)
  }
}
