/// The region of a school in the national table: B covers ten provinces with a lower line.
public enum Region: String, Vocabulary {
  /// Every province but those of region B.
  case a = "A"
  /// Inner Mongolia, Guangxi, Hainan, Guizhou, Yunnan, Tibet, Gansu, Qinghai, Ningxia and Xinjiang.
  case b = "B"

  /// The other region.
  public var other: Region { self == .a ? .b : .a }
}

/// Who published a line; part of its key, because a lower level never lies below a higher one and values of
/// two levels are not one series.
public enum Level: String, Vocabulary, Comparable {
  /// The ministry's line for a category of disciplines.
  case national
  /// The line a school publishes for itself.
  case school
  /// The line of a college or of one of its majors.
  case college
  /// The line of a research group.
  case group
  /// The lowest total among the admitted, which is an outcome and not an announced line.
  case lowestAdmitted = "lowest_admitted"

  /// Higher levels first: `.national < .school < .college < .group < .lowestAdmitted`.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .national: 0
    case .school: 1
    case .college: 2
    case .group: 3
    case .lowestAdmitted: 4
    }
  }
}

/// The way in: every track has lines of its own, so the track is part of the key.
public enum Track: String, Vocabulary {
  /// The ordinary way.
  case ordinary
  /// Discharged soldiers who were students (退役大学生士兵).
  case soldier
  /// The plan for cadres of national minorities.
  case minority
  /// The strong-army plan.
  case strongArmy = "strong-army"
  /// The separate examination.
  case separate
  /// Programs run jointly with a foreign school.
  case jointVenture = "joint-venture"
}
