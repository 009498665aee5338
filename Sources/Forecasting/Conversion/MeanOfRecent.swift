/// The mean of the last years: the habit of counselors to average three of them.
struct MeanOfRecent: PointModel {
  /// How many values are averaged at most.
  let count: Int

  var name: ModelName { .mean }
  var minimumCount: Int { 1 }

  func point(_ past: Past, year: Int) -> Double {
    let recent = past.suffix(count)
    return recent.values.reduce(0, +) / Double(recent.count)
  }
}
