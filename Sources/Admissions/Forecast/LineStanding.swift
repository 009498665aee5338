import Forecasting
import Lines

/// What a forecast says of the major that was asked for.
public enum LineStanding: Sendable, Equatable {
  /// The major's line.
  case line
  /// The major's line, estimated from the school's basic line and how far lines of its discipline lie above such lines.
  case estimated(BasicSteps.Record)
  /// A floor and nothing more: the school's basic line or the national line, where no calibrated step tells how far the
  /// major's line lies above it. There is no chance, no group and no rank.
  case floorOnly

  /// Whether it tells of the major's line at all.
  public var isKnown: Bool { self != .floorOnly }
  /// Whether it is the line itself and not an estimate from a floor.
  public var isLine: Bool { self == .line }
}

extension LineForecaster {
  /// How a series stands for a major: by its own line, or as the floor that it is.
  func standing(_ history: LineHistory, as major: MajorCode) -> (LineStanding, step: GridDistribution?) {
    guard history.breadth.isFloor, pool.subject == .total else { return (.line, nil) }
    let steps = memo.steps(cycle) {
      BasicSteps(dataset, before: cycle, fullMark: Int(pool.limits.upper))
    }
    let discipline = FamilyCode.of(major)
    guard history.breadth == .basic, let step = steps.step(of: major),
      let record = memo.stepRecords(discipline, or: { steps.record(of: discipline) })
    else { return (.floorOnly, nil) }
    return (.estimated(record), step)
  }
}
