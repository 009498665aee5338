import Charts
import Forecasting

/// A history with its forecast as an SVG on standard output.
@main
enum FanOfAMajor {
  static func main() throws {
    let years = Array(2016...2024)
    let lines: [Double] = [331, 337, 333, 340, 335, 338, 344, 341, 347]
    let panel = try Panel(checking: [(["north"], years, lines)], scale: Scale(.score))
    let forecast = try PanelForecast(panel, year: 2025, model: "last")
    guard let series = forecast.series.first, let median = series.median else { return }
    let bands = [50, 80, 95].compactMap { level in
      series.interval(Double(level) / 100).map {
        FanYear.Band(level: level, lower: $0.lower, upper: $0.upper)
      }
    }
    let chart = FanChart(
      caption: ChartCaption(title: "The line of north", subtitle: "with what may come", source: "own table"),
      unit: "points", seriesName: "north", history: zip(years, lines).map { YearValue(year: $0, value: $1) },
      fan: [FanYear(year: series.year, median: median, bands: bands)])
    print(chart.document(theme: .light, words: .english).svg)
  }
}
