/// The mean of the last years: the habit of counselors to average three of them.
struct MeanOfRecent: PointModel {
  /// How many values are averaged at most.
  let count: Int

  var name: ModelName { .mean }
  var minimumCount: Int { 1 }
  var start: Running { Running(most: count) }

  /// The last values.
  struct Running: RunningModel {
    private let most: Int
    private var values: [Double] = []

    init(most: Int) { self.most = most }

    mutating func reset() { values.removeAll(keepingCapacity: true) }

    mutating func take(_ value: Double, year: Int) {
      if values.count == most { values.removeFirst() }
      values.append(value)
    }

    func point(_ year: Int) -> Double { values.reduce(0, +) / Double(values.count) }
  }
}
