import Admissions
import Charts

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
