public import Admissions
import Numerals

/// A forecast as a person reads it on a terminal, and the same as Markdown.
public struct ForecastText: Sendable {
  private let forecast: LineForecast
  private let wording: Wording
  private let facts: ForecastFacts

  /// The words of a forecast in a language.
  public init(_ forecast: LineForecast, language: Language) {
    self.forecast = forecast
    wording = Wording(language)
    facts = ForecastFacts(forecast: forecast, wording: wording)
  }

  /// The lines: the title, the answer, what it rests on, and remarks where something needs saying.
  public var lines: [StyledLine] {
    let hints = facts.alternatives.isEmpty ? [] : [StyledLine("  " + facts.alternatives, .soft)]
    let remarks = facts.cautions.map { StyledLine("  " + $0, .caution) } + hints
    return [StyledLine(wording.title(of: forecast), .strong), StyledLine()]
      + facts.answer.map(line) + [StyledLine()] + facts.grounds.map(line)
      + (remarks.isEmpty ? [] : [StyledLine()] + remarks)
  }

  /// The lines without roles, each ended by a newline.
  public var text: String { lines.map { $0.plain + "\n" }.joined() }

  private func line(_ fact: ForecastFacts.Fact) -> StyledLine {
    var line = StyledLine("  ")
    line.append(padded: fact.label, to: labelWidth, .soft)
    line.append("  ")
    guard !fact.aside.isEmpty else {
      line.append(fact.text, fact.role)
      return line
    }
    line.append(padded: fact.text, to: Self.valueWidth, fact.role)
    line.append("    ")
    line.append(fact.aside, fact.asideRole)
    return line
  }

  private static let valueWidth = 20

  private var labelWidth: Int {
    max(20, (facts.answer + facts.grounds).map { DisplayWidth.of(CleanText.line($0.label)) }.max() ?? 0)
  }
}

extension ForecastText {
  /// The forecast as a short Markdown document.
  public var document: Document {
    Document(
      title: wording.title(of: forecast), language: wording.language,
      blocks: [table(facts.answer), table(facts.grounds)]
        + facts.cautions.map { .note(Note(label: wording.noteLabel, Prose($0))) }
        + [.paragraph(Prose(facts.alternatives))])
  }

  private func table(_ facts: [ForecastFacts.Fact]) -> Block {
    .table(
      DocumentTable(
        columns: [.init(""), .init("")],
        rows: facts.map { fact in
          let aside = fact.aside.isEmpty ? "" : wording.clauseSeparator + fact.aside
          let text = Inline.text(fact.text)
          let lead = fact.role == .strong ? .strong(Prose([text])) : text
          return [Prose(fact.label), [lead, .text(aside)]]
        }))
  }
}
