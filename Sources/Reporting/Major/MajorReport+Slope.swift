import Admissions
import Charts

extension MajorReport {
  /// The last two cycles of every school that prints a line of its own for the major: who rose, who fell, who changed
  /// places. Nothing where fewer than three schools have both.
  var slopeBlocks: [Block] {
    guard let last = ownLines.flatMap(\.history.cycles).max() else { return [] }
    let pairs = pairs(last)
    guard pairs.count > 2 else { return [] }
    let own = pairs.firstIndex { $0.forecast.school.id == forecast.school.id }
    let chart = SlopeChart(
      caption: comparisonCaption(
        title: wording.slopeFinding(forecast, changes: pairs.map { $0.to - $0.from }, last: last),
        subtitle: wording.slopePlotted(own == nil ? nil : forecast, last: last), pairs.map(\.forecast)),
      fromLabel: String(last - 1), toLabel: String(last),
      rows: pairs.map { .init(name: wording.shortName($0.forecast.school), from: $0.from, to: $0.to) },
      highlighted: own.map { [$0] } ?? [])
    return [.figure(figure("slope", chart))]
  }

  private static let mostLines = 12

  /// The lines printed for the major itself, the school's own among them.
  private var ownLines: [LineForecast] {
    ([forecast] + elsewhere).filter { $0.history.basis == .own }
  }

  /// Both lines of every school, by the later one; of more than a drawing holds those that moved furthest, and the
  /// school's own. A pair across a break compares nothing.
  private func pairs(_ last: Int) -> [(forecast: LineForecast, from: Double, to: Double)] {
    let all = ownLines.compactMap { item -> (forecast: LineForecast, from: Double, to: Double)? in
      let value = { (cycle: Int) in item.history.points.first { $0.cycle == cycle }?.value }
      guard item.history.startsAnew != last, let from = value(last - 1), let to = value(last) else {
        return nil
      }
      return (item, from, to)
    }
    let isOwn = { (item: LineForecast) in item.school.id == forecast.school.id }
    let furthest = all.sorted {
      (isOwn($0.forecast) ? 0 : 1, -abs($0.to - $0.from), $0.forecast.school.id)
        < (isOwn($1.forecast) ? 0 : 1, -abs($1.to - $1.from), $1.forecast.school.id)
    }
    return furthest.prefix(Self.mostLines).sorted {
      (-$0.to, $0.forecast.school.id) < (-$1.to, $1.forecast.school.id)
    }
  }

  /// The words around a chart of several schools, with those who published for them.
  func comparisonCaption(title: String, subtitle: String, _ shown: [LineForecast]) -> ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: wording.chartSource(shown.flatMap(\.sources), schools))
  }

  /// Every source of the page once: the school's own first, then those of the schools it is compared with.
  var allSources: [Source] {
    var seen: Set<String> = []
    return ([forecast] + elsewhere).flatMap(\.sources).filter { seen.insert($0.id).inserted }
  }
}
