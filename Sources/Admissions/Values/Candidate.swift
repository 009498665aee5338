/// What a candidate brings: a total score and, where known, a mark for each paper.
public struct Candidate: Sendable, Equatable {
  /// The total score.
  public let score: Double
  /// One mark per paper in the order of the examination; empty when none are known.
  public let marks: [Double]

  /// A candidate.
  public init(score: Double, marks: [Double] = []) {
    self.score = score
    self.marks = marks
  }

  /// Checks the score and the marks against a form of examination.
  public func check(against exam: Exam) throws(CandidateError) {
    guard score >= 0, score <= Double(exam.fullMark) else {
      throw .outOfRange(.total, value: score, fullMark: exam.fullMark)
    }
    let papers = exam.papers
    guard marks.isEmpty || marks.count == papers.count else {
      throw .wrongCount(have: marks.count, papers: papers.map(\.subject))
    }
    for (mark, paper) in zip(marks, papers) where !(mark >= 0 && mark <= Double(paper.fullMark)) {
      throw .outOfRange(paper.subject, value: mark, fullMark: paper.fullMark)
    }
  }

  /// The marks as `RequirementForecast` takes them: one per paper, nil for what is not known.
  public func marks(for exam: Exam) -> [Double?] {
    marks.isEmpty ? exam.papers.map { _ in nil } : marks
  }

  /// What the marks add up to; nil without marks.
  public var marksSum: Double? { marks.isEmpty ? nil : marks.reduce(0, +) }

  /// What the marks add up to where that is not the score; nil where it is, or where there are none.
  public var differingSum: Double? {
    marksSum.flatMap { $0 == score ? nil : $0 }
  }
}

/// Why a candidate's figures do not fit an examination.
public enum CandidateError: Error, Sendable, Equatable {
  /// A score or mark is below zero, above the full mark, or no number.
  case outOfRange(Subject, value: Double, fullMark: Int)
  /// Not as many marks as papers; the papers, in order.
  case wrongCount(have: Int, papers: [Subject])
}
