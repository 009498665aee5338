import Forecasting
import Lines

/// Answers what a candidate has to clear, for programs of one form of examination; everything pooled is
/// estimated once.
public struct RequirementForecaster: Sendable {
  /// What is known.
  public let dataset: Dataset
  /// The cycle that is forecast.
  public let cycle: Int
  /// The form of the examination.
  public let exam: Exam
  /// The forecaster of the total.
  public let total: LineForecaster
  private let papers: [(subject: Subject, fullMark: Int, forecaster: LineForecaster)]
  let national: NationalPapers?
  let dependence: Double
  let memo = RequirementMemo()

  /// A forecaster of one cycle.
  ///
  /// - Parameters:
  ///   - dataset: what is known.
  ///   - exam: the form of the examination of all programs that are asked for.
  ///   - model: the model of the total's line; nil or `auto` chooses by past errors.
  ///   - jobs: the number of threads that try models; it changes no bit.
  ///   - total: a forecaster of totals of the same data, cycle, full mark and model to share; nil makes one.
  public init(
    _ dataset: Dataset, cycle: Int, exam: Exam, model: String? = nil, jobs: Int = 1,
    sharing total: LineForecaster? = nil
  ) {
    self.dataset = dataset
    self.cycle = cycle
    self.exam = exam
    self.total =
      total ?? LineForecaster(dataset, cycle: cycle, fullMark: exam.fullMark, model: model, jobs: jobs)
    let asked = exam.papers
    let forecasters = Parallel.blocks(of: asked.count, blockSize: 1, jobs: jobs) { block in
      let paper = asked[block.lowerBound]
      return LineForecaster(
        dataset, cycle: cycle, subject: paper.subject, fullMark: paper.fullMark, model: model)
    }
    papers = zip(asked, forecasters).map { ($0.subject, $0.fullMark, $1) }
    national = NationalPapers(dataset, before: cycle)
    dependence = national?.dependence(fullMark: exam.fullMark).correlation ?? 0
  }

  /// The requirement of one program.
  ///
  /// - Parameters:
  ///   - isBrief: leaves out what the line of the cycle before would tell, which takes as long as all the rest.
  ///   - known: what the forecaster of totals answers to this request, where it has been asked already.
  /// - Throws: `LineForecastError` when there is no line of the total to forecast from. Papers never stop an
  ///   answer: without lines of their own they follow the national line as other schools' do.
  public func forecast(
    _ request: LineForecastRequest, isBrief: Bool = false, total known: LineForecast? = nil
  ) throws(LineForecastError) -> RequirementForecast {
    guard let school = dataset.school(request.school) else {
      throw .history(.unknownSchool(request.school))
    }
    let parts = try total.parts(request)
    let lines = papers.map { paperLines($0.subject, $0.fullMark, $0.forecaster, parts) }
    let (singles, states) = paperStates(parts, lines, region: school.region)
    let joint = join(parts, singles, states, query: parts.query)
    return RequirementForecast(
      total: known ?? total.assemble(parts, school: school), exam: exam,
      papers: lines.indices.map { index in
        PaperForecast(
          subject: lines[index].subject, fullMark: lines[index].fullMark, basis: lines[index].basis,
          distribution: joint.paper(index))
      },
      lines: joint, withLastCycle: isBrief ? [] : withLastCycle(parts, singles, states))
  }

  /// The lines of a program that is put together so far, without what the answer to a person rests on.
  func joint(_ parts: LineForecaster.Parts, region: Region) -> JointLines {
    let lines = papers.map { paperLines($0.subject, $0.fullMark, $0.forecaster, parts) }
    let (singles, states) = paperStates(parts, lines, region: region)
    return join(parts, singles, states, query: parts.query)
  }

  /// The national line of papers of 100, and the papers' lines under each of its values.
  private func paperStates(
    _ parts: LineForecaster.Parts, _ lines: [PaperLines], region: Region
  ) -> (singles: GridDistribution?, states: [JointLines.PaperState]) {
    let singles = singles(parts, region: region)
    let values = singles?.support.map(\.value) ?? [.nan]
    let byPaper = lines.map { self.lines($0, under: values) }
    return (
      singles,
      values.indices.map { place in
        JointLines.PaperState(reference: values[place], lines: byPaper.map { $0[place] })
      }
    )
  }

  /// A paper's line under each of some national lines; a borrowed one is the same at every school of its kind.
  private func lines(_ paper: PaperLines, under values: [Double]) -> [GridDistribution] {
    guard let borrowed = paper.borrowed, values.allSatisfy(\.isFinite) else {
      return paper.lines(under: values)
    }
    return memo.borrowedLines(.init(paper: borrowed, values: values)) { paper.lines(under: values) }
  }

  /// The line of a paper at the school and college of the total's line, else of the whole school.
  private func paperLines(
    _ subject: Subject, _ fullMark: Int, _ forecaster: LineForecaster, _ parts: LineForecaster.Parts
  ) -> PaperLines {
    let key = parts.history.key
    var request = parts.request
    request.degree = key.degree
    request.givenNational = nil
    request.scenario = []
    let colleges: [String?] = key.college == College.wholeSchool ? [nil] : [key.college, nil]
    for college in colleges {
      request.college = college
      guard let own = try? forecaster.parts(request) else { continue }
      return PaperLines(subject, fullMark: fullMark, own)
    }
    let stratum = dataset.school(key.schoolID)?.setsOwnLine == true ? 1 : 0
    return memo.borrowed(.init(subject: subject, stratum: stratum)) {
      PaperLines(subject, fullMark: fullMark, borrowing: forecaster.pool, before: cycle, stratum: stratum)
    }
  }
}

extension Exam {
  /// The papers with their full marks, in the order in which marks are given.
  public var papers: [(subject: Subject, fullMark: Int)] {
    Subject.papers.compactMap { subject in fullMark(of: subject).map { (subject, $0) } }
  }
}
