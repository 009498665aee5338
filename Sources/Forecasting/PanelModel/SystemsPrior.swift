/// What other admission systems teach a panel that is too short to tell by itself: how quickly a level follows its
/// values, how alike series are, how large the next error is and how it is spread. Each lesson has a weight in cycles
/// or errors, so that a long table speaks for itself and a short one leans on the others.
public struct SystemsPrior: Sendable, Equatable, Codable {
  /// The version of this form.
  public static let currentSchemaVersion = 1
  /// The version of the form it was written in.
  public let schemaVersion: Int
  /// The version of the program that learned it.
  public let program: String
  /// What it was learned from.
  public let sources: [SystemSource]
  /// The gains whose errors were compared.
  let gains: [Double]
  /// For scores, ranks and counts: the mean own error under each gain, in units of the least.
  let gainErrors: [[Double]]
  /// The mean log likelihood of an error under each number of `ScaleSharing.candidates`, in excess of the best one's.
  let sharing: [Double]
  /// The log of the size of the next error.
  let scale: RegressionLesson
  /// The quantiles of the next error, in sizes.
  let shape: RegressionLesson

  /// What it says of values of one kind.
  func lessons(_ kind: Scale.Kind) -> SystemLessons {
    let place =
      switch kind {
      case .score: 0
      case .rank: 1
      case .count, .real: 2
      }
    return SystemLessons(gainErrors: gainErrors[place], sharing: sharing, scale: scale, shape: shape)
  }

  /// Whether every part has the length the engine needs, and only finite numbers.
  public var isUsable: Bool {
    let levels = ScaleSharing.candidates.count
    let numbers = gains + gainErrors.joined() + sharing
    return schemaVersion == Self.currentSchemaVersion && gains == FilterFit.gains && gainErrors.count == 3
      && gainErrors.allSatisfy { $0.count == gains.count } && sharing.count == levels
      && numbers.allSatisfy(\.isFinite) && scale.isUsable(features: ScaleFeatures.ownCount, regressions: 1)
      && shape.isUsable(features: ShapeFeatures.ownCount, regressions: QuantileKnots.levels.count)
  }
}

/// One table that was learned from.
public struct SystemSource: Sendable, Equatable, Codable {
  /// The name of the table.
  public let name: String
  /// Under what terms it is published.
  public let license: String
  /// The kind of its values.
  public let kind: Scale.Kind
  /// The number of its series, and of its values.
  public let seriesCount: Int
  /// The number of its values.
  public let valueCount: Int
}

/// What other systems teach a panel of one kind.
struct SystemLessons: Sendable, Equatable {
  let gainErrors: [Double]
  let sharing: [Double]
  let scale: RegressionLesson
  let shape: RegressionLesson

  /// What others say of gains counts as much as this many errors.
  static let gainWeight = 300.0
  /// What others say of how alike scales are counts as much as this many errors.
  static let sharingWeight = 100.0
  /// With so few cycles of errors to learn from, features are taken in the units of other systems.
  static let fewCycles = 1

  /// The ridge of a regression toward what others found, in rows: slopes differ from cycle to cycle however many rows
  /// one has, so that a single cycle counts for half of what it says, and more count for more, soon for all.
  static func ridge(rows: Int, cycles: Int) -> Double {
    0.5 * Double(rows) / Double(max(cycles * cycles, 1))
  }
}
