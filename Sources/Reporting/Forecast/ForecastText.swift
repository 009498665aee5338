public import Admissions
import Numerals

/// A forecast as a person reads it on a terminal, and the same as Markdown.
public struct ForecastText: Sendable {
  private let forecast: LineForecast
  private let wording: Wording
  private let facts: ForecastFacts
  private let candidate: Candidate?

  /// The words of a forecast in a language.
  ///
  /// - Parameter candidate: whoever asks for a chance where only a floor is known and none can be told.
  public init(_ forecast: LineForecast, candidate: Candidate? = nil, language: Language) {
    self.forecast = forecast
    self.candidate = candidate
    wording = Wording(language)
    facts = ForecastFacts(forecast: forecast, wording: wording)
  }

  /// The lines: the title, the answer, what it rests on, and remarks where something needs saying.
  public var lines: [StyledLine] {
    let hints = facts.alternatives.isEmpty ? [] : [StyledLine("  " + facts.alternatives, .soft)]
    let remarks = remarks.map { StyledLine("  " + $0, .caution) } + hints
    return [StyledLine(wording.title(of: forecast), .strong), StyledLine()]
      + answer.flatMap(lines) + [StyledLine()] + facts.grounds.flatMap(lines)
      + (remarks.isEmpty ? [] : [StyledLine()] + remarks)
  }

  /// What a reader must know before trusting the figures, a sentence each.
  public var remarks: [String] { facts.cautions + (candidate == nil ? [] : [wording.passingIsNotAdmission]) }

  /// The beginning of the names of its files.
  public var stem: String {
    let key = forecast.history.key
    let parts = [
      Wording(.english).shortName(forecast.school), forecast.major.code.text, key.degree.rawValue, "chance",
      candidate.map { wording.marks($0.score) } ?? "", wording.language.rawValue,
    ]
    return FileName.safe(parts.joined(separator: "-").lowercased())
  }

  /// The answer, with the candidate's score and that it has no chance where one was asked for.
  private var answer: [ForecastFacts.Fact] {
    guard let candidate else { return facts.answer }
    return [
      .init(label: wording.yourScore, text: wording.candidate(candidate, of: forecast.fullMark))
    ] + facts.answer + [.init(label: wording.noChanceLabel, text: wording.noChance, role: .caution)]
  }

  /// The lines without roles, each ended by a newline.
  public var text: String { lines.map { $0.plain + "\n" }.joined() }

  /// A fact: its label, then its text, which goes on under itself where it is long.
  private func lines(_ fact: ForecastFacts.Fact) -> [StyledLine] {
    guard fact.aside.isEmpty else { return [line(fact)] }
    let room = Self.lineWidth - labelWidth - 4
    let texts = TextWrap.lines(CleanText.line(fact.text)) { DisplayWidth.of($0) <= room }
    return (texts.isEmpty ? [""] : texts).enumerated().map { index, text in
      var line = start(index == 0 ? fact.label : "")
      line.append(text, fact.role)
      return line
    }
  }

  private func line(_ fact: ForecastFacts.Fact) -> StyledLine {
    var line = start(fact.label)
    line.append(padded: fact.text, to: Self.valueWidth, fact.role)
    line.append("    ")
    line.append(fact.aside, fact.asideRole)
    return line
  }

  private func start(_ label: String) -> StyledLine {
    var line = StyledLine("  ")
    line.append(padded: label, to: labelWidth, .soft)
    line.append("  ")
    return line
  }

  /// Longer than a line of a book, since a terminal is not read for long; the usual ones show it whole.
  private static let lineWidth = 100
  private static let valueWidth = 20

  private var labelWidth: Int {
    max(20, (answer + facts.grounds).map { DisplayWidth.of(CleanText.line($0.label)) }.max() ?? 0)
  }
}

extension ForecastText {
  /// The forecast as a short Markdown document.
  public var document: Document {
    Document(
      title: wording.title(of: forecast), language: wording.language,
      blocks: [wording.table(answer), wording.table(facts.grounds)]
        + remarks.map { .note(Note(label: wording.noteLabel, Prose($0))) }
        + [.paragraph(Prose(facts.alternatives))])
  }
}
