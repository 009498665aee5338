public import Forecasting

/// What a line is asked for: which series of the pool, when, under which reference and floor.
public struct LineQuery: Sendable {
  /// The series' index in the pool, for its own variance; nil for a series that is not in it.
  public let index: Int?
  /// The past of the series, up to its last known line.
  public let past: ReferencedSeries
  /// The year of the line.
  public let year: Int
  /// A published line above this one, higher than the reference, if any.
  public let higherFloor: Double?
  /// How far a scenario moves the line, if one is asked for.
  public let shift: LineShift?

  /// A query; `past` must not be empty.
  public init(
    index: Int?, past: ReferencedSeries, year: Int, higherFloor: Double? = nil, shift: LineShift? = nil
  ) {
    precondition(past.count > 0, "a past has a line")
    self.shift = shift
    self.index = index
    self.past = past
    self.year = year
    self.higherFloor = higherFloor
  }

  var age: Int { year - (past.years.last ?? year) }
}

/// Where a line moves to, before floor and lattice.
private struct Movement {
  let location: Double
  let scale: Double
  let standard: TabulatedStudentT

  func cdf(_ value: Double) -> Double { standard.cdf((value - location) / scale) }
}

/// A line of the target cycle that is already out.
public struct PublishedLine: Sendable {
  /// The line as it would have been asked for.
  public let query: LineQuery
  /// Its reference line, NaN where none is known.
  public let reference: Double
  /// Its floor, NaN where none is known.
  public let floor: Double
  /// The line.
  public let value: Double

  /// A published line.
  public init(query: LineQuery, reference: Double, floor: Double, value: Double) {
    self.query = query
    self.reference = reference
    self.floor = floor
    self.value = value
  }

  var isAtFloor: Bool { floor.isFinite && value <= floor }
}

extension FittedLineModel {
  /// The distribution of a line under a reference line that is known, or when there is none (nil).
  public func distribution(_ query: LineQuery, reference: Double?) -> GridDistribution {
    let location = model.rule.location(query.past, year: query.year, passThrough: passThrough)
    return distribution(query, location: location, reference: reference ?? .nan)
  }

  /// The distribution of a line under a reference line that is itself a forecast: the mixture over its values.
  /// Under each of them the line lies at or above it, so every quantile lies at or above the reference's own.
  public func distribution(_ query: LineQuery, reference: GridDistribution) -> GridDistribution {
    let location = model.rule.location(query.past, year: query.year, passThrough: passThrough)
    let parts = reference.masses.indices.filter { reference.masses[$0] > 0 }.map { index in
      (
        weight: reference.masses[index],
        distribution: distribution(query, location: location, reference: reference.point(index))
      )
    }
    return GridDistribution(mixing: parts)
  }

  /// The standard deviation of the line before floor, lattice and limits have their say.
  public func spreadBeforeTruncation(_ query: LineQuery, referenceVariance: Double) -> Double {
    let heavy = shape.degreesOfFreedom / (shape.degreesOfFreedom - 2)
    let known = published?.posterior(group: query.past.group).variance ?? 1
    let own = scale(query) * scale(query) * heavy * known
    let location = model.rule.location(query.past, year: query.year, passThrough: passThrough)
    let scenario = query.shift?.variance ?? 0
    return (own + scenario + location.slope * location.slope * referenceVariance).squareRoot()
  }

  /// P(the line is exactly at its floor) under a reference line that is itself a forecast.
  public func floorProbability(_ query: LineQuery, reference: GridDistribution) -> Double {
    let location = model.rule.location(query.past, year: query.year, passThrough: passThrough)
    return reference.masses.indices.filter { reference.masses[$0] > 0 }.reduce(0) { sum, index in
      let value = reference.point(index)
      let line = distribution(query, location: location, reference: value)
      return sum + reference.masses[index] * line.mass(at: max(value, query.higherFloor ?? value))
    }
  }

  /// The scale of the movement of a line, nothing of its cycle being known.
  func scale(_ query: LineQuery) -> Double {
    let own = query.index.map { ownVariance[$0] } ?? 1
    return shape.scale * (spread.variance(stratum: query.past.stratum, age: query.age) * own).squareRoot()
  }

  private func distribution(_ query: LineQuery, location: Location, reference: Double) -> GridDistribution {
    let scale = scale(query)
    let known = published?.posterior(group: query.past.group) ?? (mean: 0, variance: 1)
    let shift = query.shift ?? LineShift(mean: 0, variance: 0)
    let movement = Movement(
      location: location.value(reference) + known.mean * scale + shift.mean,
      scale: (scale * scale * known.variance + shift.variance).squareRoot(),
      standard: TabulatedStudentT.of(shape.degreesOfFreedom))
    let floor = [reference, query.higherFloor ?? .nan].filter(\.isFinite).max()
    let lowest = floor.map { max($0, model.limits.lower) } ?? model.limits.lower
    guard lowest < model.limits.upper else { return GridDistribution(point: model.limits.upper) }
    var masses = moving(movement, from: lowest, stratum: query.past.stratum, hasFloor: floor != nil)
    addRepeat(to: &masses, lowest: lowest, query)
    guard let floor else { return GridDistribution(origin: lowest, step: 1, masses: masses) }
    let atFloor = floorChance.probability(
      FloorChance.Features(
        implied: movement.cdf(floor), wasAtFloor: query.past.isAtFloor(query.past.count - 1), age: query.age))
    return GridDistribution(
      origin: lowest, step: 1,
      masses: [atFloor] + masses.dropFirst().map { $0 * (1 - atFloor) })
  }

  /// The masses of a movement on the lattice from `lowest` up, adding up to 1; nothing on a floor itself.
  private func moving(
    _ movement: Movement, from lowest: Double, stratum: Int, hasFloor: Bool
  ) -> [Double] {
    let cells = GridDistribution(
      cells: movement.cdf, lower: lowest, upper: model.limits.upper, step: 1)
    let weights = habits.weights(from: lowest, count: cells.masses.count, stratum: stratum)
    var masses = zip(cells.masses, weights).map(*)
    if hasFloor { masses[0] = 0 }
    let total = masses.reduce(0, +)
    guard total > 0 else {
      masses[min(1, masses.count - 1)] = 1
      return masses
    }
    return masses.map { $0 / total }
  }

  private func addRepeat(to masses: inout [Double], lowest: Double, _ query: LineQuery) {
    let index = ((query.past.values.last ?? .nan) - lowest).rounded()
    guard index >= 1, index < Double(masses.count) else { return }
    let chance = habits.repeatChance(stratum: query.past.stratum, age: query.age)
    for place in masses.indices { masses[place] *= 1 - chance }
    masses[Int(index)] += chance
  }
}
