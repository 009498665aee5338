import Admissions

extension YearReport {
  /// The cycle as an exam: what the forecasts had said before it, and what came.
  var examBlocks: [Block] {
    guard let exam = review.exam else { return [] }
    return [
      .section(wording.examSection(review.cycle)), .text(wording.examStory(exam, cycle: review.cycle)),
      .table(
        wording.examSection(review.cycle), wording.yearExamColumns,
        exam.rows.map { row in
          [
            wording.sentence(wording.knowledge(row.knowledge), ended: false),
            wording.change(row.expectedMove, decimals: 1), wording.marks(row.error, decimals: 1),
            wording.percent(row.above), wording.percent(row.held80),
          ]
        }),
    ]
  }
}
