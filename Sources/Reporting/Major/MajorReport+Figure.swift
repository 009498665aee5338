import Admissions
import Charts
import Forecasting

extension MajorReport {
  /// A figure of the report.
  func figure(_ name: String, _ chart: some Chart) -> Figure {
    Figure(stem: "figures/" + stem + "-" + name, chart: chart, language: wording.language)
  }

  /// The lines, the national line and the fan.
  var fan: FanChart {
    FanChart(
      caption: caption(title: wording.finding(forecast), subtitle: wording.plotted(forecast)),
      unit: wording.unitOfMarks, seriesName: levelName, history: history, step: step,
      fan: [fanYear], ruleChanges: flags, thinEvidence: thinEvidence)
  }

  private var levelName: String { wording.sentence(wording.level(forecast.history.level), ended: false) }

  /// The words around a chart, with everyone who published what it shows.
  func caption(title: String, subtitle: String) -> ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: wording.allPublishers(forecast.sources, schools))
  }

  private var history: [YearValue] {
    forecast.history.points.map { point in
      YearValue(
        year: point.cycle, value: point.value, isAtFloor: point.isAtFloor,
        isDisputed: point.line.status == .disputed)
    }
  }

  /// The national lines that held, then the path to the forecast; a cycle of both counts once.
  private var step: StepLine? {
    guard let outlook = forecast.national else { return nil }
    let known = outlook.history.map { StepLine.Tread(year: $0.cycle, value: $0.value) }
    let years = Set(known.map(\.year))
    let ahead = outlook.path.filter { !years.contains($0.cycle) }.map {
      StepLine.Tread(year: $0.cycle, value: $0.value, isForecast: $0.isForecast)
    }
    let first = forecast.history.points.first?.cycle ?? forecast.cycle
    return StepLine(
      name: wording.sentence(wording.level(.national), ended: false),
      treads: (known + ahead).filter { $0.year >= first && $0.year <= forecast.cycle })
  }

  private var fanYear: FanYear {
    FanYear(
      year: forecast.cycle, median: forecast.distribution.median,
      bands: LineForecast.intervalLevels.map { level in
        let interval = forecast.distribution.interval(level)
        return .init(level: Int((level * 100).rounded()), lower: interval.lower, upper: interval.upper)
      })
  }

  /// Changes that do something to the lines drawn, in few words; the section of rule changes has all of them.
  private var flags: [RuleFlag] {
    let first = forecast.history.points.first?.cycle ?? forecast.cycle
    let telling = forecast.ruleChanges.filter { $0.effect != .none && $0.cycle >= first }
    let rules = telling.map { change in
      RuleFlag(
        year: change.cycle, label: wording.firstClause(wording.ruleText(change)),
        breaksLine: change.effect == .break || change.effect == .dropHistory)
    }
    let links = forecast.history.links.filter { link in
      link.cycle >= first && !telling.contains { $0.tells(link) }
    }
    return rules
      + links.map { link in
        RuleFlag(year: link.cycle, label: wording.linkText(link), breaksLine: link.effect == .break)
      }
  }

  private var thinEvidence: String? {
    let text = wording.thinEvidence(forecast.evidence, basis: forecast.history.basis)
    return text.isEmpty ? nil : text
  }
}

extension RuleChange {
  /// Whether a change of colleges is this one: it names both, in the language that the data name colleges in.
  func tells(_ link: ProgramLink) -> Bool {
    cycle == link.cycle && link.from.college != link.to.college
      && [link.from.college, link.to.college].allSatisfy { $0 != "*" && textZH.contains($0) }
  }
}

extension LinePoint {
  /// Whether the line equals the highest line published above it.
  var isAtFloor: Bool { floor.map { value <= $0.value } ?? false }
}
