public import ArgumentParser
public import Forecasting
import Numerals

extension SimulatedTail: ExpressibleByArgument {}

/// What a simulated panel is made of: the options behind its size.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many schools (default: one for every 2 series of every major).", valueName: "number"))
  var schools: Int?

  @Option(help: ArgumentHelp("How many majors.", valueName: "number"))
  var majors: Int = 20

  @Option(help: SimulationOptions.deviation("the shock of a year", \.year))
  var yearSd: Double?

  @Option(help: SimulationOptions.deviation("the shock of a school in a year", \.school))
  var schoolSd: Double?

  @Option(help: SimulationOptions.deviation("the shock of a major in a year", \.major))
  var majorSd: Double?

  @Option(help: SimulationOptions.deviation("a series' own movement in a year", \.own))
  var ownSd: Double?

  @Option(help: SimulationOptions.deviation("the noise of a value", \.noise))
  var noiseSd: Double?

  @Option(help: ArgumentHelp("Spread of the series' own scales, in logarithms.", valueName: "sd"))
  var scaleSpread: Double = 0

  @Option(help: "How shocks are distributed; t5 has heavy tails.")
  var tail: SimulatedTail = .normal

  @Option(
    help: ArgumentHelp(
      "A value below which no line is set: lower ones are put on it (default: none).", valueName: "number"))
  var floor: Double?

  @Option(
    help: ArgumentHelp(
      "Share of the first year's values that lie on --floor, between 0 and 1.", valueName: "share"))
  var floorShare: Double?

  @Option(help: ArgumentHelp("Share of the cells that are missing, from 0 to below 1.", valueName: "share"))
  var missing: Double = 0

  @Flag(help: "Let series start at different times.")
  var ragged = false
}

extension SimulationOptions {
  /// The help of a deviation, with what it is where none is given.
  private static func deviation(_ what: String, _ part: KeyPath<SimulatedDeviations, Double>) -> ArgumentHelp
  {
    let points = SimulatedDeviations.usual(.identity)[keyPath: part]
    let shares = SimulatedDeviations.usual(.log)[keyPath: part]
    return ArgumentHelp(
      "Deviation of \(what) (default: \(shortestText(points)) points; ranks and counts: \(shortestText(shares))).",
      valueName: "sd")
  }

  /// The scale with its floor, or why there is none.
  func scale(of kind: Scale.Kind) throws -> Scale {
    do {
      return try Scale(kind, floor: floor)
    } catch {
      throw ValidationError("--floor must be finite")
    }
  }

  func check(series: Int) throws {
    if let schools, !(1...series).contains(schools) {
      throw ValidationError("--schools \(schools): from 1 to the number of series")
    }
    guard (1...100_000).contains(majors) else {
      throw ValidationError("--majors \(majors): from 1 to 100,000")
    }
    guard missing >= 0, missing < 1 else { throw ValidationError("--missing \(missing): from 0 to below 1") }
    try checkFloor()
    try checkDeviations()
  }

  private func checkFloor() throws {
    guard let floorShare else { return }
    guard floor != nil else { throw ValidationError("--floor-share needs --floor") }
    guard floorShare > 0, floorShare < 1 else {
      throw ValidationError("--floor-share \(floorShare): between 0 and 1")
    }
  }

  private func checkDeviations() throws {
    let given = [yearSd, schoolSd, majorSd, ownSd, noiseSd].compactMap { $0 } + [scaleSpread]
    for deviation in given where !(0...1e9).contains(deviation) {
      throw ValidationError("\(deviation): deviations lie between 0 and 1e9")
    }
  }

  func apply(to spec: inout SimulatedPanel) {
    spec.schoolCount = schools
    spec.majorCount = majors
    spec.deviations.replace(year: yearSd, school: schoolSd, major: majorSd, own: ownSd, noise: noiseSd)
    spec.scaleSpread = scaleSpread
    spec.tail = tail
    spec.missingShare = missing
    spec.isRagged = ragged
    guard let floor, let floorShare else { return }
    spec.start = spec.start.puttingOnFloor(
      floor, share: floorShare, noise: spec.deviations.noise, of: spec.scale)
  }
}

extension SimulatedDeviations {
  /// Takes the deviations that are given.
  fileprivate mutating func replace(
    year: Double?, school: Double?, major: Double?, own: Double?, noise: Double?
  ) {
    self.year = year ?? self.year
    self.school = school ?? self.school
    self.major = major ?? self.major
    self.own = own ?? self.own
    self.noise = noise ?? self.noise
  }
}
