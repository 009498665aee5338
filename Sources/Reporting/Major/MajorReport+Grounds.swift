import Admissions

extension MajorReport {
  /// The model, why it was chosen, and how forecasts like this one did.
  var groundsBlocks: [Block] {
    let statements = [
      wording.modelLabel + wording.afterLabel + wording.model(forecast.model),
      wording.modelReason(forecast.model, forecast.trackRecord), wording.passThrough(forecast.model),
      wording.trackRecordLabel(forecast.trackRecord) + wording.afterLabel
        + wording.trackRecord(forecast.trackRecord),
      wording.meanErrors(forecast.trackRecord),
    ]
    let items = statements.filter { !$0.isEmpty }.map { Prose(wording.sentence($0)) }
    return [section(wording.groundsSection), .list(ItemList(items))] + heldTable + candidatesTable
  }

  private var heldTable: [Block] {
    let record = forecast.trackRecord
    guard record.count > 0 else { return [] }
    let rows = zip(LineForecast.intervalLevels, record.held).map { level, held -> [Prose] in
      let share = wording.percent(Double(held) / Double(record.count))
      return [
        Prose(wording.percent(level)), Prose(share), Prose(wording.count(held)),
        Prose(wording.count(record.count)),
      ]
    }
    let columns = [wording.intervalColumn, wording.heldColumn, wording.heldCountColumn, wording.casesColumn]
    return [
      .table(
        DocumentTable(
          label: wording.trackRecordLabel, columns: columns.map { .init(Prose($0), .right) }, rows: rows))
    ]
  }

  private var candidatesTable: [Block] {
    let candidates = forecast.model.candidates
    guard candidates.count > 1 else { return [] }
    let rows = candidates.map { candidate -> [Prose] in
      let name = Prose(wording.modelDescription(candidate.name))
      return [
        candidate.name == forecast.model.name ? [.strong(name)] : name,
        Prose(wording.marks(candidate.crpsRatio, decimals: 2)),
        Prose(wording.marks(candidate.maeRatio, decimals: 2)), Prose(wording.count(candidate.count)),
      ]
    }
    let numbers = [wording.crpsColumn, wording.maeColumn, wording.casesColumn]
    let columns =
      [DocumentTable.Column(Prose(wording.modelColumn))] + numbers.map { .init(Prose($0), .right) }
    return [
      .details(
        summary: Prose(wording.candidatesTried(candidates.count)),
        [.table(DocumentTable(label: wording.modelColumn, columns: columns, rows: rows))])
    ]
  }
}
