import Forecasting
import Statistics

/// The line of one query on whole marks: an atom on the floor, one on last year's line, and a movement above the floor.
struct LineLattice {
  private let model: FittedLineModel
  private let query: LineQuery
  private let expected: LineExpectation
  private let standard: TabulatedStudentT
  private let repeatChance: Double
  private let shift: LineShift

  init(_ model: FittedLineModel, _ query: LineQuery) {
    self.model = model
    self.query = query
    expected = model.expectation(query)
    standard = TabulatedStudentT.of(model.shape.degreesOfFreedom)
    repeatChance = model.habits.repeatChance(stratum: query.past.stratum, age: query.age)
    shift = query.shift ?? LineShift(mean: 0, variance: 0)
  }

  /// The masses of the line from its lowest value up, adding up to 1.
  ///
  /// - Parameter reference: the reference line; NaN where there is none.
  func masses(under reference: Double) -> (lowest: Double, masses: [Double]) {
    let limits = model.model.limits
    let floor = [reference, query.higherFloor ?? .nan].filter(\.isFinite).max()
    let lowest = floor.map { max($0, limits.lower) } ?? limits.lower
    guard lowest < limits.upper else { return (limits.upper, [1]) }
    let movement = Movement(
      location: expected.location.value(reference) + shift.mean,
      scale: (expected.variance(reference) + shift.variance).squareRoot(), standard: standard)
    var masses = moving(movement, from: lowest, hasFloor: floor != nil)
    addRepeat(to: &masses, lowest: lowest)
    guard let floor else { return (lowest, masses) }
    let atFloor = model.floorChance.probability(
      FloorChance.Features(
        implied: movement.cdf(floor), wasAtFloor: query.past.isAtFloor(query.past.count - 1), age: query.age))
    for place in masses.indices { masses[place] *= 1 - atFloor }
    masses[0] = atFloor
    return (lowest, masses)
  }

  /// The masses of a movement, by the habit of multiples of five; nothing on a floor itself.
  private func moving(_ movement: Movement, from lowest: Double, hasFloor: Bool) -> [Double] {
    let count = max(Int((model.model.limits.upper - lowest).rounded()) + 1, 1)
    let weights = model.habits.weights(from: lowest, stratum: query.past.stratum)
    var masses = movement.cells(from: lowest, count: count)
    let start = movement.cdf(lowest - 0.5)
    if hasFloor { masses[0] = 0 }
    var (total, five) = (0.0, 0)
    for place in 0..<count {
      let mass = masses[place] * weights[five]
      masses[place] = mass
      total += mass
      five = five == 4 ? 0 : five + 1
    }
    guard total > 1e-12 else {
      // Next to nothing lies between the limits: all of it goes to the nearest one.
      masses = [Double](repeating: 0, count: count)
      masses[start > 0.5 ? min(hasFloor ? 1 : 0, count - 1) : count - 1] = 1
      return masses
    }
    for place in 0..<count { masses[place] /= total }
    return masses
  }

  private func addRepeat(to masses: inout [Double], lowest: Double) {
    let index = ((query.past.values.last ?? .nan) - lowest).rounded()
    guard index >= 1, index < Double(masses.count) else { return }
    for place in masses.indices { masses[place] *= 1 - repeatChance }
    masses[Int(index)] += repeatChance
  }
}

/// Where a line moves to, before floor and lattice.
private struct Movement {
  let location: Double
  let scale: Double
  let standard: TabulatedStudentT

  func cdf(_ value: Double) -> Double { standard.cdf((value - location) / scale) }

  /// The share of the cell around each of `count` values from `lowest` up.
  func cells(from lowest: Double, count: Int) -> [Double] {
    standard.cells(from: lowest, count: count, location: location, scale: scale)
  }
}
