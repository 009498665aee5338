import Admissions
import Numerals
import Reporting

/// The words for a score or marks that do not fit.
enum CandidateFailure {
  static func wording(_ error: CandidateError, exam: Exam, language: Language) -> CommandFailure {
    let words = Wording(language)
    switch error {
    case .outOfRange(let subject, let value, let fullMark):
      let option = subject == .total ? "--score" : "--subjects, \(words.subject(subject))"
      return CommandFailure(
        .usage,
        language == .chinese
          ? "cutline: \(option) \(shortestText(value))：应在 0 与满分 \(fullMark) 之间"
          : "cutline: \(option) \(shortestText(value)): between 0 and the full mark of \(fullMark)")
    case .wrongCount(let have, let papers):
      let names = words.list(papers.map { words.subject($0) })
      return CommandFailure(
        .usage,
        language == .chinese
          ? "cutline: --subjects 给出 \(have) 个分数，该考试有 \(papers.count) 科：\(names)"
          : "cutline: --subjects has \(have) marks; this examination has \(papers.count) papers: \(names)")
    }
  }
}
