/// The kind of master's degree: a column of its own, never read from the digits of the code.
public enum Degree: String, Vocabulary, Comparable {
  /// 学术学位.
  case academic
  /// 专业学位.
  case professional

  /// The degree by one of the names that people write.
  public init?(named text: String) {
    let word = text.lowercased()
    if ["academic", "学硕", "学术", "学术型", "学术学位", "学术硕士", "学术型硕士", "学术学位硕士"].contains(word) {
      self = .academic
    } else if ["professional", "专硕", "专业", "专业型", "专业学位", "专业硕士", "专业型硕士", "专业学位硕士"].contains(word) {
      self = .professional
    } else {
      return nil
    }
  }

  /// Academic before professional.
  public static func < (left: Degree, right: Degree) -> Bool { left == .academic && right == .professional }
}

/// The degrees a row of the national table, or an aggregate count, holds for.
public enum DegreeScope: Hashable, Sendable {
  /// One of the two.
  case only(Degree)
  /// Both, written `both` in the national table and `*` in counts.
  case both

  /// The scope written as `text`, or nil when it is none of the known words.
  public init?(_ text: String) {
    if text == "both" || text == "*" {
      self = .both
    } else if let degree = Degree(rawValue: text) {
      self = .only(degree)
    } else {
      return nil
    }
  }

  /// Whether the scope covers `degree`.
  public func covers(_ degree: Degree) -> Bool {
    switch self {
    case .only(let own): own == degree
    case .both: true
    }
  }

  /// The word in the files.
  public var word: String {
    switch self {
    case .only(let degree): degree.rawValue
    case .both: "both"
    }
  }
}

/// Full-time or part-time study.
public enum Mode: String, Vocabulary {
  /// 全日制.
  case full
  /// 非全日制.
  case part
}
