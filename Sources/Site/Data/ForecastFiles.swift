import Admissions
import Charts
import Forecasting
import Numerals
import Reporting

/// Every forecast of the site as files.
struct ForecastFiles {
  let book: SiteBook

  static let csvPath = "data/forecasts.csv"
  static let jsonPath = "data/forecasts.json"

  var files: [ReportFile] {
    [
      ReportFile(path: Self.csvPath, bytes: table.csv),
      ReportFile(path: Self.jsonPath, text: JSONValue.object(document).json + "\n"),
    ]
  }

  private var table: ChartTable {
    ChartTable(
      header: [
        "cycle", "school_id", "school", "major_code", "degree", "college", "standing", "last_cycle",
        "last_line",
        "median", "lo80", "hi80", "evidence", "national_line",
      ],
      rows: book.programs.map(row))
  }

  /// Of a program with only the school's basic line the forecast is that line's.
  private func row(_ program: ProgramChapter) -> [ChartTable.Cell] {
    let forecast = program.forecast
    let interval = forecast.distribution.interval(0.8)
    let last = program.lastLine
    return [
      .integer(forecast.cycle), .text(program.school.id), .text(program.school.nameZH),
      .text(program.major.code.text),
      .text(program.degree.rawValue), .text(forecast.history.key.college), .text(program.standing.rawValue),
      last.map { .integer($0.cycle) } ?? .empty, last.map { .number($0.value, decimals: 0) } ?? .empty,
      .number(program.median, decimals: 0), .number(interval.lower, decimals: 0),
      .number(interval.upper, decimals: 0), .text(forecast.evidence.grade.rawValue),
      forecast.national.map { .number($0.value, decimals: 0) } ?? .empty,
    ]
  }

  private var document: [(key: String, value: JSONValue)] {
    [
      ("schema_version", .integer(1)), ("cycle", .integer(book.cycle)),
      (
        "programs",
        .list(
          book.programs.map { program in
            .object([
              ("school", .text(program.school.id)), ("major", .text(program.major.code.text)),
              ("degree", .text(program.degree.rawValue)),
              ("college", .text(program.forecast.history.key.college)),
              ("standing", .text(program.standing.rawValue)),
              ("quantiles", .list(program.curve.quantiles.map { .number($0, decimals: 2) })),
            ])
          })
      ),
    ]
  }
}
