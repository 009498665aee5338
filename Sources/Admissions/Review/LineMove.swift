/// A series of lines in a cycle, beside its value in the cycle before.
public struct LineMove: Sendable {
  /// The school.
  public let school: School
  /// The series, up to the cycle.
  public let history: LineHistory
  /// The line of the cycle.
  public let now: LinePoint
  /// The line of the cycle before; nil where there is none to compare with.
  public let before: LinePoint?

  /// The movement since the cycle before, in marks.
  public var change: Double? { before.map { now.value - $0.value } }
  /// Points above the national line; nil where none is known.
  public var gap: Double? { now.national.map { now.value - $0.value } }
}

extension ForecastDesk {
  /// Every total of the ordinary track that was printed in a cycle, in the order of schools and keys; a value
  /// before a break in the cycle is no value to compare with.
  public func moves(in cycle: Int) -> [LineMove] {
    histories().compactMap { history in
      guard let now = history.points.first(where: { $0.cycle == cycle }), history.key.mode == .full,
        let school = dataset.school(history.key.schoolID)
      else { return nil }
      let before = history.startsAnew == cycle ? nil : history.points.first { $0.cycle == cycle - 1 }
      return LineMove(
        school: school, history: history.before(cycle + 1), now: now, before: before)
    }
  }
}
