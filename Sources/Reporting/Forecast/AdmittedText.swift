public import Admissions
import Forecasting
import Numerals

/// The forecast of the lowest admitted score as a person reads it, and as a document.
public struct AdmittedText: Sendable {
  private let forecast: AdmittedForecast
  private let wording: Wording

  /// The words of a forecast in a language.
  public init(_ forecast: AdmittedForecast, language: Language) {
    self.forecast = forecast
    wording = Wording(language)
  }

  private var title: String {
    wording.title(of: forecast.line) + wording.titleSeparator + wording.level(.lowestAdmitted)
  }

  private var facts: [ForecastFacts.Fact] {
    let line = forecast.line
    return [
      ForecastFacts.Fact(
        label: wording.lowestAdmittedLabel,
        text: wording.line(forecast.distribution.quantile(0.5), of: line.fullMark), role: .strong)
    ]
      + LineForecast.intervalLevels.map { level in
        ForecastFacts.Fact(
          label: wording.intervalLabel(level),
          text: wording.marks(forecast.distribution.quantile((1 - level) / 2)) + " - "
            + wording.marks(forecast.distribution.quantile((1 + level) / 2)))
      } + [
        .init(label: wording.lineUnderLabel, text: wording.lineUnder(line)),
        .init(label: wording.stepLabel, text: wording.step(forecast.steps)),
        .init(
          label: wording.restsOnLabel,
          text: wording.restsOn(line.evidence, of: line.history) + wording.clauseSeparator
            + wording.grade(line.evidence.grade)),
        .init(label: wording.trackRecordLabel, text: wording.trackRecord(forecast.steps)),
      ]
      + forecast.past.enumerated().map { place, step in
        .init(label: place == 0 ? wording.pastStepsLabel : "", text: wording.secondStep(step))
      }
  }

  /// What a reader must know, a sentence each.
  private var remarks: [String] {
    [wording.known(forecast.line.known, schools: [forecast.line.school])].filter { !$0.isEmpty }
      + [wording.lowestIsNoPromise]
  }

  /// The lines for a terminal.
  public var lines: [StyledLine] {
    let width = facts.map { DisplayWidth.of($0.label) }.max() ?? 0
    let room = max(100 - width - 4, 20)
    let told = facts.flatMap { fact -> [StyledLine] in
      TextWrap.lines(fact.text) { DisplayWidth.of($0) <= room }.enumerated().map { place, text in
        var line = StyledLine("  ")
        line.append(padded: place == 0 ? fact.label : "", to: width, .soft)
        line.append("  ")
        line.append(text, fact.role)
        return line
      }
    }
    return [StyledLine(title, .strong), StyledLine()] + told + [StyledLine()]
      + remarks.map { StyledLine("  " + $0, .caution) }
  }

  /// The same as a document.
  public var document: Document {
    Document(
      title: title, language: wording.language,
      blocks: [wording.table(facts)] + remarks.map { .note(Note(label: wording.noteLabel, Prose($0))) })
  }
}

extension Wording {
  var lowestAdmittedLabel: String { say("lowest admitted score", "最低录取分") }
  var lineUnderLabel: String { say("cutoff under it", "对应的复试线") }
  var stepLabel: String { say("above the cutoff", "高出复试线") }
  var pastStepsLabel: String { say("past cycles", "历年") }

  /// The line that the score cannot lie below.
  func lineUnder(_ line: LineForecast) -> String {
    if let published = line.published {
      return marks(published.value) + remark(say("published", "已公布"))
    }
    return marks(line.distribution.median) + remark(interval(line.distribution, 0.8))
  }

  /// What the step is learned from.
  func step(_ steps: AdmittedSteps) -> String {
    let (middle, upper) = (marks(steps.step.quantile(0.5)), marks(steps.step.quantile(0.9)))
    return say(
      "in \(percent(steps.shareAtLine)) of \(count(steps.count)) programs and cycles the last one admitted had just the "
        + "cutoff; the middle one lies \(middle) above it, nine in ten no more than \(upper)",
      "\(count(steps.count)) 个专业年度中，\(percent(steps.shareAtLine)) 的最低录取分恰为复试线；中位数高出 \(middle) 分，九成不超过 \(upper) 分"
    )
  }

  /// How the step did on cycles that it was not learned from.
  func trackRecord(_ steps: AdmittedSteps) -> String {
    guard let record = steps.record else {
      return say("none: no later cycle could be scored", "无：没有可评分的后续年份")
    }
    return say(
      "given the cutoff, \(held(record.held, of: record.count, level: 0.8)) at \(counted(record.schools, .school)), each "
        + "cycle by what was known before it; mean error \(marks(record.crps, decimals: 1)) points (CRPS), of the cutoff itself "
        + "\(marks(record.crpsOfLine, decimals: 1))",
      "已知复试线时，\(held(record.held, of: record.count, level: 0.8))（\(counted(record.schools, .school))，每年只用此前的数据）；"
        + "平均误差（CRPS）\(marks(record.crps, decimals: 1)) 分，直接用复试线为 \(marks(record.crpsOfLine, decimals: 1)) 分")
  }

  /// That the lowest score admits nobody by itself.
  var lowestIsNoPromise: String {
    say(
      "The lowest admitted score is that of the one candidate admitted with the fewest points; others with more were not "
        + "admitted, as the retest counts too.",
      "最低录取分是被录取者中初试总分最低的一位；总分更高而未被录取的也有，复试成绩同样计入。")
  }
}
