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
      "cutline: --k \(size): there \(count == 1 ? "is only 1 candidate" : "are only \(count) candidates") to choose from",
      "cutline: --k \(size)：只有 \(count) 个候选")
  }

  static func knownNeedsAFile(_ typed: String) -> Message {
    say(
      "cutline: \(typed): no single program is asked about; name the lines in a file: --known lines.csv with the columns "
        + "cycle, school_id, major_code, value",
      "cutline: \(typed)：这里没有指明单个专业；请用文件给出：--known lines.csv，列为 cycle、school_id、major_code、value")
  }

  static var knownIsOfLines: Message {
    say(
      "cutline: --known holds lines, not counts; leave it out with --measure",
      "cutline: --known 给出的是分数线而非人数；与 --measure 同用时请去掉")
  }

  static var recordIsOfLines: Message {
    say(
      "cutline: --record: the register holds forecasts of lines; leave --measure out",
      "cutline: --record：登记簿只记录分数线的预测；请去掉 --measure")
  }

  static func noAdmittedScores(_ program: String) -> Message {
    say(
      "cutline: \(program): the lowest admitted score is told only above a line of the program itself, and where "
        + "both were seen often enough; ask without --measure for what is known",
      "cutline: \(program)：只有在有本专业的线、且两者的历史数据足够时才能预测最低录取分；去掉 --measure 可查看已知内容")
  }

  static var cannotBeRecorded: Message {
    say(
      "cutline: --record: the register holds forecasts of lines from the package alone; this one is a floor, or rests on "
        + "lines of your own",
      "cutline: --record：登记簿只记录由数据包得出的分数线预测；此处只有下限，或用到了你自己提供的线")
  }

  static func added(_ count: Int, _ folder: String) -> Message {
    say(
      "cutline: \(folder): \(count) \(count == 1 ? "line" : "lines") taken; cutline lint \(folder) checks the whole",
      "cutline: \(folder)：已收入 \(count) 条线；可用 cutline lint \(folder) 检查")
  }

  static func noSuchSource(_ id: String) -> Message {
    say(
      "cutline: --source \(id): sources.csv has no such source; name its --publisher to add it",
      "cutline: --source \(id)：sources.csv 中没有该来源；请用 --publisher 给出发布者以便添加")
  }

  static func folderInUse(_ folder: String) -> Message {
    say(
      "cutline: \(folder): there is something already; name a new or an empty folder",
      "cutline: \(folder)：已有内容；请给出新的或空的文件夹")
  }

  static func madePackage(_ folder: String) -> Message {
    say(
      "cutline: \(folder): a package with registers and national lines; cutline add --data \(folder) adds lines",
      "cutline: \(folder)：已建立数据包（院校名录与国家线）；用 cutline add --data \(folder) 添加分数线")
  }

  static func onlyFloors(_ count: Int) -> Message {
    say(
      "cutline: of \(count == 1 ? "the choice" : "all \(count) choices") only a floor is known (a school's basic line), "
        + "which tells no chance; name majors whose schools print lines for them: cutline list majors --school SCHOOL",
      "cutline: 名单中的 \(count) 个志愿都只有校线（基本线），无法得出过线概率；请改用有院线或专业线的专业：cutline list majors --school 院校")
  }

  static func noneMeets(_ count: Int) -> Message {
    say(
      "cutline: \(count == 1 ? "the 1 candidate does not meet" : "none of the \(count) candidates meets") --region, --degree and --minimum-chance",
      "cutline: \(count) 个候选中没有符合 --region、--degree 与 --minimum-chance 的")
  }

  static func wrongMarks(_ count: Int, _ papers: [(subject: Subject, fullMark: Int)]) -> Message {
    let shown = { (wording: Wording?) in
      papers.map { "\(wording?.subject($0.subject) ?? $0.subject.rawValue) (\($0.fullMark))" }
    }
    return say(
      "cutline: --subjects: \(count) \(count == 1 ? "mark" : "marks"), and this examination has \(papers.count) papers: "
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
