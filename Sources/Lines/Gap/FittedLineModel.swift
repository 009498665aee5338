import Forecasting
import Glibc
import Statistics

/// A line model fitted to a pool.
public struct FittedLineModel: Sendable {
  /// The definition.
  public let model: LineModel
  /// Points by which lines follow a point of the reference line.
  public let passThrough: Double
  let spread: AgeSpread
  let shape: MovementShape
  let habits: LineHabits
  let floorChance: FloorChance
  /// The variance of each series' own movements over that of its kind, shrunk.
  let ownVariance: [Double]
  /// How much of a cycle's movements lines share.
  let shocks: SharedShocks
  /// What lines of the target cycle that are already out say about the rest; nil without any.
  private(set) var published: PublishedMovements?
  /// The standardized movements that shared shocks are estimated from.
  let movements: [StandardizedMovement]
  /// The lines of the target cycle that are already out and say something.
  private(set) var known: [LineQuery] = []

  /// How many movements the kind's variance weighs against a series' own.
  private static let ownPriorCount = 4.0

  init(_ model: LineModel, pool: [ReferencedSeries], cases: [LineCase]) {
    let strataCount = (pool.map(\.stratum).max() ?? 0) + 1
    let slope = model.rule.usesGap ? PassThrough.estimate(cases) : 0
    let residuals = cases.map { item in
      item.outcome
        - model.rule.location(item.past, year: item.year, passThrough: slope).value(item.reference)
    }
    let moved = cases.indices.filter { cases[$0].isMovement }
    let spread = AgeSpread(
      residuals: moved.map { (cases[$0].stratum, cases[$0].age, residuals[$0]) }, strataCount: strataCount)
    let standardized = cases.indices.map { index in
      residuals[index] / spread.variance(stratum: cases[index].stratum, age: cases[index].age).squareRoot()
    }
    let fresh = FittedLineModel.consecutive(cases, among: moved)
    let shape = MovementShape(standardized: fresh.map { standardized[$0] })
    self.model = model
    self.spread = spread
    self.shape = shape
    passThrough = slope
    habits = LineHabits(cases, pool: pool, strataCount: strataCount)
    ownVariance = FittedLineModel.ownVariances(
      fresh.map { (cases[$0].series, standardized[$0]) }, count: pool.count)
    let own = ownVariance
    movements = fresh.map { index in
      let item = cases[index]
      return StandardizedMovement(
        series: item.series, year: item.year, group: item.group,
        value: standardized[index] / (shape.scale * own[item.series].squareRoot()))
    }
    shocks = SharedShocks(movements.map { ($0.year, $0.group, $0.value) })
    let unit = StudentTDistribution(
      location: 0, scale: shape.scale, degreesOfFreedom: shape.degreesOfFreedom)
    floorChance = FloorChance(
      cases.indices.filter { cases[$0].floor.isFinite }.map { index in
        let deviation = spread.variance(stratum: cases[index].stratum, age: cases[index].age).squareRoot()
        let expected = cases[index].outcome - residuals[index]
        return (
          FloorChance.Features(
            implied: unit.cdf((cases[index].floor - expected) / deviation),
            wasAtFloor: cases[index].wasAtFloor, age: cases[index].age), cases[index].isAtFloor
        )
      })
  }

  /// The same fit, knowing some lines of the target cycle: they move and narrow the forecasts of the rest.
  ///
  /// - Parameter lines: the published lines, each seen from its last line before; a line on its floor says
  ///   only that it did not move above it and is left out.
  public func knowing(_ lines: [PublishedLine]) -> FittedLineModel {
    let telling = lines.filter { !$0.isAtFloor }
    let movements = telling.map { line in
      let location = model.rule.location(line.query.past, year: line.query.year, passThrough: passThrough)
      let expected = location.value(line.reference)
      return (group: line.query.past.group, value: (line.value - expected) / scale(line.query))
    }
    var copy = self
    copy.published = PublishedMovements(movements, shocks: shocks)
    copy.known = telling.map(\.query)
    return copy
  }

  /// Of the cases `among`, those seen from the line just before: each movement counts once.
  private static func consecutive(_ cases: [LineCase], among: [Int]) -> [Int] {
    among.filter { index in
      let past = cases[index].past
      let next = index + 1 < cases.count ? cases[index + 1] : nil
      return next.map { $0.series != cases[index].series || $0.year != cases[index].year } ?? true
        && past.count > 0
    }
  }

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
