import LinearAlgebra
import Statistics

extension ShapeModel {
  /// - Parameters:
  ///   - errors: the errors whose distribution is wanted, cycle by cycle.
  ///   - sizes: the absolute errors that tell the scale.
  init(_ history: ShapeHistory, errors: [[Double]], sizes: AbsoluteErrors, workers: Workers) {
    let origins = Array(history.cycles)
    let rows = TrainingRows(history.fit, origins: Array(origins.dropLast()), limit: history.effort.scaleRows)
    let known = ErrorScales(history.fit, origins: origins, rows: rows, sizes: sizes, workers: workers)
    let shapes = workers.map(origins.count) { origin in
      ShapeFeatures.table(
        history, before: origins[origin], scales: known.scales[origin], first: known.features[origin].first,
        overall: known.features[origin].overall)
    }
    let kept = rows.thinned(history.effort.shapeRows)
    let target = shapes[origins.count - 1]
    var training = TrainingErrors()
    var table = target.selecting([])
    var values: [Double] = []
    training.draws = Array(kept.draws.joined())
    for (origin, series) in kept.series.enumerated() {
      table.appendRows(shapes[origin].selecting(series))
      for index in series {
        training.series.append(index)
        training.cycles.append(origins[origin])
        training.scales.append(known.scales[origin][index])
        values.append(errors[origins[origin]][index])
      }
    }
    let lesson = history.fit.panel.lessons?.shape
    let groups = GroupColumns(first: ShapeFeatures.groupStart, count: history.fit.panel.groups.count)
    let standardization = Standardization(
      values.isEmpty ? target : table, lesson: lesson, groups: groups, cycles: kept.cycleCount)
    let design = standardization.design(table)
    let regression = QuantileRegression(
      lesson == nil ? design.addingReferenceRows(columns: design.columns) : design,
      zip(values, training.scales).map { $0 / $1 } + (lesson == nil ? ReferenceShape.points : []),
      weights: lesson == nil ? training.scales.addingReferenceWeights() : training.scales, share: kept.share,
      steps: history.effort.shapeSteps, workers: workers,
      centers: lesson?.centers(groups, standardization), cycles: kept.cycleCount)
    training.knots = regression.knots(design)
    self.training = training
    scales = known.scales[origins.count - 1]
    pastScales = [[Double]](repeating: [], count: history.cycles.lowerBound) + known.scales.dropLast()
    knots = regression.knots(standardization.design(target))
    let last = known.features[origins.count - 1]
    learned = LearnedErrors(
      features: last, scale: known.regression, standardization: standardization, shape: regression,
      groupLastErrors: ShapeFeatures.groupLastErrors(
        history, before: history.fit.panel.cycleCount, scales: scales),
      resolution: history.fit.panel.resolution)
  }
}

extension Matrix {
  /// The design with a row of average features for each point of the reference shape.
  fileprivate func addingReferenceRows(columns: Int) -> Matrix {
    let added = ReferenceShape.points.count
    var elements: [Double] = []
    elements.reserveCapacity((rows + added) * columns)
    for column in 0..<columns {
      if rows > 0 { elements.append(contentsOf: self.column(column)) }
      elements.append(contentsOf: repeatElement(column == 0 ? 1 : 0, count: added))
    }
    return Matrix(rows: rows + added, columns: columns, elements: elements)
  }
}

extension [Double] {
  fileprivate func addingReferenceWeights() -> [Double] {
    let mean = isEmpty ? 1 : reduce(0, +) / Double(count)
    return self + ReferenceShape.points.map { _ in mean * ReferenceShape.weight }
  }
}

/// The shape an error is taken to have before any was seen: Student t with 5 degrees of freedom, scaled to a
/// mean absolute value of 1. It enters the quantile regression as a few pseudo-observations, which keep the
/// quantiles of a panel with a handful of errors apart and vanish among thousands.
enum ReferenceShape {
  /// The pseudo-observations.
  static let points: [Double] = {
    let student = StudentTDistribution(degreesOfFreedom: 5)
    let raw = (0..<15).map { student.quantile((Double($0) + 0.5) / 15) }
    let size = raw.reduce(0) { $0 + abs($1) } / Double(raw.count)
    return raw.map { $0 / size }
  }()
  /// How many errors each of them counts for.
  static let weight = 4.0
}
