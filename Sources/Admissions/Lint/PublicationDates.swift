extension LintRule {
  /// A line is published in the year of its cycle; another year is a slip between examination and admission.
  static let publicationYear = LintRule("publication year") { dataset in
    dataset.publications.compactMap { row in
      guard let day = row.publishedOn, day.year != row.cycle else { return nil }
      return dataset.problem(
        row.table, row.origin, "cycle", .line(.publishedInOtherYear(cycle: row.cycle, published: day)))
    }
  }

  /// A line is published after the examination of its cycle. A row without a date is held to its source's.
  static let publishedAfterExam = LintRule("published after the examination") { dataset in
    dataset.publications.compactMap { row in
      let exam = dataset.index.exams[row.cycle] ?? .earliestExam(ofCycle: row.cycle)
      guard let day = row.publishedOn ?? dataset.source(row.sourceID)?.publishedOn, day < exam else {
        return nil
      }
      let column = row.publishedOn == nil ? "source_id" : "published_on"
      return dataset.problem(
        row.table, row.origin, column, .line(.publishedBeforeExam(published: day, exam: exam)))
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
