import Admissions
import Numerals
import Reporting

/// What is said of a question about schools and majors that has no answer.
extension Message {
  static var noNationalLines: Message {
    say(
      "cutline: the data hold no national lines; name a year with --year", "cutline: 数据中没有国家线；请用 --year 指定年份")
  }

  static var nothingToReport: Message {
    say("cutline: the data hold no national lines to report on", "cutline: 数据中没有可报告的国家线")
  }

  static func noNationalLines(of cycle: Int, known: ClosedRange<Int>) -> Message {
    say(
      "cutline: --cycle \(cycle): no national lines of that cycle; known: \(known.lowerBound)-\(known.upperBound)",
      "cutline: --cycle \(cycle)：没有该年的国家线；已有：\(known.lowerBound)-\(known.upperBound)")
  }

  static func noLine(_ program: String, before cycle: Int) -> Message {
    say(
      "cutline: \(program): no line before \(cycle) to forecast from",
      "cutline: \(program)：\(cycle) 年之前没有可用于预测的分数线")
  }

  static func tooFewPairs(_ program: String, _ have: Int, before cycle: Int, needed: Int) -> Message {
    say(
      "cutline: \(program): \(have) pairs of an earlier and a later line are known anywhere before \(cycle), and "
        + "\(needed) are needed to tell how lines move; ask for a later year",
      "cutline: \(program)：\(cycle) 年之前全部数据中只有 \(have) 对前后两年的分数线，至少需要 \(needed) 对才能估计其变动；请改问更晚的年份")
  }

  static func tooFewPairs(_ have: Int, needed: Int) -> Message {
    say(
      "cutline: only \(have) pairs of an earlier and a later line are known; \(needed) are needed",
      "cutline: 只有 \(have) 对前后两年的分数线，至少需要 \(needed) 对")
  }

  static func givenOutOfRange(_ value: String, fullMark: Int) -> Message {
    say(
      "cutline: --given national=\(value): a national line lies between 0 and \(fullMark)",
      "cutline: --given national=\(value)：国家线应在 0 与 \(fullMark) 之间")
  }

  static func noSuchModel(_ name: String, known: [String]) -> Message {
    say(
      "cutline: --model \(name): no such model; known: auto, \(known.joined(separator: ", "))",
      "cutline: --model \(name)：没有这个模型；可用：auto、\(known.joined(separator: "、"))")
  }

  static func noSchool(_ id: String) -> Message { say("cutline: no school \(id)", "cutline: 没有院校 \(id)") }

  static func noCollege(_ name: String, known: [String]) -> Message {
    say(
      "cutline: no college \"\(name)\"; with lines: \(known.joined(separator: ", "))",
      "cutline: 没有学院“\(name)”；有分数线的：\(known.joined(separator: "、"))")
  }

  static func onlyTheTotal(_ program: String, _ subject: Subject) -> Message {
    say(
      "cutline: \(program): the data hold the total's line of this school and none for \(subject.rawValue); cutline "
        + "chance tells what to expect of it from the national line",
      "cutline: \(program)：数据中只有该校的总分线，没有\(Wording(.chinese).subject(subject))的线；cutline chance 可由国家线推算")
  }

  static func otherDegrees(_ program: String, _ degrees: [Degree]) -> Message {
    say(
      "cutline: \(program): lines are known for this degree only: "
        + degrees.map(\.rawValue).joined(separator: ", "),
      "cutline: \(program)：只有这类学位的分数线：\(degrees.map { Wording(.chinese).degree($0) }.joined(separator: "、"))")
  }

  static func noLines(_ school: School) -> Message {
    say(
      "cutline: \(school.nameZH) \(school.nameEN): the data hold no line of this school",
      "cutline: \(school.nameZH)：数据中没有该校的分数线")
  }

  static func noLine(_ program: String) -> Message {
    say("cutline: \(program): no line", "cutline: \(program)：没有分数线")
  }

  static func otherMajors(_ program: String, _ majors: [String]) -> Message {
    say(
      "cutline: \(program): no line; this school has lines for: \(majors.joined(separator: ", "))",
      "cutline: \(program)：没有分数线；该校有分数线的专业：\(majors.joined(separator: "、"))")
  }

  static func tooManyChoices(_ size: Int, of count: Int) -> Message {
    say(
      "cutline: --k \(size): there are only \(count) candidates to choose from",
      "cutline: --k \(size)：只有 \(count) 个候选")
  }

  static func noneMeets(_ count: Int) -> Message {
    say(
      "cutline: none of the \(count) candidates meets --region, --degree and --minimum-chance",
      "cutline: \(count) 个候选中没有符合 --region、--degree 与 --minimum-chance 的")
  }

  static func wrongMarks(_ count: Int, _ papers: [(subject: Subject, fullMark: Int)]) -> Message {
    let shown = { (wording: Wording?) in
      papers.map { "\(wording?.subject($0.subject) ?? $0.subject.rawValue) (\($0.fullMark))" }
    }
    return say(
      "cutline: --subjects: \(count) marks, and this examination has \(papers.count) papers: "
        + shown(nil).joined(separator: ", "),
      "cutline: --subjects：给出 \(count) 个分数，该考试有 \(papers.count) 科："
        + shown(Wording(.chinese)).joined(separator: "、"))
  }

  static func wrongMark(_ mark: Double, _ paper: (subject: Subject, fullMark: Int)) -> Message {
    say(
      "cutline: --subjects: \(mark) in \(paper.subject.rawValue): the full mark is \(paper.fullMark)",
      "cutline: --subjects：\(Wording(.chinese).subject(paper.subject)) \(mark)：满分为 \(paper.fullMark)")
  }
}
