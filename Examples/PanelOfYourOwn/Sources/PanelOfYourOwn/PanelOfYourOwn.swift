import Forecasting
import PanelTables

/// Every series of a table of one's own: from CSV to a distribution, and what is wrong as an error.
@main
enum PanelOfYourOwn {
  static let table = """
    school,year,line
    north,2020,331
    north,2021,337
    north,2022,333
    north,2023,340
    south,2020,318
    south,2021,326
    south,2022,321
    south,2023,330
    """

  static func main() throws {
    let panel = try read(table)
    let forecast = try PanelForecast(panel, year: 2024, model: "last")
    for series in forecast.series {
      guard let median = series.median, let range = series.interval(0.8), let chance = series.chance(of: 345)
      else { continue }
      print(
        "\(series.key[0]): \(whole(median)), 80 % \(whole(range.lower)) to \(whole(range.upper));",
        terminator: "")
      print(" 345 points clear it in \(whole(100 * chance)) of 100")
    }
    sayWhatIsWrong(panel)
  }

  /// A table in memory as a panel; every error has its line and column.
  static func read(_ text: String) throws -> Panel {
    let bytes = Array(text.utf8)
    return try PanelTableReader.read(
      bytes.span, file: "lines.csv", columns: PanelColumns(key: ["school"], time: "year", value: "line"),
      options: PanelTableOptions(scale: Scale(.score)), jobs: 1
    ).panel
  }

  /// Nothing that a user can type or a file can hold ends the program.
  static func sayWhatIsWrong(_ panel: Panel) {
    do { _ = try PanelForecast(panel, year: 2024, model: "lsat") } catch { print("wrong name: \(error)") }
    do { _ = try PanelForecast(panel, year: 1900) } catch { print("nothing before the year: \(error)") }
    do { _ = try Panel(checking: [], scale: Scale(.score)) } catch { print("no series: \(error)") }
    do {
      _ = try Panel(checking: [(["north"], [2020, 2021], [331, .nan])], scale: Scale(.score))
    } catch { print("not a number: \(error)") }
    do { _ = try read("school,year,line\nnorth,2020,many\n") } catch { print("a bad cell: \(error)") }
  }

  static func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
}
