public import Numerals

extension Dataset {
  /// What was known on a day.
  ///
  /// A value is known from the day it was published; one without a date counts as published on 30 April of
  /// its cycle. Links and changes of the rules are announced with the catalogues and count from October of
  /// the year before. Registers (schools, programs, national rows, sources) have no date and stay.
  public func known(asOf day: CalendarDate) -> Dataset {
    var rows = rows
    rows.lines = lines.filter { $0.isGiven || ($0.publishedOn ?? .endOfRelease(ofCycle: $0.cycle)) <= day }
    rows.nationalLines = nationalLines.filter { ($0.publishedOn ?? .endOfRelease(ofCycle: $0.cycle)) <= day }
    rows.admissions = admissions.filter { CalendarDate.endOfRelease(ofCycle: $0.cycle) <= day }
    rows.applicants = applicants.filter { CalendarDate.endOfRelease(ofCycle: $0.cycle) <= day }
    rows.calendar = calendar.filter { ($0.date ?? .endOfRelease(ofCycle: $0.cycle)) <= day }
    rows.programLinks = programLinks.filter { $0.cycle <= day.runningCycle }
    rows.examPapers = examPapers.filter { $0.cycle <= day.runningCycle }
    rows.ruleChanges = ruleChanges.filter { $0.cycle <= day.runningCycle }
    return Dataset(rows, files: files)
  }

  /// The same dataset without the lines that fail `keep`: for backtests and for what-if questions.
  public func filteringLines(_ keep: (Line) -> Bool) -> Dataset {
    var rows = rows
    rows.lines = lines.filter(keep)
    return Dataset(rows, files: files)
  }

  /// The same dataset with the lines of the rows from a place on marked as the user's.
  func markingGiven(from row: Int) -> Dataset {
    var rows = rows
    rows.lines = lines.map { line in
      var line = line
      line.isGiven = line.origin.row >= row
      return line
    }
    return Dataset(rows, files: files)
  }

  private var rows: DatasetRows {
    DatasetRows(
      schools: schools, schoolProfiles: schoolProfiles, colleges: colleges, programs: programs,
      examPapers: examPapers, programLinks: programLinks,
      nationalRows: nationalRows, nationalMap: nationalMap, nationalLines: nationalLines, lines: lines,
      admissions: admissions, applicants: applicants, ruleChanges: ruleChanges, calendar: calendar,
      sources: sources)
  }
}
