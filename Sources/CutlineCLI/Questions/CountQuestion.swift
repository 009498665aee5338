import Admissions
import ArgumentParser
import Forecasting
import Reporting

/// What `forecast` forecasts: the line, the lowest admitted score, or a count of people.
enum ForecastMeasure: String, ExpressibleByArgument, CaseIterable {
  case line, applicants, admitted, exempted, plan
  case admittedMin = "admitted-min"

  /// The measure of a count; nil for scores.
  var count: Measure? {
    switch self {
    case .line, .admittedMin: nil
    default: Measure(rawValue: rawValue)
    }
  }
}

/// The forecast of a count, from the options of `forecast`.
struct CountQuestion {
  let forecast: CountForecast
  let group: CountGroup
  let school: School
  let sums: [(name: String, forecast: CountForecast)]
  /// How such forecasts did at the school; nil where none could be scored.
  let record: EnrollmentRecord?

  init(
    _ measure: Measure, _ options: ProgramOptions, in dataset: Dataset, language: Language
  ) throws(CommandFailure) {
    let known = options.outlook.known(dataset)
    let question = try ProgramQuestion(options, in: known, language: language)
    school = question.school
    let last = EnrollmentForecaster.lastCycle(known, school: school.id, measure: measure)
    let model = options.outlook.model == "auto" ? "counts" : options.outlook.model
    let cycle = options.outlook.year ?? last.map { $0 + 1 } ?? question.cycle
    do throws(EnrollmentError) {
      let forecaster = try EnrollmentForecaster(
        known, school: school.id, measure: measure, cycle: cycle,
        model: model)
      let found = forecaster.programs(
        of: question.major, college: question.college, degree: options.degree)
      guard let first = found.first else {
        throw EnrollmentError.noProgram(
          question.major.code, known: Set(forecaster.programs.map(\.major.text)).sorted())
      }
      group = first
      forecast = try forecaster.program(first)
      sums = [
        (first.college, forecaster.college(first.college)),
        (Message.say("school", "全校").text(in: language), forecaster.total),
      ].compactMap { name, sum in sum.map { (name, $0) } }
      record = EnrollmentRecord(
        known, school: question.school.id, measure: measure, before: cycle, model: model)
    } catch {
      throw CountQuestion.failure(error, school: question.school)
    }
  }

  static func failure(_ error: EnrollmentError, school: School) -> CommandFailure {
    CommandFailure(
      .inputMissing, .say(words(error, school, Wording(.english)), words(error, school, Wording(.chinese))))
  }

  private static func words(_ error: EnrollmentError, _ school: School, _ wording: Wording) -> String {
    let say = { (english: String, chinese: String) in Message.say(english, chinese).text(in: wording.language)
    }
    let name = wording.school(school)
    switch error {
    case .noCounts(let measure, let known):
      let words = known.isEmpty ? say("none", "无") : known.map(\.rawValue).joined(separator: ", ")
      return say(
        "cutline: \(name): the data hold no \(wording.headcount(measure)) by program, so they cannot be told; "
          + "known: \(words)",
        "cutline: \(name)：数据中没有分专业的\(wording.headcount(measure))，无法预测；已有：\(words)")
    case .nothingBefore(let measure, let cycle):
      return say(
        "cutline: \(name): no \(wording.headcount(measure)) counted in the two cycles before \(cycle)",
        "cutline: \(name)：\(cycle) 年之前两年内没有\(wording.headcount(measure))的统计")
    case .noProgram(let major, let known):
      return say(
        "cutline: \(name) \(major.text): no counts; counted: \(known.joined(separator: ", "))",
        "cutline: \(name) \(major.text)：没有统计；有统计的专业：\(known.joined(separator: ", "))")
    case .ended(let last, let cycle):
      return say(
        "cutline: \(name): the program was last counted in \(last), too long before \(cycle)",
        "cutline: \(name)：该专业最后一次统计在 \(last) 年，距 \(cycle) 年过久")
    }
  }
}
