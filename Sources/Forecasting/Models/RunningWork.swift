/// Work on a series that any rule on its way can do; made for each rule by itself, so that a step costs no look-up.
protocol RunningWork {
  associatedtype Result
  func with(_ model: some RunningModel) -> Result
}

extension PointModel {
  /// Does `work` with this rule's way through a series.
  func onItsWay<Work: RunningWork>(_ work: Work) -> Work.Result {
    switch self {
    case is LastValue: work.with(RunningLast())
    case is MeanOfYears: work.with(RunningMean())
    case is Drift: work.with(RunningDrift())
    case is LinearTrend: work.with(RunningLine())
    case let model as ExponentialSmoothing: work.with(RunningSmoothing(model))
    case let model as DampedTrend: work.with(RunningDamped(model))
    case let model as Theta: work.with(RunningTheta(model))
    default: work.with(RunningPast(self))
    }
  }
}
