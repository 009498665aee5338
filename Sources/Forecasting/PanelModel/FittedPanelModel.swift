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
  ///   and lattice are left to the caller; no value lies below a floor on which many past values lie.
  public func quantiles(of series: [Int], levels: [Double]) -> [Double] {
    precondition(levels.allSatisfy { $0 > 0 && $0 < 1 }, "levels lie between 0 and 1")
    let wanted = ForecastLevels(levels)
    let places = series.map { input.position[$0] }
    return workers.flatMapBlocks(of: series.count, size: Self.block) { block in
      let inner = forecast.quantiles(of: places[block], wanted)
      let width = wanted.inner.count
      return block.indices.flatMap { index in
        let start = (index - block.lowerBound) * width
        let row = inner[start..<start + width].sorted()
        return wanted.quantiles(row).map { max($0 * input.past.unit, input.floor) }
      }
    }
  }
}
