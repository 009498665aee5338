import Forecasting
import Lines
public import Numerals

/// What a yearly report says, worked out: what moved in a cycle, how its forecasts did, what comes next.
public struct YearReview: Sendable {
  /// The cycle under review.
  public let cycle: Int
  /// The national table.
  public let national: NationalReview
  /// The lines of the cycle.
  public let moves: [LineMove]
  /// The lines of the cycle before, to say what is new and what is missing.
  public let earlier: [LineMove]
  /// How forecasts did that knew the cycle's national lines, and how those did that did not.
  public let given, blind: CycleReview
  /// What had been said of its college lines; nil where few have a past.
  public let exam: YearExam?
  /// The forecasts of the next cycle, a school each, in the order of the registry.
  public let outlooks: [SchoolOutlook]
  /// National counts of applicants and admitted, by cycle.
  public let applicants: [ApplicantCount]
  /// The changes of the rules in the cycle.
  public let ruleChanges: [RuleChange]
  /// The day the national lines came out, in the cycle and in the one before, where known.
  public let published: (now: CalendarDate?, before: CalendarDate?)
  /// How many schools the registry has.
  public let registeredSchools: Int
  /// The sources of the cycle's lines, each once, in the order of the register.
  public let sources: [Source]
  /// Lines of a user's own among those that it rests on; empty for a package as it is.
  public let known: [Line]
}

/// The forecasts of a school.
public struct SchoolOutlook: Sendable {
  /// The school.
  public let school: School
  /// Its majors, by code and degree.
  public let majors: [MajorOutlook]

  /// The forecasts of majors with lines of their own.
  public var own: [LineForecast] { majors.filter(\.isOwn).compactMap(\.forecast) }
}

extension ForecastDesk {
  /// The review of the cycle before the desk's.
  public func yearReview() -> YearReview {
    let cycle = cycle - 1
    let moves = self.moves(in: cycle)
    return YearReview(
      cycle: cycle, national: nationalReview(), moves: moves, earlier: self.moves(in: cycle - 1),
      given: review(.published), blind: review(.unpublished), exam: exam(of: cycle),
      outlooks: dataset.schools.map { SchoolOutlook(school: $0, majors: outlooks(of: $0)) },
      applicants: dataset.applicants,
      ruleChanges: dataset.ruleChanges.filter { $0.cycle == cycle },
      published: (nationalDay(cycle), nationalDay(cycle - 1)), registeredSchools: dataset.schools.count,
      sources: sources(moves, cycle), known: dataset.givenLines)
  }

  private func nationalDay(_ cycle: Int) -> CalendarDate? {
    dataset.nationalLines.first { $0.cycle == cycle && $0.publishedOn != nil }?.publishedOn
  }

  private func sources(_ moves: [LineMove], _ cycle: Int) -> [Source] {
    let national = dataset.nationalLines.filter { $0.cycle == cycle }.map(\.sourceID)
    let used = Set(moves.map(\.now.line.sourceID) + national + dataset.applicants.map(\.sourceID))
    return dataset.sources.filter { used.contains($0.id) }
  }
}
