import Forecasting
import Glibc
import Statistics

/// A line model fitted to a pool.
public struct FittedLineModel: Sendable {
  /// The definition.
  public let model: LineModel
  /// Points by which lines follow a point of the reference line.
  public let passThrough: Double
  /// How lines are placed.
  private(set) var placing: Placing
  let shape: MovementShape
  let habits: LineHabits
  let floorChance: FloorChance
  /// How much of a cycle's movements lines share.
  let shocks: SharedShocks
  /// The standardized movements that shared shocks are estimated from.
  let movements: [StandardizedMovement]
  /// The past movements from one line to the next, for effects.
  let steps: [LineStep]
  /// The lines of the target cycle that are already out and say something.
  private(set) var known: [LineQuery] = []

  /// How lines are placed.
  enum Placing: Sendable {
    /// Each by its own past.
    case rule(RulePlacing)
    /// All together, as levels.
    case levels(LevelFit)
  }

  /// Where a line is expected, its variance that of the scale of the movements' shape.
  func expectation(_ query: LineQuery) -> LineExpectation {
    switch placing {
    case .rule(let rule): return rule.expectation(query)
    case .levels(let fit): return fit.expectation(query).scaled(by: shape.scale)
    }
  }

  /// The same fit, knowing some lines of the target cycle: they move and narrow the forecasts of the rest.
  ///
  /// - Parameter lines: the published lines, each seen from its last line before. Under a rule a line on its floor
  ///   says only that it did not move above it and is left out; among levels it stands on its reference.
  public func knowing(_ lines: [PublishedLine]) -> FittedLineModel {
    var copy = self
    let telling = lines.filter { !$0.isAtFloor }
    copy.known = telling.map(\.query)
    switch placing {
    case .rule(var rule):
      let movements = telling.map { line in
        let location = rule.rule.location(line.query.past, year: line.query.year, passThrough: passThrough)
        let expected = location.value(line.reference)
        return (group: line.query.past.group, value: (line.value - expected) / rule.scale(line.query))
      }
      rule.published = PublishedMovements(movements, shocks: shocks)
      copy.placing = .rule(rule)
    case .levels(let fit):
      copy.placing = .levels(
        fit.knowing(
          lines.compactMap { line in
            guard let index = line.query.index else { return nil }
            return LevelRow.row(
              of: line.query.past, index: index, year: line.query.year, value: line.value,
              reference: line.reference, base: LevelRow.base(of: line.query.past, before: fit.year),
              isWeak: false)
          }))
    }
    return copy
  }
}

extension FittedLineModel {
  /// How many movements the kind's variance weighs against a series' own.
  private static let ownPriorCount = 4.0

  /// Lines placed by a rule.
  init(_ model: LineModel, _ past: PoolPast) {
    let cases = past.cases
    let slope = model.rule.usesGap ? PassThrough.estimate(cases) : 0
    let residuals = cases.map { item in
      item.outcome
        - model.rule.location(item.past, year: item.year, passThrough: slope).value(item.reference)
    }
    let moved = cases.indices.filter { cases[$0].isMovement }
    let spread = AgeSpread(
      residuals: moved.map { (cases[$0].stratum, cases[$0].age, residuals[$0]) },
      strataCount: past.strataCount)
    let deviations = cases.map { spread.variance(stratum: $0.stratum, age: $0.age).squareRoot() }
    let standardized = zip(residuals, deviations).map(/)
    let fresh = past.consecutive.filter { cases[$0].isMovement }
    let shape = MovementShape(standardized: fresh.map { standardized[$0] })
    let own = FittedLineModel.ownVariances(
      fresh.map { (cases[$0].series, standardized[$0]) }, count: past.pool.count)
    self.init(
      model, passThrough: slope, shape: shape,
      placing: .rule(
        RulePlacing(
          rule: model.rule, passThrough: slope, spread: spread, ownVariance: own, shapeScale: shape.scale)),
      habits: past.habits,
      movements: fresh.map { index in
        let item = cases[index]
        return StandardizedMovement(
          series: item.series, year: item.year, group: item.group,
          value: standardized[index] / (shape.scale * own[item.series].squareRoot()))
      },
      steps: past.consecutive.map { index in
        LineStep(
          item: cases[index], movement: residuals[index], variance: deviations[index] * deviations[index])
      },
      floors: cases.indices.map { (cases[$0], cases[$0].outcome - residuals[$0], deviations[$0]) })
  }

