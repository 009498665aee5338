import Numerals

extension LintRule {
  /// A line is published in the year of its cycle; another year is a slip between examination and admission.
  /// A day between the catalogues and the examination is the next rule's.
  static let publicationYear = LintRule("publication year") { dataset in
    dataset.publications.compactMap { row in
      guard let day = row.publishedOn, day.year != row.cycle, !dataset.isTooEarly(day, for: row) else {
        return nil
      }
      return dataset.problem(
        row.table, row.origin, "cycle", .line(.publishedInOtherYear(cycle: row.cycle, published: day)))
    }
  }

  /// A line is published after the examination of its cycle. A row without a date is held to its source's.
  static let publishedAfterExam = LintRule("published after the examination") { dataset in
    dataset.publications.compactMap { row in
      let exam = dataset.exam(of: row.cycle)
      if let day = row.publishedOn {
        guard dataset.isTooEarly(day, for: row) else { return nil }
        return dataset.problem(
          row.table, row.origin, "published_on",
          .line(.publishedBeforeExam(published: day, exam: exam)))
      }
      guard let day = dataset.source(row.sourceID)?.publishedOn, day < exam else { return nil }
      return dataset.problem(
        row.table, row.origin, "source_id", .line(.publishedBeforeExam(published: day, exam: exam)))
    }
  }
}

/// The date of a line of either table.
private struct Publication {
  let table: TableName
  let cycle: Int
  let publishedOn: CalendarDate?
  let sourceID: String
  let origin: RowOrigin
}

extension Dataset {
  /// The day of a cycle's examination, or a day before which it cannot have been.
  fileprivate func exam(of cycle: Int) -> CalendarDate {
    index.exams[cycle] ?? .earliestExam(ofCycle: cycle)
  }

  /// Whether a day lies in the cycle of a row, but before its examination.
  fileprivate func isTooEarly(_ day: CalendarDate, for row: Publication) -> Bool {
    day.runningCycle == row.cycle && day < exam(of: row.cycle)
  }

  fileprivate var publications: [Publication] {
    lines.map {
      Publication(
        table: .lines, cycle: $0.cycle, publishedOn: $0.publishedOn, sourceID: $0.sourceID,
        origin: $0.origin)
    }
      + nationalLines.map {
        Publication(
          table: .nationalLines, cycle: $0.cycle, publishedOn: $0.publishedOn, sourceID: $0.sourceID,
          origin: $0.origin)
      }
  }
}
