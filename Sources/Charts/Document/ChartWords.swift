/// Every word a chart may say of its own accord.
///
/// Phrases hold places in braces, such as `{year}`, which are filled with values; each property names its
/// places. A place that a phrase leaves out is simply not said. ``english`` and ``chinese`` are complete sets.
public struct ChartWords: Equatable, Sendable {
  /// Between groups of three digits.
  public var groupSeparator: String
  /// Between items of a list, such as years.
  public var listSeparator: String
  /// Between sentences of a description.
  public var sentenceSeparator: String
  /// The end of a sentence, set after a note that has none.
  public var sentenceEnd: String
  /// Name of the forecast zone; an arrow may stand in it.
  public var forecastZone: String
  /// Said in place of a chart when there is nothing to draw.
  public var nothingToDraw: String
  /// The interval beside the median: `{level}`, `{lower}`, `{upper}`.
  public var interval: String
  /// A published value at the end of a line: `{value}`, `{year}`.
  public var publishedValue: String
  /// The year of a value that stands beside it: `{year}`.
  public var inYear: String
  /// A forecast value at the end of a line: `{value}`, `{year}`.
  public var forecastValue: String
  /// How to read the bands: `{levels}`.
  public var bandNote: String
  /// How to read bands that no dashed line leads to: `{levels}`.
  public var lonelyBandNote: String
  /// The same two where the middle is not a median.
  public var expectedBandNote, lonelyExpectedBandNote: String
  /// Years between the last value and the forecast: `{years}`.
  public var unobservedNote: String
  /// What the mark of a value at the floor means.
  public var floorNote: String
  /// What the mark of a disputed value means.
  public var disputedNote: String
  /// What the mark of a value that counts a part means.
  public var partialNote: String
  /// What the numbers beside points count, on a reliability diagram.
  public var countNote: String
  /// What the mark of an expected date means.
  public var expectedNote: String
  /// So many of so many: `{count}`, `{total}`.
  public var shareOf: String
  /// A rule change: `{year}`, `{label}`.
  public var ruleNote: String
  /// Table columns and accessible names.
  public var table: Table
  /// Sentences of descriptions.
  public var sentences: Sentences

  /// A note as a sentence of a description.
  func sentence(_ note: String) -> String {
    let ends: Set<Character> = [".", "!", "?", "。", "！", "？", "…"]
    return note.last.map { ends.contains($0) } ?? true ? note : note + sentenceEnd
  }

  /// Names of table columns and of groups of marks.
  public struct Table: Equatable, Sendable {
    /// The column of years.
    public var year: String
    /// The column of values.
    public var value: String
    /// The column of names.
    public var name: String
    /// The column of series.
    public var series: String
    /// The column of medians.
    public var median: String
    /// The column of forecasts that are not medians.
    public var expected: String
    /// The lower end of an interval: `{level}`.
    public var lower: String
    /// The upper end of an interval: `{level}`.
    public var upper: String
    /// The lower end of an interval of no stated level.
    public var intervalLower: String
    /// The upper end of an interval of no stated level.
    public var intervalUpper: String
    /// The column of totals.
    public var total: String
    /// The column of remarks.
    public var remark: String
    /// The remark of a value at the floor.
    public var atFloor: String
    /// The remark of a disputed value.
    public var disputed: String
    /// The remark of a value that counts a part.
    public var partial: String
    /// The remark of a forecast value.
    public var forecast: String
    /// The name of the rule changes as a group.
    public var ruleChanges: String
    /// The column of what was promised, on a reliability diagram.
    public var predicted: String
    /// The column of what happened, on a reliability diagram.
    public var observed: String
    /// The column of counts.
    public var count: String
    /// The column of dates.
    public var date: String
    /// The column of events.
    public var event: String
    /// The column of differences.
    public var change: String
  }

  /// Sentences of descriptions.
  public struct Sentences: Equatable, Sendable {
    /// How many values: `{count}`, `{first}`, `{last}`.
    public var years: String
    /// The last value: `{series}`, `{value}`, `{year}`.
    public var lastValue: String
    /// The forecast: `{year}`, `{median}`.
    public var forecast: String
    /// The forecast, where it is not a median: `{year}`, `{median}`.
    public var forecastExpected: String
    /// An interval of it: `{level}`, `{lower}`, `{upper}`.
    public var interval: String
    /// A value of another line: `{series}`, `{value}`, `{year}`.
    public var otherValue: String
    /// From one value to another: `{name}`, `{from}`, `{to}`, `{fromLabel}`, `{toLabel}`.
    public var fromTo: String
    /// A named value with an interval: `{name}`, `{value}`, `{lower}`, `{upper}`.
    public var ranked: String
    /// A named value without an interval: `{name}`, `{value}`.
    public var rankedAlone: String
    /// A bin of a reliability diagram: `{predicted}`, `{observed}`, `{count}`.
    public var reliability: String
    /// A dated event: `{date}`, `{event}`.
    public var event: String
    /// A count out of a total: `{count}`, `{total}`, `{label}`.
    public var outOf: String
    /// How many of a total lie at or below a value: `{count}`, `{total}`, `{value}`, and its `{label}`.
    public var atOrBelow: String
    /// How many of a total lie at or above a value: `{count}`, `{total}`, `{value}`, and its `{label}`.
    public var atOrAbove: String
  }
}

extension ChartWords {
  /// The same words for a forecast whose middle is not a median.
  var ofExpected: ChartWords {
    var words = self
    words.bandNote = expectedBandNote
    words.lonelyBandNote = lonelyExpectedBandNote
    words.table.median = table.expected
    words.sentences.forecast = sentences.forecastExpected
    return words
  }
}
