public import Statistics

/// A way to extend one series: a pure function of its past.
///
/// A rule is written once, as the step that it makes with each observation (`RunningModel`); what it says of a whole
/// past is these steps in a row.
public protocol PointModel: Sendable {
  /// The rule on its way through a series.
  associatedtype Running: RunningModel

  /// The name the command line knows.
  var name: ModelName { get }

  /// The fewest observations the model needs.
  var minimumCount: Int { get }

  /// The fewest observations that tell a spread.
  var countForSpread: Int { get }

  /// The rule before the first observation of a series.
  var start: Running { get }

  /// What the series alone says about its spread: the Student t prediction distribution in `year`, or nil
  /// when there are too few observations to tell a spread.
  func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution?
}

extension PointModel {
  /// The expected value in `year`, on the transformed scale.
  /// - Precondition: `past` has at least `minimumCount` observations, all before `year`.
  public func point(_ past: Past, year: Int) -> Double {
    var running = start
    for (year, value) in zip(past.years, past.values) { running.take(value, year: Int(year)) }
    return running.point(year)
  }

  /// Two one-step-ahead errors.
  public var countForSpread: Int { minimumCount + 2 }

  /// The general case: the spread of the model's own one-step-ahead errors, growing with the square root of
  /// the steps as in a random walk, with as many degrees of freedom as there are errors.
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    let errors = oneStepErrors(past)
    guard errors.count >= 2 else { return nil }
    let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    let steps = Double(max(year - past.lastYear, 1))
    return StudentTDistribution(
      location: point(past, year: year), scale: positive(meanSquare * steps).squareRoot(),
      degreesOfFreedom: Double(errors.count))
  }

  /// Errors of forecasting each observation from those before it, each divided by the square root of the
  /// years between.
  func oneStepErrors(_ past: Past) -> [Double] {
    var running = start
    var (errors, before) = ([Double](), 0)
    for (place, (year, value)) in zip(past.years, past.values).enumerated() {
      if place >= max(minimumCount, 1) {
        errors.append((value - running.point(Int(year))) / Double(Int(year) - before).squareRoot())
      }
      running.take(value, year: Int(year))
      before = Int(year)
    }
    return errors
  }
}

/// A variance that a distribution accepts: a constant series has none, which a distribution cannot show.
func positive(_ variance: Double) -> Double { max(variance, 1e-18) }

/// A rule on its way through one series: it takes the observations one after the other and can say at any time
/// what it would forecast.
public protocol RunningModel: Sendable {
  /// Forgets the series.
  mutating func reset()
  /// Takes the next observation, on the transformed scale; years increase.
  mutating func take(_ value: Double, year: Int)
  /// What the observations so far say of `year`; meaningless before the rule's fewest observations.
  func point(_ year: Int) -> Double
}

/// Work on a series that any rule on its way can do; made for each rule by itself, so that a step costs no look-up.
protocol RunningWork {
  associatedtype Result
  func with(_ model: some RunningModel) -> Result
}

extension PointModel {
  /// Does `work` with this rule's way through a series.
  func onItsWay<Work: RunningWork>(_ work: Work) -> Work.Result { work.with(start) }
}
