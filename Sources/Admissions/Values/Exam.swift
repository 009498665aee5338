/// The form of an examination: how many papers, and the full mark of each.
public enum Exam: String, Vocabulary {
  /// 100 + 100 + 150 + 150.
  case fourPapers = "500-4"
  /// 100 + 100 + 300.
  case threePapers = "500-3"
  /// 100 + 200.
  case twoPapers = "300-2"

  /// The full mark of the total.
  public var fullMark: Int { self == .twoPapers ? 300 : 500 }

  /// The full mark of `subject`, or nil where the examination has no such paper.
  public func fullMark(of subject: Subject) -> Int? {
    switch subject {
    case .total: fullMark
    case .politics: self == .twoPapers ? nil : 100
    case .foreign, .single100: 100
    case .subject1, .singleOver100: fullMarkOfFirstSubject
    case .subject2: self == .fourPapers ? 150 : nil
    }
  }

  /// How many papers fall under a member of the pair: two of 100 and two of 150, and so on.
  public func paperCount(under pair: Subject) -> Int {
    switch pair {
    case .single100: self == .twoPapers ? 1 : 2
    case .singleOver100: self == .fourPapers ? 2 : 1
    default: 1
    }
  }

  private var fullMarkOfFirstSubject: Int {
    switch self {
    case .fourPapers: 150
    case .threePapers: 300
    case .twoPapers: 200
    }
  }

  /// The form whose papers above 100 have this full mark, or nil.
  public init?(fullMarkOver100 mark: Int) {
    guard let exam = Exam.allCases.first(where: { $0.fullMarkOfFirstSubject == mark }) else { return nil }
    self = exam
  }
}
