import Admissions
import Numerals
import Reporting

/// The words for a score or marks that do not fit.
enum CandidateFailure {
  static func wording(_ error: CandidateError) -> CommandFailure {
    switch error {
    case .outOfRange(let subject, let value, let fullMark):
      let option = { (language: Language) in
        subject == .total ? "--score" : "--subjects, \(Wording(language).subject(subject))"
      }
      return CommandFailure(
        .usage,
        .say(
          "cutline: \(option(.english)) \(shortestText(value)): between 0 and the full mark of \(fullMark)",
          "cutline: \(option(.chinese)) \(shortestText(value))：应在 0 与满分 \(fullMark) 之间"))
    case .wrongCount(let have, let papers):
      let names = { (words: Wording) in words.list(papers.map { words.subject($0) }) }
      return CommandFailure(
        .usage,
        .say(
          "cutline: --subjects has \(have) \(have == 1 ? "mark" : "marks"); this examination has \(papers.count) papers: "
            + names(Wording(.english)),
          "cutline: --subjects 给出 \(have) 个分数，该考试有 \(papers.count) 科：\(names(Wording(.chinese)))"))
    }
  }
}
