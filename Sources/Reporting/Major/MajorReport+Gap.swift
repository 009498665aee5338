import Admissions
import Charts
import Forecasting

extension MajorReport {
  /// How far each line lay above the national line; nothing with fewer than two.
  var gapBlocks: [Block] {
    let gaps = forecast.history.points.compactMap { point in
      point.national.map { YearValue(year: point.cycle, value: point.value - $0.value) }
    }
    guard gaps.count > 1 else { return [] }
    let chart = LineChart(
      caption: caption(
        title: wording.gapFinding(forecast, first: gaps[0], last: gaps[gaps.count - 1]),
        subtitle: wording.gapPlotted), unit: wording.unitOfMarks,
      series: [.init(name: wording.gapColumn, values: gaps)], axis: ValueAxis(holdsZero: true))
    return [section(wording.gapSection), .figure(figure("gap", chart))]
  }

  /// The forecast as twenty equally likely years, counted against the last line.
  var dotBlocks: [Block] {
    guard let last = forecast.history.points.last else { return [] }
    let count = 20
    let values = (0..<count).map { place in
      forecast.distribution.quantile((Double(place) + 0.5) / Double(count))
    }
    let within = values.count { $0 <= last.value }
    let chart = QuantileDots(
      caption: caption(
        title: wording.dotsFinding(within, of: count, last: last), subtitle: wording.dotsPlotted(count)),
      unit: wording.unitOfMarks, values: values,
      threshold: .init(value: last.value, label: wording.lastLine(last), side: .atOrBelow))
    return [
      section(wording.dotsSection(count)), .figure(figure("dots", chart)),
      .paragraph(Prose(wording.floorCount(forecast, count))),
    ]
  }

  /// The same major and degree elsewhere, with the school itself among them.
  var elsewhereBlocks: [Block] {
    guard !elsewhere.isEmpty else { return [] }
    let all = ([forecast] + elsewhere).sorted {
      ($0.distribution.median, $1.school.id) > ($1.distribution.median, $0.school.id)
    }
    let own = all.firstIndex { $0.school.id == forecast.school.id } ?? 0
    return [
      section(wording.elsewhereSection), .paragraph(Prose(wording.elsewhereNote(elsewhere))),
      .figure(figure("elsewhere", ranking(all, own: own))), elsewhereTable(all),
    ] + slopeBlocks
  }

  private func ranking(_ all: [LineForecast], own: Int) -> RankedDots {
    let shown = shown(all, around: own)
    return RankedDots(
      caption: comparisonCaption(
        title: wording.elsewhereFinding(forecast, rank: own + 1, of: all.count),
        subtitle: wording.elsewherePlotted(
          shown.count, of: all.count, hasBroader: shown.contains { $0.history.basis != .own }), shown),
      rows: shown.map { item in
        let interval = item.distribution.interval(0.8)
        return .init(
          name: wording.peer(item), value: item.distribution.median, lower: interval.lower,
          upper: interval.upper)
      }, level: 80,
      highlight: shown.firstIndex { $0.school.id == forecast.school.id }.map {
        .init(row: $0, label: wording.ownSchool(forecast))
      })
  }

  private static let mostRows = 16

  /// The rows around the school's own where there are too many for a drawing; the table has all.
  private func shown(_ all: [LineForecast], around own: Int) -> [LineForecast] {
    let first = max(0, min(own - Self.mostRows / 2, all.count - Self.mostRows))
    return Array(all.dropFirst(first).prefix(Self.mostRows))
  }

  private func elsewhereTable(_ all: [LineForecast]) -> Block {
    .details(
      summary: Prose(wording.elsewhereFold(all.count)),
      [
        .table(
          wording.elsewhereSection,
          [
            wording.schoolColumn, wording.lineOfColumn, ">" + wording.lastLineColumn,
            ">" + wording.expectedColumn(forecast.cycle), ">" + wording.eightyColumn, wording.evidenceColumn,
          ],
          all.map { item in
            let last = item.history.points.last
            return [
              wording.shortName(item.school), item.history.key.major.text,
              last.map { wording.valueIn($0.value, $0.cycle) } ?? "",
              wording.marks(item.distribution.median), wording.interval(item.distribution, 0.8),
              item.evidence.grade.rawValue,
            ]
          })
      ])
  }
}