  /// Lines placed as levels, with the shape and the habits that past forecasts show.
  init(_ model: LineModel, _ past: PoolPast, fit: LevelFit, records: [LevelRecord]) {
    let fresh = records.filter { $0.item.isMovement }
    let shape = MovementShape(
      standardized: fresh.map(\.standardized), cycles: FittedLineModel.tellingCycles(fresh))
    let kinds = Set(past.pool.map(\.traits.kind)).sorted()
    let pass = kinds.map { kind in
      fit.layout.passColumns(kind: kind).reduce(LevelRow.expectedPassThrough) { $0 + fit.common.mean[$1] }
    }
    self.init(
      model, passThrough: pass.isEmpty ? 0 : pass.reduce(0, +) / Double(pass.count), shape: shape,
      placing: .levels(fit),
      habits: past.habits,
      movements: fresh.map { record in
        StandardizedMovement(
          series: record.item.series, year: record.item.year, group: record.item.group,
          value: record.standardized / shape.scale)
      },
      steps: records.map { record in
        LineStep(
          item: record.item, movement: record.item.outcome - record.location,
          variance: record.deviation * record.deviation)
      },
      floors: records.map { ($0.item, $0.location, $0.deviation) })
  }

  private init(
    _ model: LineModel, passThrough: Double, shape: MovementShape, placing: Placing, habits: LineHabits,
    movements: [StandardizedMovement], steps: [LineStep],
    floors: [(item: LineCase, expected: Double, deviation: Double)]
  ) {
    self.model = model
    self.passThrough = passThrough
    self.shape = shape
    self.placing = placing
    self.habits = habits
    self.movements = movements
    self.steps = steps
    shocks = SharedShocks(movements.map { ($0.year, $0.group, $0.value) })
    let unit = StudentTDistribution(
      location: 0, scale: shape.scale, degreesOfFreedom: shape.degreesOfFreedom)
    floorChance = FloorChance(
      floors.filter { $0.item.floor.isFinite }.map { item, expected, deviation in
        (
          FloorChance.Features(
            implied: unit.cdf((item.floor - expected) / deviation), wasAtFloor: item.wasAtFloor,
            age: item.age), item.isAtFloor
        )
      })
  }

  /// How many cycles have enough records to tell how large movements are.
  private static func tellingCycles(_ records: [LevelRecord]) -> Int {
    Dictionary(grouping: records, by: \.item.year).values.count { $0.count >= enoughRecords }
  }

  private static let enoughRecords = 20

  private static func ownVariances(_ movements: [(series: Int, value: Double)], count: Int) -> [Double] {
    var sums = [Double](repeating: ownPriorCount, count: count)
    var counts = sums
    for (series, value) in movements {
      // One wild move must not make a series look wild for ever.
      sums[series] += min(value * value, 9)
      counts[series] += 1
    }
    return zip(sums, counts).map { max($0 / $1, 0.25) }
  }
}

/// A past movement of a line over its own scale.
struct StandardizedMovement: Sendable, Equatable {
  /// The series in the pool.
  let series: Int
  let year: Int
  let group: Int
  let value: Double
}

/// A past line beside where it was expected from the line before it.
struct LineStep: Sendable {
  let item: LineCase
  /// How far the line came from there.
  let movement: Double
  /// The variance of such movements.
  let variance: Double
}
