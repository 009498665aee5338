import Forecasting
import Lines

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

  let tracers = Memo<LineTracer.Terms, LineTracer>()
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
