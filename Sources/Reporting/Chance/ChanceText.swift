public import Admissions
import Forecasting
import Numerals

/// A chance as a person reads it on a terminal, and the same as a document with its drawings.
public struct ChanceText: Sendable {
  let chance: AdmissionChance
  let wording: Wording

  /// The words of a chance in a language.
  public init(_ chance: AdmissionChance, language: Language) {
    self.chance = chance
    wording = Wording(language)
  }

  /// The lines: the title, the answer, every requirement, what binds, what it rests on, and remarks.
  public var lines: [StyledLine] {
    let remarks = cautions.map { StyledLine("  " + $0, .caution) }
    return [StyledLine(wording.title(of: forecast), .strong), StyledLine()] + answer.map(line)
      + [StyledLine()] + requirements.lines + [StyledLine()] + (moves + grounds).map(line)
      + (remarks.isEmpty ? [] : [StyledLine()] + remarks)
  }

  /// The lines without roles, each ended by a newline.
  public var text: String { lines.map { $0.plain + "\n" }.joined() }

  var forecast: LineForecast { chance.requirement.total }
  var facts: ForecastFacts { ForecastFacts(forecast: forecast, wording: wording) }

  /// The score, the chance in both of its forms, and what it makes of the choice.
  var answer: [ForecastFacts.Fact] {
    [
      .init(
        label: wording.yourScore,
        text: wording.candidate(chance.candidate, of: chance.requirement.exam.fullMark)),
      .init(
        label: wording.chanceLabel, text: wording.inHundred(chance.probability),
        aside: wording.naturalFrequency(chance.probability), role: .strong),
    ]
      + [
        chance.level.map {
          .init(
            label: wording.levelLabel, text: wording.chanceLevel($0),
            aside: chance.requirement.total.standing.isLine
              ? wording.thresholds(chance.thresholds) : wording.neverSafe(chance.thresholds))
        }
      ].compactMap(\.self)
      + [
        forecast.published.map {
          .init(label: wording.publishedLabel, text: wording.published($0.value))
        }
      ].compactMap(\.self)
  }

  /// What binds, what would change the answer, and what became of a scenario.
  var moves: [ForecastFacts.Fact] {
    let levers = chance.levers.enumerated().map { place, lever in
      ForecastFacts.Fact(
        label: place == 0 ? wording.leversLabel : "", text: wording.lever(lever, cycle: forecast.cycle))
    }
    return [.init(label: wording.bindingLabel, text: wording.binding(chance))] + levers + facts.secondSteps
      + facts.scenario
  }

  /// What the answer rests on: the same words as a forecast's, with the national line.
  var grounds: [ForecastFacts.Fact] {
    let national = forecast.national.map { outlook in
      ForecastFacts.Fact(
        label: wording.sentence(wording.level(.national), ended: false).lowercased(),
        text: wording.national(outlook))
    }
    return [national].compactMap(\.self) + facts.grounds
  }

  /// What the candidate must read, a sentence each.
  public var cautions: [String] {
    [wording.passingIsNotAdmission] + wording.cautions(chance) + facts.cautions
  }

  private func line(_ fact: ForecastFacts.Fact) -> StyledLine {
    var line = StyledLine("  ")
    line.append(padded: fact.label, to: labelWidth, .soft)
    line.append("  ")
    guard !fact.aside.isEmpty else {
      line.append(fact.text, fact.role)
      return line
    }
    line.append(padded: fact.text, to: 20, fact.role)
    line.append("    ")
    line.append(fact.aside, fact.asideRole)
    return line
  }

  private var labelWidth: Int {
    (answer + moves + grounds).map { DisplayWidth.of(CleanText.line($0.label)) }.max() ?? 0
  }
}
