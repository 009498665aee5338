/// A regression as other systems found it, on the features that are no group's.
public struct RegressionLesson: Sendable, Equatable, Codable {
  /// The mean and the standard deviation of each feature over the systems.
  let means: [Double]
  let deviations: [Double]
  /// Between what features lay, in deviations from the mean.
  let lowest: [Double]
  let highest: [Double]
  /// The intercept and the slopes on standardized features, one vector per regression.
  let coefficients: [[Double]]

  /// A feature varies when its deviation is more than this; all are of the order of one.
  static let smallest = 1e-8

  /// The coefficients a panel's own are drawn to: other systems' slopes on features as the panel standardizes them.
  func centers(_ groups: GroupColumns, _ inputs: Standardization) -> [[Double]] {
    coefficients.map { other in
      var center = [other[0]]
      for column in inputs.means.indices {
        guard let place = groups.place(column), deviations[place] > Self.smallest, inputs.inverses[column] > 0
        else {
          center.append(0)
          continue
        }
        let slope = other[place + 1] / deviations[place]
        center.append(slope / inputs.inverses[column])
        center[0] += slope * (inputs.means[column] - means[place])
      }
      return center
    }
  }

  func isUsable(features: Int, regressions: Int) -> Bool {
    let parts = [means, deviations, lowest, highest]
    return parts.allSatisfy { $0.count == features && $0.allSatisfy(\.isFinite) }
      && deviations.allSatisfy { $0 >= 0 } && zip(lowest, highest).allSatisfy { $0 <= $1 }
      && coefficients.count == regressions
      && coefficients.allSatisfy { $0.count == features + 1 && $0.allSatisfy(\.isFinite) }
  }
}

/// Where the columns of groups stand among the features.
struct GroupColumns: Sendable {
  let first: Int
  let count: Int

  /// The number of a column among those that are no group's; nil for a group's.
  func place(_ column: Int) -> Int? {
    column < first ? column : column < first + count ? nil : column - count
  }
}

extension Standardization {
  /// Features as a panel has them; those that never varied in it, and with few cycles all of them, as other systems
  /// have them.
  init(_ table: FeatureTable, lesson: RegressionLesson?, groups: GroupColumns, cycles: Int) {
    let own = Standardization(table)
    guard let lesson else {
      self = own
      return
    }
    var (means, inverses, lowest, highest) = (own.means, own.inverses, own.lowest, own.highest)
    for column in means.indices {
      guard let place = groups.place(column), lesson.deviations[place] > RegressionLesson.smallest else {
        continue
      }
      let (mean, deviation) = (lesson.means[place], lesson.deviations[place])
      // One that hardly varied was hardly learned from.
      if cycles <= SystemLessons.fewCycles || inverses[column] == 0 || inverses[column] * deviation > 20 {
        (means[column], inverses[column]) = (mean, 1 / deviation)
        (lowest[column], highest[column]) = (lesson.lowest[place], lesson.highest[place])
      } else {
        let low = (mean + lesson.lowest[place] * deviation - means[column]) * inverses[column]
        let high = (mean + lesson.highest[place] * deviation - means[column]) * inverses[column]
        lowest[column] = max(-Self.limit, min(lowest[column], low))
        highest[column] = min(Self.limit, max(highest[column], high))
      }
    }
    self.init(means: means, inverses: inverses, lowest: lowest, highest: highest)
  }
}
