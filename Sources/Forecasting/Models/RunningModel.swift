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
