import Statistics

/// The shared movements of a simulated panel, each from a stream of its own: year's, schools', majors'.
struct SimulatedShocks: Sendable {
  private let source: SeededGenerator
  private let years: [Double]
  /// `yearCount` per major.
  private let majors: [Double]
  private let spec: SimulatedPanel

  init(_ spec: SimulatedPanel, from generator: SeededGenerator) {
    let tail = spec.tail
    source = generator
    self.spec = spec
    years = tail.draws(spec.yearCount, spec.deviations.year, from: generator.stream(0))
    let majors = generator.stream(1)
    self.majors = (0..<spec.majorCount).flatMap {
      tail.draws(spec.yearCount, spec.deviations.major, from: majors.stream($0))
    }
  }

  /// What a school and the year do to every series of the school, year by year.
  func movements(ofSchool school: Int) -> [Double] {
    let own = spec.tail.draws(
      spec.yearCount, spec.deviations.school, from: source.stream(2).stream(school))
    return zip(years, own).map(+)
  }

  /// What a major does to its series in a year, counted from 0.
  func movement(ofMajor major: Int, _ year: Int) -> Double { majors[major * spec.yearCount + year] }
}

extension SimulatedTail {
  /// The factor that gives Student's t with 5 degrees of freedom, of variance 5/3, unit variance.
  private static let t5Scale = 0.6.squareRoot()

  /// A number with mean 0 and standard deviation 1.
  func draw(_ generator: inout SeededGenerator) -> Double {
    switch self {
    case .normal: generator.normal()
    case .t5: SimulatedTail.t5Scale * generator.studentT(degreesOfFreedom: 5)
    }
  }

  fileprivate func draws(_ count: Int, _ deviation: Double, from generator: SeededGenerator) -> [Double] {
    var generator = generator
    return (0..<count).map { _ in deviation * draw(&generator) }
  }
}
