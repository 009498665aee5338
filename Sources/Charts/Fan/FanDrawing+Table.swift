extension FanDrawing {
  /// A row a year: the value, the step line, the forecast, remarks.
  var table: ChartTable {
    let levels = Array(levels.reversed())
    let step = chart.step.map { [$0.name] } ?? []
    let bounds = levels.flatMap { level in
      [words.table.lower, words.table.upper].map { Phrase.fill($0, [("level", "\(level)")]) }
    }
    let forecast = data.fan.isEmpty ? [] : [words.table.median] + bounds
    let years = Set(data.history.map(\.year) + data.treads.map(\.year) + data.fan.map(\.year)).sorted()
    return ChartTable(
      header: [words.table.year, chart.seriesName] + step + forecast + [words.table.remark],
      rows: years.map { row($0, levels) })
  }

  private func row(_ year: Int, _ levels: [Int]) -> [ChartTable.Cell] {
    let value = data.history.first { $0.year == year }?.value
    let tread = data.treads.first { $0.year == year }?.value
    return [.integer(year), cell(value)] + (chart.step == nil ? [] : [cell(tread)])
      + (data.fan.isEmpty ? [] : forecastCells(year, levels)) + [remark(year)]
  }

  private func forecastCells(_ year: Int, _ levels: [Int]) -> [ChartTable.Cell] {
    let fan = data.fan.first { $0.year == year }
    return [cell(fan?.median)]
      + levels.flatMap { level in
        let band = fan?.bands.first { $0.level == level }
        return [cell(band?.lower), cell(band?.upper)]
      }
  }

  private func cell(_ value: Double?) -> ChartTable.Cell {
    value.map { .number($0, decimals: chart.axis.decimals) } ?? .empty
  }

  private func remark(_ year: Int) -> ChartTable.Cell {
    let value = data.history.first { $0.year == year }
    let tread = data.treads.first { $0.year == year }
    let remarks =
      (value?.isAtFloor == true ? [words.table.atFloor] : [])
      + (value?.isDisputed == true ? [words.table.disputed] : [])
      + (value?.isPartial == true ? [words.table.partial] : [])
      + (tread?.isForecast == true
        ? [Phrase.fill("{0}: {1}", [("0", chart.step?.name ?? ""), ("1", words.table.forecast)])] : [])
      + data.changes.filter { $0.year == year }.map(\.label)
    return remarks.isEmpty ? .empty : .text(remarks.joined(separator: words.listSeparator))
  }
}
