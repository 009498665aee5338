import Admissions

extension MajorReport {
  /// Every line with the national line of its cycle, the latest first.
  var historyBlocks: [Block] {
    let points = forecast.history.points
    guard !points.isEmpty else { return [] }
    let rows = points.indices.reversed().map { index in
      row(points[index], before: index > 0 ? points[index - 1] : nil)
    }
    return [
      section(wording.historySection),
      .table(DocumentTable(label: wording.historySection, columns: columns, rows: rows)),
    ]
  }

  private var columns: [DocumentTable.Column] {
    let level = wording.sentence(wording.level(forecast.history.level), ended: false)
    let numbers = [level, wording.changeColumn, wording.nationalColumn, wording.gapColumn]
    return [.init(Prose(wording.cycleColumn))] + numbers.map { .init(Prose($0), .right) }
      + [.init(Prose(wording.remarksColumn))]
  }

  /// A change is said only from one cycle to the next, and not across a break.
  private func row(_ point: LinePoint, before: LinePoint?) -> [Prose] {
    let change = before.flatMap { before in
      before.cycle == point.cycle - 1 && point.cycle != forecast.history.startsAnew
        ? wording.change(point.value - before.value) : nil
    }
    let national = point.national?.value
    let texts = [
      String(point.cycle), wording.marks(point.value), change ?? "",
      national.map { wording.marks($0) } ?? "",
      national.map { wording.change(point.value - $0) } ?? "",
      remarks(point).joined(separator: wording.clauseSeparator),
    ]
    return texts.map { Prose($0) }
  }

  private func remarks(_ point: LinePoint) -> [String] {
    let floor = point.isAtFloor ? point.floor.map(wording.atFloorRemark) : nil
    return [
      floor, point.line.status == .disputed ? wording.disputed : nil,
      point.isUniform ? wording.uniform : nil, point.line.confidence == .c ? wording.secondary : nil,
      forecast.history.startsAnew == point.cycle ? wording.startsAnew : nil,
      forecast.history.widened.contains(point.cycle) ? wording.widerStep : nil,
    ].compactMap(\.self)
  }
}
