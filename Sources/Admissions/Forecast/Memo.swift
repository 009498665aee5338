import Forecasting
import Lines
import Synchronization

/// Values worked out once, when they are first asked for. Making one is a pure function of its key, so it does
/// not matter who asks first.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key; `make` runs only where it is not known yet.
  func callAsFunction<Failure>(
    _ key: Key, or make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = try make()
    known.withLock { $0[key] = value }
    return value
  }
}

/// What the answers of one forecaster share: a report asks it for hundreds of majors.
struct ForecastMemo: Sendable {
  /// The past forecasts that a track record adds up.
  struct RecordKey: Hashable {
    let ages: ClosedRange<Int>
    let rule: Int?
    let knowledge: ReferenceKnowledge
  }

  /// The effects that scenarios go by.
  struct EffectKey: Hashable {
    let covariates: [ProgramCovariate]
    let rule: String
  }

  /// How many series and schools a fit rests on.
  struct Pooled {
    let series, schools: Int
  }

  let pooled = Memo<Int, Pooled>()
  let steps = Memo<Int, BasicSteps>()
  let stepRecords = Memo<String, BasicSteps.Record?>()
  let references = Memo<Int, ReferenceModel?>()
  let published = Memo<Int, [PublishedLine]>()
  let counts = Memo<Int, ScenarioCounts>()
  let effects = Memo<EffectKey, PooledEffect>()
  let choices = Memo<Int, Int>()
  let fits = Memo<Int, FittedLineModel>()
  let knowing = Memo<Int, FittedLineModel>()
  let candidates = Memo<Int, [ModelChoice.Candidate]>()
  let scores = Memo<RecordKey, [ScoredForecast]>()
  let records = Memo<RecordKey, TrackRecord>()
  let comparisons = Memo<Int, [CycleComparison]>()
}
