public import Admissions

/// The report of one major at one school: what is expected, what it rests on, and every line behind it.
public struct MajorReport: Sendable {
  let forecast: LineForecast
  let elsewhere: [LineForecast]
  let wording: Wording

  /// A report of a forecast in a language.
  ///
  /// - Parameter elsewhere: forecasts of the same major and degree at other schools, to compare with.
  public init(_ forecast: LineForecast, elsewhere: [LineForecast] = [], language: Language) {
    self.forecast = forecast
    self.elsewhere = elsewhere
    wording = Wording(language)
  }

  /// The beginning of the names of its files: school, major, degree, subject where it is not the total, and
  /// language. It keeps reports of different majors apart, but not of different colleges.
  public var stem: String {
    let key = forecast.history.key
    let subject = key.subject == .total ? [] : [key.subject.rawValue]
    let parts =
      [Wording(.english).shortName(forecast.school), forecast.major.code.text, key.degree.rawValue] + subject
      + [wording.language.rawValue]
    return FileName.safe(parts.joined(separator: "-").lowercased())
  }

  /// The report as a document.
  public var document: Document {
    Document(
      title: wording.title(of: forecast), language: wording.language,
      blocks: summary + [.figure(figure("fan", fan))] + forecastBlocks + dotBlocks + historyBlocks + gapBlocks
        + groundsBlocks + comparisonBlocks + elsewhereBlocks + rulesBlocks + qualityBlocks + sourcesBlocks
        + commandBlocks)
  }

  func section(_ title: String) -> Block { .heading(.section, Prose(title)) }

  /// The answer, before anything else.
  var summary: [Block] {
    let facts = ForecastFacts(forecast: forecast, wording: wording)
    let text = wording.sentences([
      wording.nationalSentence(forecast), wording.floorSentence(forecast),
      wording.gapSentence(forecast.history.points), wording.evidenceSentence(forecast),
    ])
    return [
      .paragraph([.strong(Prose(wording.answer(forecast))), .text(wording.sentenceGap + text)])
    ] + facts.cautions.map { .note(Note(label: wording.noteLabel, Prose($0))) }
      + [.paragraph(Prose(facts.alternatives))]
  }

  var rulesBlocks: [Block] {
    let changes = ForecastFacts(forecast: forecast, wording: wording).changes
    guard !changes.isEmpty else { return [] }
    return [section(wording.rulesSection), .list(ItemList(changes.map { Prose($0) }))]
  }

  var sourcesBlocks: [Block] {
    let own = Set(forecast.sources.map(\.id))
    let others = allSources.filter { !own.contains($0.id) }
    return SourceList(forecast.sources, schools: schools, wording: wording).blocks
      + SourceList(others, schools: schools, wording: wording).folded(wording.peerSourcesFold(others.count))
  }

  /// The schools whose publications are drawn on.
  var schools: [School] { [forecast.school] + elsewhere.map(\.school) }

  private var commandBlocks: [Block] {
    [section(wording.commandSection), .verbatim(Command.forecast(forecast))]
  }
}

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
