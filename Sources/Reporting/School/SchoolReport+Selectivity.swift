import Admissions
import Charts
import Forecasting

extension SchoolReport {
  /// How hard it is to get in, with its parts; nothing where nothing was counted.
  var selectivityBlocks: [Block] {
    guard let cycle = selectivity.cycle, let first = selectivity.items.first else { return [] }
    return [
      .section(wording.selectivitySection),
      .text(wording.competition(selectivity.items, cycle: cycle)),
      figure("competition", chart(first, cycle)), table(cycle),
      .text(wording.selectivityNote(cycle, least: Selectivity.leastCandidates)),
    ]
  }

  private func chart(_ first: Selectivity.Item, _ cycle: Int) -> RankedDots {
    let shown = selectivity.items.prefix(15)
    return RankedDots(
      caption: caption(
        wording.selectivityFinding(first, cycle: cycle),
        wording.selectivityPlotted(shown.count, of: selectivity.items.count)),
      rows: shown.map { .init(name: $0.shortName, value: $0.perPlace) }, level: 80,
      reference: selectivity.together.isFinite
        ? .init(value: selectivity.together, label: wording.allTogether) : nil,
      axis: ValueAxis(decimals: 1))
  }

  private func table(_ cycle: Int) -> Block {
    .table(
      wording.selectivitySection,
      [
        ">" + wording.rankColumn, wording.majorColumn, ">" + wording.candidatesColumn,
        ">" + wording.placesColumn, ">" + wording.perPlaceColumn, ">" + wording.exemptedShareColumn,
        ">" + wording.overLineShareColumn, ">" + wording.expectedGapColumn(next),
        ">" + wording.atFloorColumn,
      ], selectivity.items.indices.map(row))
  }

  private func row(_ place: Int) -> [String] {
    let item = selectivity.items[place]
    let gap = item.forecast.flatMap { forecast in
      forecast.national.map { forecast.distribution.median - $0.value }
    }
    return [
      String(place + 1), item.name, people(item.counts.candidates), people(item.counts.placesByExam),
      wording.perPlace(item.perPlace), item.counts.exemptedShare.map { wording.percent($0) } ?? "",
      item.counts.shareOverLine.map { wording.percent($0) } ?? "", gap.map { wording.change($0) } ?? "",
      item.forecast?.floorProbability.map { wording.percent($0) } ?? "",
    ]
  }
}
