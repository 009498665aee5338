extension LintRule {
  /// A total lies at or above the sum of its single lines: who clears every paper has that many marks.
  static let totalAboveParts = LintRule("total above its parts") { dataset in
    let lines = dataset.lines.compactMap { line in
      totalFault(line.value, line.key.subject) { subject in
        dataset.index.lines[.init(cycle: line.cycle, key: line.key.with(subject: subject))].map {
          ($0.value, $0.fullMark)
        }
      }.flatMap { dataset.problem(line, "value", $0) }
    }
    let national = dataset.nationalLines.compactMap { line in
      totalFault(line.value, line.subject) { subject in
        dataset.index.nationalLines[
          .init(cycle: line.cycle, region: line.region, rowID: line.rowID, subject: subject)
        ].map { ($0.value, $0.fullMark) }
      }.flatMap { dataset.problem(.nationalLines, line.origin, "value", .line($0)) }
    }
    return lines + national
  }

  private static func totalFault(
    _ total: Double, _ subject: Subject, _ part: (Subject) -> (value: Double, fullMark: Int)?
  ) -> LineFault? {
    guard subject == .total else { return nil }
    let sum = max(sumOfPapers(part), sumOfPair(part))
    return total < sum ? .totalBelowParts(total: total, sum: sum) : nil
  }

  /// The papers that are printed one by one.
  private static func sumOfPapers(_ part: (Subject) -> (value: Double, fullMark: Int)?) -> Double {
    Subject.papers.compactMap { part($0)?.value }.reduce(0, +)
  }

  /// The pair, as often as the examination has papers of each kind.
  private static func sumOfPair(_ part: (Subject) -> (value: Double, fullMark: Int)?) -> Double {
    guard let small = part(.single100), let large = part(.singleOver100),
      let exam = Exam(fullMarkOver100: large.fullMark)
    else { return 0 }
    return small.value * Double(exam.paperCount(under: .single100))
      + large.value * Double(exam.paperCount(under: .singleOver100))
  }
}
