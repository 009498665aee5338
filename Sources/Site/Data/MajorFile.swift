import Admissions
import Forecasting
import Numerals
import Reporting

/// The programs of one major with a hundred quantiles each, as a script that a page loads when it is asked for.
struct MajorFile {
  let book: SiteBook
  let chapter: MajorChapter

  var file: ReportFile {
    let folder = HTMLFragment.path(book.folder(chapter.id))
    let unit = QuantileCode.unit(chapter.programs.flatMap(\.curve.quantiles))
    let json = JSONValue.object([
      ("full", .integer(chapter.programs.map(\.curve.exam.fullMark).max() ?? 500)),
      ("unit", .number(unit, decimals: 2)), ("cycle", .integer(book.cycle)),
      ("programs", .list(chapter.programs.map { program($0, unit) })),
    ])
    let head = "(window.cutlineMajors=window.cutlineMajors||{})[" + JSONValue.text(folder).json + "]="
    return ReportFile(path: "data/majors/\(book.folder(chapter.id)).js", text: head + json.json + ";\n")
  }

  private func program(_ program: ProgramChapter, _ unit: Double) -> JSONValue {
    let key = program.forecast.history.key
    let last = program.lastLine
    let interval = program.forecast.distribution.interval(0.8)
    return .object([
      ("school", .text(program.school.id)), ("college", .text(key.college == "*" ? "" : key.college)),
      ("total", .text(QuantileCode.text(program.curve.quantiles, unit: unit))),
      ("median", .number(program.median, decimals: 2)), ("low", .number(interval.lower, decimals: 2)),
      ("high", .number(interval.upper, decimals: 2)), ("standing", .text(program.standing.rawValue)),
      ("basic", last.map { .number($0.value, decimals: 2) } ?? .null),
      ("last", last.map { .number($0.value, decimals: 2) } ?? .null),
      ("lastCycle", last.map { .integer($0.cycle) } ?? .null),
      ("grade", .text(program.isKnown ? program.forecast.evidence.grade.rawValue : "")),
      ("paper", .text(program.papers?.specialty ?? "")), ("mode", .text(key.mode.rawValue)),
    ])
  }
}
