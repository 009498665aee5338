/// The report in parts, for pages that set something of their own between them.
extension MajorReport {
  /// The answer before any drawing.
  public var opening: [Block] { summary }

  /// The lines so far with the forecast.
  public var drawing: Block { .figure(figure("fan", fan)) }

  /// Everything else on the line itself: intervals, past lines, grounds, rules, quality, sources.
  public var particulars: [Block] {
    forecastBlocks + historyBlocks + groundsBlocks + rulesBlocks + qualityBlocks + sourcesBlocks
  }

  /// How forecasts of all schools did by cycle; the same for every major of an examination.
  public var record: [Block] { comparisonBlocks }

  /// The command that makes the same numbers.
  public var command: String { Command.forecast(forecast) }
}
