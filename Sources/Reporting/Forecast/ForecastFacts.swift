import Admissions
import Forecasting

/// What is said of a forecast, in the order in which it is said: shared by the terminal and by reports.
struct ForecastFacts {
  let forecast: LineForecast
  let wording: Wording

  /// Something said under a label, with an optional aside.
  struct Fact: Equatable {
    var label: String
    var text: String
    var aside = ""
    var role = TextRole.plain
    var asideRole = TextRole.plain
  }

  /// The line, its intervals, the chance at the floor.
  var answer: [Fact] {
    guard forecast.standing.isKnown else { return [floor] + scenario }
    return [expected] + intervals + [atFloor, published].compactMap(\.self) + scenario
  }

  /// What the answer rests on.
  var grounds: [Fact] {
    guard forecast.breadth != .national else { return [sources] }
    return [restsOn, model, trackRecord] + rules + [sources]
  }

  /// What is known where that is only the least that the line may be.
  private var floor: Fact {
    Fact(label: wording.floorLabel, text: wording.floorValue(forecast), role: .strong)
  }

  private var expected: Fact {
    Fact(
      label: wording.expectedLine, text: wording.line(forecast.distribution.median, of: forecast.fullMark),
      aside: forecast.national.map { wording.nationalLine($0, cycle: forecast.cycle) } ?? "", role: .strong)
  }

  private var intervals: [Fact] {
    LineForecast.intervalLevels.map { level in
      let interval = forecast.distribution.interval(level)
      return Fact(
        label: wording.intervalLabel(level),
        text: wording.marks(interval.lower) + " - " + wording.marks(interval.upper))
    }
  }

  /// The national line is the floor, unless the school has set a higher one.
  private var atFloor: Fact? {
    guard let chance = forecast.floorProbability else { return nil }
    let label = forecast.schoolFloor.map { wording.atFloor($0) } ?? wording.atNationalLine
    return Fact(label: label, text: wording.inHundred(chance))
  }

  private var published: Fact? {
    forecast.published.map { Fact(label: wording.publishedLabel, text: wording.published($0.value)) }
  }

  /// What became of each part of a scenario.
  var scenario: [Fact] {
    forecast.scenario.map { answer in
      var isApplied = false
      if case .applied = answer.status { isApplied = true }
      return Fact(
        label: wording.scenario(answer), text: wording.outcome(of: answer),
        role: isApplied ? .plain : .caution)
    }
  }

  private var restsOn: Fact {
    let grade = forecast.evidence.grade
    return Fact(
      label: wording.restsOnLabel, text: wording.restsOn(forecast.evidence, of: forecast.history),
      aside: wording.grade(grade), asideRole: grade >= .c ? .caution : .good)
  }

  private var model: Fact {
    if case .estimated(let record) = forecast.standing {
      return Fact(label: wording.modelLabel, text: wording.estimate(record))
    }
    return Fact(label: wording.modelLabel, text: wording.model(forecast.model))
  }

  private var trackRecord: Fact {
    if case .estimated(let record) = forecast.standing {
      return Fact(label: wording.trackRecordLabel, text: wording.estimateRecord(record))
    }
    return Fact(label: wording.trackRecordLabel, text: wording.trackRecord(forecast.trackRecord))
  }

  private var rules: [Fact] {
    let changes = changes
    guard !changes.isEmpty else { return [Fact(label: wording.ruleChangesLabel, text: wording.none)] }
    return changes.enumerated().map {
      Fact(label: $0.offset == 0 ? wording.ruleChangesLabel : "", text: $0.element)
    }
  }

  /// Changes of the rules and links to other keys by cycle, each said once.
  var changes: [String] {
    let rules = forecast.tellingChanges.map { ($0.cycle, wording.ruleChange($0)) }
    let links = forecast.history.links.map { ($0.cycle, wording.link($0)) }
    var seen: Set<String> = []
    return (rules + links).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1).filter { seen.insert($0).inserted }
  }

  private var sources: Fact {
    Fact(
      label: wording.sourcesLabel,
      text: wording.counted(forecast.sources.count, .source) + wording.afterLabel
        + Command.sources(of: forecast))
  }

  /// What came after the line in past cycles, a cycle each.
  var secondSteps: [Fact] {
    forecast.secondSteps.enumerated().map { place, step in
      Fact(label: place == 0 ? wording.secondStepLabel : "", text: wording.secondStep(step))
    }
  }

  /// What a reader must know before trusting the figures, a sentence each.
  var cautions: [String] {
    let known = wording.known(forecast.known, schools: [forecast.school])
    guard forecast.breadth != .national else {
      return [wording.floorCaution(forecast), known].filter { !$0.isEmpty }
    }
    return [
      known,
      wording.floorCaution(forecast),
      forecast.standing.isLine ? wording.thinEvidence(forecast.evidence, basis: forecast.history.basis) : "",
      wording.basis(forecast.history),
      forecast.laterLines.map {
        wording.laterLines($0, after: forecast.evidence.lastCycle, before: forecast.cycle)
      } ?? "",
    ].filter { !$0.isEmpty }
  }

  /// What else could have been asked; empty for nothing.
  var alternatives: String { wording.alternatives(forecast.history) }
}

/// Commands that a text names.
enum Command {
  static func sources(of forecast: LineForecast) -> String {
    "cutline list sources --school " + word(forecast.school.id) + " --major " + word(forecast.major.code.text)
  }

  /// The report of a forecast's major.
  static func report(_ forecast: LineForecast) -> String {
    let key = forecast.history.key
    return "cutline report major --school " + word(forecast.school.id) + " --major "
      + word(forecast.major.code.text) + " --degree " + key.degree.rawValue
  }

  static func forecast(_ forecast: LineForecast) -> String {
    let key = forecast.history.key
    let college = key.college == "*" ? "" : " --college " + word(key.college)
    let subject = key.subject == .total ? "" : " --subject " + word(key.subject.rawValue)
    let national = forecast.national.flatMap { outlook in
      outlook.status == .given ? " --given national=\(Wording(.english).marks(outlook.value))" : nil
    }
    return "cutline forecast --school " + word(forecast.school.id) + " --major "
      + word(forecast.major.code.text)
      + " --degree " + key.degree.rawValue + college + subject + " --year \(forecast.cycle)"
      + (national ?? "")
  }

  /// One word for a shell: quoted where it holds anything but letters, digits and a few harmless marks.
  static func word(_ text: String) -> String {
    let clean = CleanText.line(text)
    let isPlain = !clean.isEmpty && clean.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    return isPlain
      ? clean
      : "'" + clean.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
