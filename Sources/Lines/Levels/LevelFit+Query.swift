import Forecasting
import LinearAlgebra

extension LevelFit {
  /// Where a line is expected and how far it may lie from there.
  ///
  /// Lines of the series itself count only as far as the query's past has them; those of the other series as the fit
  /// knows them.
  func expectation(_ query: LineQuery) -> LineExpectation {
    let index = query.index ?? -1
    let own = LevelRow.rows(of: query.past, index: index, before: query.year, target: year)
    let known = block(of: query.past.group)
    let isKnown = known.map { block in block.rows.filter { $0.series == index } == own } ?? own.isEmpty
    guard !isKnown else { return expectation(query, index: index, block: known, common: common) }
    let rows = (known?.rows.filter { $0.series != index } ?? []) + own
    let block = rows.isEmpty ? nil : LevelBlock(rows, parts: parts, layout: layout)
    return expectation(query, index: index, block: block, common: common(without: known, with: block))
  }

  private func expectation(
    _ query: LineQuery, index: Int, block: LevelBlock?, common: Common
  ) -> LineExpectation {
    let base = LevelRow.base(of: query.past, before: year)
    let target = LevelRow.row(
      of: query.past, index: index, year: query.year, value: .infinity, reference: base, base: base,
      isWeak: false, isShared: query.past.years.last.map(query.past.sharedYears.contains) ?? false)
    var weights = [Double](repeating: 0, count: layout.count)
    for column in layout.columns(of: target) { weights[column.place] += column.value }
    var mean = weights.indices.reduce(0) { $0 + weights[$1] * common.mean[$1] }
    var variance =
      parts.covariance(target, target)
      + parts.noise(stratum: target.stratum, kind: target.traits.kind, isWeak: false)
    if let block {
      let shared = block.factor.solveLower(block.rows.map { parts.covariance($0, target) })
      mean += zip(shared, block.residuals(common.mean)).reduce(0) { $0 + $1.0 * $1.1 }
      variance -= shared.reduce(0) { $0 + $1 * $1 }
      for (place, column) in block.columns.enumerated() {
        weights[column] -= shared.indices.reduce(0) { $0 + shared[$1] * block.half[$1, place] }
      }
    }
    let pass = layout.passColumns(kind: target.traits.kind)
    var slopeWeights = [Double](repeating: 0, count: layout.count)
    for place in pass { slopeWeights[place] = 1 }
    let open = common.factor.solveLower(weights)
    let openSlope = common.factor.solveLower(slopeWeights)
    let slope = LevelRow.expectedPassThrough + pass.reduce(0) { $0 + common.mean[$1] }
    return LineExpectation(
      location: Location(
        base: mean + (base.isFinite ? base : 0), slope: base.isFinite ? slope : 0, anchor: base),
      variance: max(variance, 0) + open.reduce(0) { $0 + $1 * $1 },
      crossVariance: zip(open, openSlope).reduce(0) { $0 + $1.0 * $1.1 },
      slopeVariance: openSlope.reduce(0) { $0 + $1 * $1 })
  }
}
