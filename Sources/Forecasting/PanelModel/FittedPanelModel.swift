/// A panel model fitted to the past of a panel and conditioned on the lines already published.
public struct FittedPanelModel: Sendable {
  let input: PanelInput
  let forecast: PanelForecast
  let workers: Workers
  /// The year forecast.
  public let target: Int

  /// Series are worked on in blocks of this many.
  static let block = 512

  /// The quantiles of the line of `target` for some series, on the transformed scale of the panel.
  ///
  /// - Parameters:
  ///   - series: indices into the panel. A series that is itself published is forecast like the others; its
  ///     published line has moved its forecast.
  ///   - levels: between 0 and 1, exclusive.
  /// - Returns: `levels.count` values per series, series after series, increasing where the levels do. Limits
  ///   and lattice are left to the caller. In a panel with a floor the distribution is a mixture: the floor
  ///   itself with its probability, above it otherwise.
  public func quantiles(of series: [Int], levels: [Double]) -> [Double] {
    precondition(levels.allSatisfy { $0 > 0 && $0 < 1 }, "levels lie between 0 and 1")
    let wanted = ForecastLevels(forecast.floor == nil ? levels : FloorMixture.grid)
    let places = series.map { input.position[$0] }
    return workers.flatMapBlocks(of: series.count, size: Self.block) { block in
      let inner = forecast.quantiles(of: places[block], wanted)
      let width = wanted.inner.count
      return block.indices.flatMap { index in
        let start = (index - block.lowerBound) * width
        let row = wanted.quantiles(inner[start..<start + width].sorted())
        return atFloor(places[index], row, levels).map { $0 * input.past.unit }
      }
    }
  }

  /// The mixture's quantiles at `levels` from continuous ones at the mixture's grid; where there is no floor,
  /// the row as it is.
  private func atFloor(_ place: Int, _ row: [Double], _ levels: [Double]) -> [Double] {
    guard let floor = forecast.floor else { return row }
    return FloorMixture(floor: floor.floor, probability: floor.probabilities[place])
      .quantiles(levels, continuous: row)
  }

  /// P(exactly at the floor) of some series; nil for a panel without a floor.
  ///
  /// A panel has a floor when its scale says so, or when many of its past values (more than 15 %) lie on the
  /// smallest of them.
  public func floorProbabilities(of series: [Int]) -> [Double]? {
    forecast.floor.map { floor in series.map { floor.probabilities[input.position[$0]] } }
  }

  /// The floor on the transformed scale; nil for a panel without one.
  public var floor: Double? { forecast.floor.map { $0.floor * input.past.unit } }
}
