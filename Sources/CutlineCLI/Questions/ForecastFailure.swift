import Admissions
import Numerals

/// The words for a forecast that cannot be made.
enum ForecastFailure {
  static func wording(_ error: LineForecastError, question: ProgramQuestion) -> CommandFailure {
    let program = "\(question.school.nameZH) \(question.major.code)"
    switch error {
    case .history(let reason): return history(reason, program: program, question: question)
    case .nothingBefore(let cycle):
      return CommandFailure(.inputMissing, .noLine(program, before: cycle))
    case .tooFewLines(let have, let needed):
      return CommandFailure(
        .inputMissing, .tooFewPairs(program, have, before: question.cycle, needed: needed))
    case .givenOutOfRange(let value, let fullMark):
      return CommandFailure(.usage, .givenOutOfRange(shortestText(value), fullMark: fullMark))
    case .unknownModel(let name, let known):
      return CommandFailure(.usage, .noSuchModel(name, known: known))
    }
  }

  private static func history(
    _ reason: HistoryError, program: String, question: ProgramQuestion
  ) -> CommandFailure {
    switch reason {
    case .unknownSchool(let id): CommandFailure(.inputMissing, .noSchool(id))
    case .unknownCollege(let name, let known):
      CommandFailure(.inputMissing, .noCollege(name, known: known))
    case .noLine(_, let degrees):
      CommandFailure(.inputMissing, noLine(program, degrees: degrees, question: question))
    }
  }

  private static func noLine(_ program: String, degrees: [Degree], question: ProgramQuestion) -> Message {
    let subject = question.subject
    if subject != .total,
      (try? question.dataset.lineHistory(
        school: question.school.id, major: question.major.code, degree: question.options.degree)) != nil
    {
      return .onlyTheTotal(program, subject)
    }
    if !degrees.isEmpty { return .otherDegrees(program, degrees) }
    let majors = Set(
      question.dataset.lines.filter { $0.key.schoolID == question.school.id }.map(\.key.major.text)
    ).sorted()
    return majors.isEmpty ? .noLines(question.school) : .otherMajors(program, majors)
  }
}
