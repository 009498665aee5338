import Admissions
import ArgumentParser

/// The tables by which the usual methods of counselors convert scores.
struct ConversionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Batch lines by year, for --model line-gap: the time column, `line` (or 批次线), and key columns that tell them apart.",
      valueName: "file"))
  var referenceTable: String?

  @Option(
    help: ArgumentHelp(
      "Score tables by year, for --model rank and equal-rank: the time column, `score` (or 分数), `rank` (or 累计人数: how many have it or better), and key columns.",
      valueName: "file"))
  var rankTable: String?

  /// Refuses a method without its table.
  func check(_ model: String) throws {
    if model == "line-gap", referenceTable == nil {
      throw ValidationError("--model line-gap needs --reference-table FILE")
    }
    if ["rank", "equal-rank"].contains(model), rankTable == nil {
      throw ValidationError("--model \(model) needs --rank-table FILE")
    }
  }
}
