import Admissions
import Forecasting

/// Forecasts every program once, so that pages share what is pooled.
struct ChapterWriter: Sendable {
  let desk: ForecastDesk
  private let requirements: [Exam: RequirementForecaster]
  private let papers: [PaperPlace: [ExamPapers]]

  private struct PaperPlace: Hashable {
    let school: String
    let major: MajorCode
    let degree: Degree
  }

  init(_ dataset: Dataset, cycle: Int, jobs: Int) {
    let desk = ForecastDesk(dataset, cycle: cycle)
    self.desk = desk
    let exams = Set(
      desk.catalog.majors.map { Self.exam(of: $0, in: dataset, cycle: cycle) })
    let sorted = Exam.allCases.filter(exams.contains)
    let made = Parallel.blocks(of: sorted.count, blockSize: 1, jobs: jobs) { block in
      let exam = sorted[block.lowerBound]
      return RequirementForecaster(
        dataset, cycle: cycle, exam: exam, sharing: desk.forecaster(fullMark: exam.fullMark))
    }
    requirements = Dictionary(zip(sorted, made)) { first, _ in first }
    papers = Dictionary(grouping: dataset.examPapers) {
      PaperPlace(school: $0.schoolID, major: $0.major, degree: $0.degree)
    }
  }

  private static func exam(of major: Major, in dataset: Dataset, cycle: Int) -> Exam {
    dataset.exam(major: major.code, degree: major.degree, cycle: cycle)
  }

  /// The chapters of every school, in the order of the register, the same for any number of jobs.
  func chapters(jobs: Int) -> [SchoolChapter] {
    let schools = desk.dataset.schools
    return Parallel.blocks(of: schools.count, blockSize: 1, jobs: jobs) { block in
      chapter(schools[block.lowerBound])
    }
  }

  private func chapter(_ school: School) -> SchoolChapter {
    let review = desk.schoolReview(of: school)
    return SchoolChapter(
      review: review,
      programs: review.outlook.majors.compactMap { outlook in
        outlook.forecast.flatMap { program(outlook.major, school, $0) }
      })
  }

  /// The program with the line that its requirement gives, so that its page says what `cutline chance` does.
  private func program(_ major: Major, _ school: School, _ total: LineForecast) -> ProgramChapter? {
    let exam = Self.exam(of: major, in: desk.dataset, cycle: desk.cycle)
    let request = LineForecastRequest(school: school.id, major: major, degree: major.degree)
    let known = total.fullMark == exam.fullMark ? total : nil
    guard let requirement = try? requirements[exam]?.forecast(request, isBrief: true, total: known) else {
      return nil
    }
    let sat = papers[PaperPlace(school: school.id, major: major.code, degree: major.degree), default: []]
    let college = requirement.total.history.key.college
    return ProgramChapter(
      school: school, forecast: requirement.total, curve: ChanceCurve(requirement),
      papers: Self.latest(sat.filter { $0.college == college }) ?? Self.latest(sat))
  }

  private static func latest(_ papers: [ExamPapers]) -> ExamPapers? {
    papers.max { ($0.cycle, $1.college) < ($1.cycle, $0.college) }
  }
}
