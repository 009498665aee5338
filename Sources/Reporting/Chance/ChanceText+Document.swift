import Admissions
import Charts
import Forecasting
import Lines

extension ChanceText {
  /// The chance as a short document: the answer, every requirement, what binds and what it rests on.
  public var document: Document { document(figures: []) }

  /// The same as a page with its drawings.
  public var page: Document { document(figures: [dots, icons]) }

  /// The beginning of the names of the page's files.
  public var stem: String {
    let key = forecast.history.key
    let parts = [
      Wording(.english).shortName(forecast.school), forecast.major.code.text, key.degree.rawValue, "chance",
      wording.marks(chance.candidate.score), wording.language.rawValue,
    ]
    return FileName.safe(parts.joined(separator: "-").lowercased())
  }

  private func document(figures: [Figure]) -> Document {
    Document(
      title: wording.title(of: forecast), language: wording.language,
      blocks: [opening, wording.table(answer)] + figures.map { .figure($0) }
        + [.table(requirementTable), wording.table(moves), wording.table(grounds)]
        + cautions.map { .note(Note(label: wording.noteLabel, Prose($0))) })
  }

  /// The answer in two sentences, before anything else.
  private var opening: Block {
    let binds =
      wording.sentence(wording.bindingLabel, ended: false) + wording.afterLabel + wording.binding(chance)
    return .paragraph([
      .strong(Prose(wording.sentence(wording.chanceStatement(chance)))),
      .text(wording.sentenceGap + wording.sentence(binds)),
    ])
  }

  /// Twenty equally likely lines of the total beside the score.
  private var dots: Figure {
    let count = 20
    let line = chance.requirement.lines.total
    let chart = QuantileDots(
      caption: ChartCaption(
        title: wording.sentence(wording.totalStatement(chance), ended: false),
        subtitle: wording.dotsSubtitle(count),
        source: wording.chartSource(forecast.sources, [forecast.school])),
      unit: wording.unitOfMarks,
      values: (0..<count).map { line.quantile((Double($0) + 0.5) / Double(count)) },
      threshold: .init(value: chance.candidate.score, label: wording.scoreOnChart, side: .atOrBelow))
    return Figure(stem: "figures/" + stem + "-dots", chart: chart, language: wording.language)
  }
}

extension ChanceText {
  /// Every requirement together, as simulated years: twenty for the total alone; a hundred, those that are missed
  /// by which requirement, where marks are judged too.
  var icons: Figure {
    let isSplit = !chance.candidate.marks.isEmpty
    let total = isSplit ? 100 : 20
    let count = Int((chance.probability * Double(total)).rounded(.toNearestOrAwayFromZero))
    let chart = IconArray(
      caption: ChartCaption(
        title: wording.sentence(wording.clearedStatement(chance, of: total), ended: false),
        subtitle: wording.iconsSubtitle(chance, total: total),
        source: wording.chartSource(forecast.sources, [forecast.school])),
      count: count, total: total, label: wording.yearsCleared,
      misses: isSplit ? misses(total - count) : [])
    return Figure(stem: "figures/" + stem + "-icons", chart: chart, language: wording.language)
  }

  /// The years missed by what was missed, none that rounds to no icon.
  private func misses(_ total: Int) -> [IconArray.Part] {
    let missed = chance.outcomes.filter { $0.kind != .cleared }
    return zip(missed, Apportionment.of(missed.map(\.probability), to: total)).compactMap { outcome, count in
      count > 0 ? IconArray.Part(count: count, label: wording.missed(outcome.kind)) : nil
    }
  }
}
