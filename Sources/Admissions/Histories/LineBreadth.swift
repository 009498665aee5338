/// How narrow a line is: whom it was printed for, which says what it can stand for.
public enum LineBreadth: String, Sendable, Codable, CaseIterable, Comparable {
  /// The line of the program itself.
  case own
  /// Its college's line for every major, or for a broader code.
  case college
  /// The school's basic line (校线、基本线), the least that may enter any retest: a floor for every major.
  case basic = "school_basic"
  /// The national line, the least that may enter any retest anywhere: a floor too.
  case national

  /// Whether the line is a floor for the major and not its line.
  public var isFloor: Bool { self >= .basic }

  /// The narrower first: `.own < .college < .basic < .national`.
  public static func < (left: LineBreadth, right: LineBreadth) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .own: 0
    case .college: 1
    case .basic: 2
    case .national: 3
    }
  }
}

extension LineHistory {
  /// How narrow the latest line is for what was asked.
  public var breadth: LineBreadth {
    switch level {
    case .national: return .national
    case .school: return .basic
    case .college, .group, .lowestAdmitted: break
    }
    if case .broader = basis { return .college }
    return key.major.isAny || points.last?.isUniform == true ? .college : .own
  }
}
