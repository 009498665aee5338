import Admissions
import Numerals

/// The words for a forecast that cannot be made.
enum ForecastFailure {
  static func wording(_ error: LineForecastError, question: ProgramQuestion) -> CommandFailure {
    let program = "\(question.school.nameZH) \(question.major.code)"
    switch error {
    case .history(let reason): return history(reason, program: program, question: question)
    case .nothingBefore(let cycle):
      return CommandFailure(.inputMissing, "cutline: \(program): no line before \(cycle) to forecast from")
    case .tooFewLines(let have, let needed):
      return CommandFailure(
        .inputMissing,
        "cutline: \(program): \(have) pairs of an earlier and a later line are known anywhere before "
          + "\(question.cycle), and \(needed) are needed to tell how lines move; ask for a later year")
    case .givenOutOfRange(let value, let fullMark):
      return CommandFailure(
        .usage,
        "cutline: --given national=\(shortestText(value)): a national line lies between 0 and \(fullMark)")
    case .unknownModel(let name, let known):
      return CommandFailure(
        .usage, "cutline: --model \(name): no such model; known: auto, \(known.joined(separator: ", "))")
    }
  }

  private static func history(
    _ reason: HistoryError, program: String, question: ProgramQuestion
  ) -> CommandFailure {
    switch reason {
    case .unknownSchool(let id): CommandFailure(.inputMissing, "cutline: no school \(id)")
    case .unknownCollege(let name, let known):
      CommandFailure(
        .inputMissing, "cutline: no college \"\(name)\"; with lines: \(known.joined(separator: ", "))")
    case .noLine(_, let degrees):
      CommandFailure(.inputMissing, noLine(program, degrees: degrees, question: question))
    }
  }

  private static func noLine(_ program: String, degrees: [Degree], question: ProgramQuestion) -> [String] {
    let subject = question.subject
    if subject != .total,
      (try? question.dataset.lineHistory(
        school: question.school.id, major: question.major.code, degree: question.options.degree)) != nil
    {
      return [
        "cutline: \(program): the data hold the total's line of this school and none for \(subject.rawValue);"
          + " cutline chance tells what to expect of it from the national line"
      ]
    }
    if !degrees.isEmpty {
      let others = degrees.map(\.rawValue).joined(separator: ", ")
      return ["cutline: \(program): lines are known for this degree only: \(others)"]
    }
    let majors = Set(
      question.dataset.lines.filter { $0.key.schoolID == question.school.id }.map(\.key.major.text)
    ).sorted()
    guard !majors.isEmpty else {
      return [
        "cutline: \(question.school.nameZH) \(question.school.nameEN): the data hold no line of this school"
      ]
    }
    return ["cutline: \(program): no line; this school has lines for: \(majors.joined(separator: ", "))"]
  }
}
