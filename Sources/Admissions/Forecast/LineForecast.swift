public import Forecasting

/// The answer to "what will the line be": a distribution with everything it rests on.
public struct LineForecast: Sendable {
  /// What it says of the major: its line, an estimate from the basic line, or a floor alone.
  public var standing = LineStanding.line
  /// Lines of a user's own among those that it rests on; empty for a package as it is.
  public var known: [Line] = []
  /// What came after the line in past cycles, the latest first; empty where nothing is known of it.
  public var secondSteps: [SecondStep] = []
  /// How narrow the lines behind it are.
  public var breadth = LineBreadth.own
  /// The school.
  public let school: School
  /// The major as asked for, with its names.
  public let major: Major
  /// The lines of the past, and what they are for (college, degree, level, subject).
  public let history: LineHistory
  /// The admission year that is forecast.
  public let cycle: Int
  /// The full mark of the subject.
  public let fullMark: Int
  /// The line of the cycle itself where it is already in the data; the forecast was made without it.
  public let published: LinePoint?
  /// The distribution of the line, on whole marks, not below the floor.
  public let distribution: Distribution
  /// The standard deviation of the line before floor, limits and lattice have their say, in marks.
  public let spreadBeforeTruncation: Double
  /// The national line behind the forecast; nil where no national line applies.
  public let national: NationalOutlook?
  /// The published line above this one that it cannot lie below, where it is not the national line itself.
  public let schoolFloor: Floor?
  /// P(the line equals the national line or the higher floor above it); nil where there is no floor.
  public let floorProbability: Double?
  /// The model and why it was chosen.
  public let model: ModelChoice
  /// What the answer rests on.
  public let evidence: Evidence
  /// How forecasts like this one did.
  public let trackRecord: TrackRecord
  /// How forecasts of all schools did by cycle, beside last year's line and last year's gap.
  public let comparisons: [CycleComparison]
  /// How many lines of the forecast cycle itself were already out and moved this forecast.
  public let publishedLines: Int
  /// Later lines of the school where the program's own end before last year's; nil where they do not, or none is later.
  public let laterLines: LaterLines?
  /// What became of the scenario that was asked for; empty without one.
  public let scenario: [ScenarioAnswer]
  /// Changes of the rules that concern the series, by cycle.
  public let ruleChanges: [RuleChange]
  /// The sources of the history and the national line, each once, in order of first use.
  public let sources: [Source]

  /// The central intervals that are printed.
  public static let intervalLevels = [0.5, 0.8, 0.95]
  /// The quantile levels that are carried in machine-readable output.
  public static let quantileLevels = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]
}

/// Lines of a school that are later than those of the program asked for.
public struct LaterLines: Sendable, Equatable {
  /// The last cycle with a line of the school before the forecast one.
  public let cycle: Int
  /// Where the last of them was read; empty where no address is known.
  public let address: String

  /// Later lines.
  public init(cycle: Int, address: String) {
    (self.cycle, self.address) = (cycle, address)
  }
}

/// What is known of the national line of the forecast cycle.
public struct NationalOutlook: Sendable {
  /// How the value is known.
  public enum Status: String, Sendable {
    /// In the data.
    case published
    /// Said by the user.
    case given
    /// Itself forecast.
    case forecast
  }

  /// The row of the national table.
  public let row: NationalRow
  /// The region.
  public let region: Region
  /// How the value is known.
  public let status: Status
  /// The value, or the median when it is forecast, in marks.
  public let value: Double
  /// The distribution when it is forecast.
  public let distribution: Distribution?
  /// The national lines that held for the major, by increasing cycle, known ones only.
  public let history: [NationalLine]
  /// The national line's values of every cycle from the last line on, up to the forecast: the years between
  /// are published or forecast.
  public let path: [Step]

  /// The national line of one cycle.
  public struct Step: Sendable, Equatable {
    /// The admission year.
    public let cycle: Int
    /// The value or the forecast's median.
    public let value: Double
    /// Whether it is a forecast.
    public let isForecast: Bool
  }
}

/// Which model answered, and why.
public struct ModelChoice: Sendable, Equatable {
  /// The model's name, as the command line knows it.
  public let name: String
  /// The candidates by increasing error, the chosen one among them; empty when the user named the model.
  public let candidates: [Candidate]
  /// How many line series of how many schools were pooled.
  public let seriesPooled: Int
  /// How many schools they belong to.
  public let schoolsPooled: Int
  /// Points by which the line moves for each point the national line moves; 1 is a constant gap. Nil where
  /// the model does not use the national line.
  public let passThrough: Double?

  /// One model that was tried.
  public struct Candidate: Sendable, Equatable {
    /// The model's name.
    public let name: String
    /// The CRPS of its past forecasts over that of last year's line; below 1 is better than last year's line.
    public let crpsRatio: Double
    /// The mean absolute error of its medians over that of last year's line.
    public let maeRatio: Double
    /// How many past forecasts were scored.
    public let count: Int
  }
}

