/// What can be wrong with a choice in someone's own list.
public enum ChoiceFault: Sendable, Hashable {
  /// The list holds no choice.
  case none
  /// The choice stands in the list already.
  case repeated(firstLine: Int)
  /// No school, major or college is called so; what may have been meant.
  case unknown(String, nearest: [String])
  /// Several may be meant.
  case ambiguous(String, [String])
  /// No line to forecast from; what the data have instead.
  case noLine(known: [String])
  /// The score lies outside the marks of the program's examination.
  case scoreOutOfRange(Double, fullMark: Int)
  /// Not as many marks as the examination has papers.
  case wrongMarks(have: Int, papers: Int)
  /// The program's examination is not that of the first choice.
  case otherExamination(Exam, first: Exam)
}

extension ChoiceFault {
  /// What is wrong and the way out, in English.
  var englishMessage: String {
    switch self {
    case .none: "the list holds no choice; a row needs a school and a major"
    case .repeated(let line): "this choice stands on line \(line) already"
    case .unknown(let text, let nearest):
      "nothing is called \"\(text)\"" + Self.offer(nearest, "; did you mean ", " or ", "?")
    case .ambiguous(let text, let names):
      "\"\(text)\" may be " + names.joined(separator: ", ") + "; write one of them"
    case .noLine(let known):
      "no line to forecast from" + Self.offer(known, "; this school has lines for ", ", ", "")
    case .scoreOutOfRange(let score, let mark):
      "a score of \(Admissions.mark(score)) does not exist here: the full mark is \(mark)"
    case .wrongMarks(let have, let papers):
      "\(have) \(have == 1 ? "mark" : "marks"), and this examination has \(papers) papers: give all of them or none"
    case .otherExamination(let exam, let first):
      "one score cannot stand for two examinations: this one is \(exam.rawValue), the first choice's "
        + "\(first.rawValue)"
    }
  }

  /// What is wrong and the way out, in Chinese.
  var chineseMessage: String {
    switch self {
    case .none: "名单为空，每行需有学校和专业"
    case .repeated(let line): "该志愿已在第 \(line) 行"
    case .unknown(let text, let nearest): "没有名为“\(text)”的条目" + Self.offer(nearest, "；是否为 ", "、", "？")
    case .ambiguous(let text, let names): "“\(text)”可能是 \(names.joined(separator: "、"))，请写明"
    case .noLine(let known): "没有可供预测的分数线" + Self.offer(known, "；该校有分数线的专业：", "、", "")
    case .scoreOutOfRange(let score, let mark): "此处满分 \(mark)，不存在 \(Admissions.mark(score)) 分"
    case .wrongMarks(let have, let papers): "给出 \(have) 科分数，该考试有 \(papers) 科：请全部给出或全部省略"
    case .otherExamination(let exam, let first):
      "一个分数不能用于两种考试：此处为 \(exam.rawValue)，首个志愿为 \(first.rawValue)"
    }
  }

  private static func offer(_ names: [String], _ start: String, _ between: String, _ end: String) -> String {
    names.isEmpty ? "" : start + names.joined(separator: between) + end
  }
}
