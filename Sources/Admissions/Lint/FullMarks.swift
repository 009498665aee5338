extension LintRule {
  /// A full mark is the one of the examination, and no value lies above it. The examination is that of the
  /// program; where the register has none, the national row fixes the total, and any examination with such a
  /// paper will do for the rest.
  static let fullMarks = LintRule("full marks") { dataset in
    let lines = dataset.lines.compactMap { line in
      fault(line.value, line.fullMark, line.key.subject, dataset.expectedFullMarks(of: line)).flatMap {
        dataset.problem(.lines, line.origin, $0.column, .line($0.fault))
      }
    }
    let national = dataset.nationalLines.compactMap { line in
      let exam = dataset.nationalRow(line.rowID)?.exam
      let expected = exam.map { [$0.fullMark(of: line.subject)].compactMap(\.self) } ?? line.subject.fullMarks
      return fault(line.value, line.fullMark, line.subject, expected).flatMap {
        dataset.problem(.nationalLines, line.origin, $0.column, .line($0.fault))
      }
    }
    return lines + national
  }

  private static func fault(
    _ value: Double, _ fullMark: Int, _ subject: Subject, _ expected: [Int]
  ) -> (column: String, fault: LineFault)? {
    guard expected.contains(fullMark) else {
      return ("full_mark", .wrongFullMark(subject, fullMark: fullMark, expected: expected))
    }
    guard value > Double(fullMark) else { return nil }
    return ("value", .aboveFullMark(value: value, fullMark: fullMark))
  }
}

extension Dataset {
  fileprivate func expectedFullMarks(of line: Line) -> [Int] {
    let key = line.key
    let exam = index.programs[
      .init(schoolID: key.schoolID, college: key.college, major: key.major, degree: key.degree)]?.exam
    if let exam { return [exam.fullMark(of: key.subject)].compactMap(\.self) }
    let row = representativeMajor(of: key, cycle: line.cycle).flatMap {
      nationalRow(forMajor: $0, degree: key.degree, cycle: line.cycle)
    }
    guard key.subject == .total, let row else { return key.subject.fullMarks }
    return [row.exam.fullMark]
  }
}

extension Subject {
  /// The full marks the subject has in one examination or another.
  fileprivate var fullMarks: [Int] { Set(Exam.allCases.compactMap { $0.fullMark(of: self) }).sorted() }
}
