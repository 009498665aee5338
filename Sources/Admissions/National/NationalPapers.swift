import Forecasting
public import Lines

/// The national lines of papers of 100, from which those of all papers follow: how they move, and how far with
/// the lines of the total.
public struct NationalPapers: Sendable {
  /// How they move.
  public let model: PaperReferenceModel
  private let histories: [NationalHistory]
  private let dataset: Dataset
  private let cycle: Int

  /// The limits of papers of 100.
  public static let limits = LineLimits(upper: 100)

  /// What the table tells before a cycle; nil when it tells too little.
  public init?(_ dataset: Dataset, before cycle: Int) {
    histories = dataset.allNationalHistories(subject: .single100).filter { !$0.row.isMinorityPolicy }
    let rows = histories.map { ($0.points.map(\.cycle), $0.points.map(\.value)) }
    guard let model = try? PaperReferenceModel(rows: rows, before: cycle, limits: NationalPapers.limits)
    else { return nil }
    self.model = model
    self.dataset = dataset
    self.cycle = cycle
  }

  /// How far they move with the total's lines, over the rows of one full mark.
  public func dependence(fullMark: Int) -> ReferenceDependence {
    var changes: [Int: [(total: Double, paper: Double)]] = [:]
    for history in histories where history.row.exam.fullMark == fullMark {
      let papers = history.points.filter { $0.cycle < cycle }
      for (before, now) in zip(papers, papers.dropFirst()) where now.cycle == before.cycle + 1 {
        guard let first = total(of: before), let last = total(of: now) else { continue }
        let unit = PaperReferenceModel.unit(before.value, NationalPapers.limits)
        changes[now.cycle, default: []].append((last - first, (now.value - before.value) / unit))
      }
    }
    return ReferenceDependence(changes)
  }

  private func total(of paper: NationalLine) -> Double? {
    dataset.nationalLine(row: paper.rowID, region: paper.region, cycle: paper.cycle, subject: .total)?.value
  }
}