/// What stands behind a number of past forecasts: a line that was forecast from several of its past lines counts once
/// here, and the side to which forecasts missed tells a bias from chance.
public struct RecordBreadth: Sendable, Equatable {
  /// How many different lines were forecast.
  public let lines: Int
  /// Of how many schools.
  public let schools: Int
  /// In how many cycles.
  public let cycles: Int
  /// How many forecasts the line came above the median of.
  public let above: Int
  /// The line over the median on average, in marks; NaN without forecasts.
  public let meanError: Double

  /// What stands behind some scores.
  public init(_ scores: [ScoredForecast]) {
    lines = Set(scores.map { [$0.series, $0.year] }).count
    schools = Set(scores.map(\.group)).count
    cycles = Set(scores.map(\.year)).count
    above = scores.count { $0.error > 0 }
    meanError = scores.isEmpty ? .nan : scores.reduce(0) { $0 + $1.error } / Double(scores.count)
  }

  /// Numbers that are known.
  public init(lines: Int, schools: Int, cycles: Int, above: Int, meanError: Double) {
    (self.lines, self.schools, self.cycles) = (lines, schools, cycles)
    (self.above, self.meanError) = (above, meanError)
  }
}

/// How much the answer rests on.
public struct Evidence: Sendable, Equatable {
  /// How near the line is expected to come to the median, as past forecasts bear it out: the error that the forecast
  /// itself expects, never A beyond next year, a step less where past intervals held less often than they said.
  public enum Grade: String, Sendable, Codable, CaseIterable, Comparable {
    /// Nearest: next year's line.
    case a = "A"
    /// Near.
    case b = "B"
    /// Far, or known from one cycle only.
    case c = "C"
    /// Farther than past lines' own changes, or borrowed from a broader line.
    case d = "D"

    /// A is the best.
    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many cycles have a line.
  public let observations: Int
  /// The first of them.
  public let firstCycle: Int
  /// The last of them.
  public let lastCycle: Int
  /// How many cycles the forecast lies after the last line; 1 is next year.
  public let age: Int
  /// How far from the median the forecast expects the line to come, in marks.
  public let expectedError: Double
  /// The grade.
  public let grade: Grade
  /// Whether a cycle that counts rests on confidence C or a disputed value.
  public let hasWeakValues: Bool
  /// Whether past intervals of forecasts like this one held as often as they said.
  public internal(set) var calibration = IntervalCalibration.holds
}

/// How past forecasts like this one did: the same model, as far ahead, scored on lines it had not seen.
public struct TrackRecord: Sendable, Equatable {
  /// How many past forecasts.
  public let count: Int
  /// How many of them held in the 50, 80 and 95 % interval.
  public let held: [Int]
  /// Mean absolute error of the medians, in marks.
  public let meanAbsoluteError: Double
  /// Mean absolute error of last year's line on the same cases.
  public let lastValueError: Double
  /// 1 - CRPS / CRPS of the last value with its pooled changes: above 0 is better than last year's line.
  public let crpsSkill: Double
  /// How many steps ahead the scored forecasts were made, at least and at most.
  public let ages: ClosedRange<Int>
  /// How many lines and schools stand behind the forecasts, and to which side they missed.
  public let breadth: RecordBreadth
  /// Whether their 80 % intervals held as often as they said.
  public internal(set) var calibration = IntervalCalibration.holds

  /// The share of past intervals of a level (0.5, 0.8 or 0.95) that held, or nil without any.
  public func coverage(_ level: Double) -> Double? {
    guard count > 0, let index = LineForecast.intervalLevels.firstIndex(of: level) else { return nil }
    return Double(held[index]) / Double(count)
  }
}

extension TrackRecord {
  /// The record of some past forecasts; without any every mean is NaN.
  ///
  /// - Parameter age: how far ahead they were made, where there are none to tell.
  public init(_ scores: [ScoredForecast], age: Int) {
    let summary = ScoreSummary(scores)
    let ages = scores.map(\.age)
    self.init(
      count: summary.count, held: summary.held, meanAbsoluteError: summary.mae,
      lastValueError: summary.lastValueMAE, crpsSkill: 1 - summary.crpsRatio,
      ages: (ages.min() ?? age)...(ages.max() ?? age), breadth: RecordBreadth(scores),
      calibration: IntervalCalibration(scores))
  }
}

extension LineForecast {
  /// How many cycles back a change of the rules is told that did nothing to the series.
  private static let tellingAge = 5

  /// The changes of the rules that a reader of the cycle needs: those that change how older lines count, and recent
  /// ones.
  public var tellingChanges: [RuleChange] {
    ruleChanges.filter { $0.effect != .none || $0.cycle > cycle - Self.tellingAge }
  }
}
