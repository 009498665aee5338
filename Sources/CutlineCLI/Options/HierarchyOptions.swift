import ArgumentParser
import Forecasting

/// Sums that forecasts of counts keep.
struct HierarchyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Key columns of sums that forecasts keep, from the coarsest; again for a crossed hierarchy.",
      valueName: "column,..."))
  var hierarchy: [ColumnList] = []

  @Option(help: "Seed of the joint draws behind --hierarchy.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Also write the joint draws of --hierarchy to this file.", valueName: "file"))
  var draws: String?

  /// Whether sums are asked for.
  var isAsked: Bool { !hierarchy.isEmpty }

  func validate() throws {
    if draws != nil, !isAsked { throw ValidationError("--draws belongs to --hierarchy") }
    let named = hierarchy.flatMap(\.names)
    for (place, name) in named.enumerated() where named[..<place].contains(name) {
      throw ValidationError("--hierarchy: column \(name) is named twice")
    }
  }

  /// The chains as positions among the key columns.
  func chains(key: [String]) throws -> [[Int]] {
    try hierarchy.map { chain in
      try chain.names.map { name in
        guard let place = key.firstIndex(of: name) else {
          throw ValidationError("--hierarchy \(name): not a column of --key \(key.joined(separator: ","))")
        }
        return place
      }
    }
  }

  /// What a hierarchy cannot go with.
  func check(_ panel: PanelOptions, year: Int?, shard: Bool, resume: Bool) throws {
    guard isAsked else { return }
    guard panel.scale == .count else {
      throw ValidationError("--hierarchy adds up counts: say --scale count")
    }
    guard year != nil else { throw ValidationError("--hierarchy forecasts one year: name it with --year") }
    if shard { throw ValidationError("--hierarchy needs every series: leave --shard out") }
    if resume { throw ValidationError("--hierarchy is made in one go: leave --resume out") }
    _ = try chains(key: panel.key.names)
  }
}
