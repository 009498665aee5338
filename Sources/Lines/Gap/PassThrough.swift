/// How far lines follow the reference line, pooled over all series.
enum PassThrough {
  /// The slope is believed to be 1 (a constant gap) as firmly as by this many points squared of reference
  /// movement: about five one-step movements of the national line.
  static let priorMovement = 5 * 36.0
  private static let cap = 2.5
  private static let sweeps = 8

  /// The slope of the movement of lines on the movement of their reference, through the origin, by Huber
  /// weights, shrunk toward 1. Cases at the floor follow it by rule and are left out.
  static func estimate(_ cases: [LineCase]) -> Double {
    let moved = cases.filter { !$0.wasAtFloor && !$0.isAtFloor && $0.referenceChange.isFinite }
    var slope = 1.0
    guard moved.count > 2 else { return slope }
    let changes = moved.map { $0.outcome - $0.lastValue }
    for _ in 0..<sweeps {
      let residuals = zip(changes, moved).map { $0 - slope * $1.referenceChange }
      let size = max(residuals.map(abs).sorted()[residuals.count / 2] * 1.4826, 1)
      var cross = priorMovement
      var squares = priorMovement
      for (index, item) in moved.enumerated() {
        // A case that spans several cycles has seen as many shocks of its own: its weight falls with its age.
        let weight = min(1, cap * size / max(abs(residuals[index]), 1e-9)) / Double(item.age)
        cross += weight * item.referenceChange * changes[index]
        squares += weight * item.referenceChange * item.referenceChange
      }
      slope = cross / squares
    }
    return slope
  }
}
