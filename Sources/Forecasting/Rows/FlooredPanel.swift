/// A panel of gaps: every value less the floor of its series and year. On the gaps the floor is one for all, zero,
/// and a year in which all floors move is no year in which all lines do.
public struct FlooredPanel: Sendable {
  /// The gaps; a series without any floor has no observation.
  public let gaps: Panel
  private let floors: SeriesFloors
  private let upper: Double?

  /// - Precondition: `floors` has every series of the panel; errors of its scale are absolute.
  public init(_ panel: Panel, _ floors: SeriesFloors) {
    precondition(panel.scale.transform == .identity, "gaps are differences")
    var offsets = [0]
    var years: [Int32] = []
    var values: [Double] = []
    offsets.reserveCapacity(panel.seriesCount + 1)
    for series in 0..<panel.seriesCount {
      for entry in panel.observations(of: series) {
        guard let floor = floors.floor(of: series, in: Int(panel.years[entry])) else { continue }
        years.append(panel.years[entry])
        values.append(panel.values[entry] - floor.value)
      }
      offsets.append(values.count)
    }
    gaps = Panel(
      scale: panel.scale.ofGaps, keys: panel.keys, groups: panel.groups, offsets: offsets, years: years,
      values: values)
    (self.floors, upper) = (floors, panel.scale.upper)
  }

  /// Puts a forecast of a gap on the floor of its year.
  func restored(_ row: RowForecast, of series: Int, in year: Int) -> RowForecast {
    guard let floor = floors.floor(of: series, in: year) else { return .declined(.noFloor) }
    guard !row.quantiles.isEmpty else { return row }
    return RowForecast(
      kind(row.kind, floor.year, year), model: row.model,
      quantiles: row.quantiles.map { raised($0, floor.value) }, floorProbability: row.floorProbability)
  }

  /// The same for a row of a block.
  func restore(_ row: Int, of block: inout ForecastBlock, series: Int, in year: Int) {
    guard let floor = floors.floor(of: series, in: year) else { return block.decline(row, .noFloor) }
    if case .declined = block.kinds[row] { return }
    block.change(row, to: kind(block.kinds[row], floor.year, year)) { raised($0, floor.value) }
  }

  private func raised(_ gap: Double, _ floor: Double) -> Double {
    let value = gap + floor
    return upper.map { min(value, max($0, floor)) } ?? value
  }

  /// A forecast on the floor of another year says so.
  private func kind(_ kind: RowForecast.Kind, _ floorYear: Int, _ year: Int) -> RowForecast.Kind {
    kind == .forecast && floorYear != year ? .fallback(.oldFloor(year: floorYear)) : kind
  }
}

extension Scale {
  /// The scale of gaps above a floor.
  fileprivate var ofGaps: Scale {
    (try? Scale(kind, lower: 0, step: step, floor: 0)) ?? self
  }
}
