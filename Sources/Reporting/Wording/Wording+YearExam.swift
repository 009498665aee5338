import Admissions
import Numerals

extension Wording {
  func examSection(_ cycle: Int) -> String {
    say("\(cycle) as an exam: what had been said before", "以 \(cycle) 年为考题：事前会怎么说")
  }

  var yearExamColumns: [String] {
    language == .chinese
      ? ["已知", ">预计变动（分）", ">平均误差（分）", ">实际高于中位数", ">80 % 区间命中"]
      : ["Known", ">Expected move", ">Mean error", ">Came above the median", ">80 % interval held"]
  }

  /// How the lines moved, what had been said of them, and what a reader should take from it.
  func examStory(_ exam: YearExam, cycle: Int) -> String {
    sentences(
      [moved(exam)] + [
        exam.rows.first.map { expected($0, exam) } ?? "", better(exam), lesson(exam, cycle: cycle),
      ])
  }

  private func points(_ value: Double) -> String { marks(abs(value), decimals: 1) }

  private func moved(_ exam: YearExam) -> String {
    let lines = say(
      "\(count(exam.lines)) college cutoffs of \(count(exam.schools)) schools had two or more earlier cycles; they came "
        + "\(points(exam.move)) points \(exam.move < 0 ? "below" : "above") their last ones on average",
      "已有两年以上历史的院线共 \(count(exam.lines)) 条（\(count(exam.schools)) 所院校），比各自上一条线平均\(exam.move < 0 ? "低" : "高") "
        + "\(points(exam.move)) 分")
    guard let national = exam.nationalMove else { return lines + say(".", "。") }
    return lines
      + say(
        ", while the national lines over them \(national < 0 ? "fell" : "rose") by \(points(national)).",
        "，而其上的国家线平均\(national < 0 ? "下降" : "上升") \(points(national)) 分。")
  }

  private func expected(_ row: YearExam.Row, _ exam: YearExam) -> String {
    say(
      "With nothing of the cycle known the medians lay \(points(row.expectedMove)) points "
        + "\(row.expectedMove < 0 ? "below" : "above") the last cutoffs: \(percent(row.above)) of them came above their median, "
        + "and they missed by \(points(row.error)) points on average; taking the last cutoff would have missed by "
        + "\(points(exam.lastLineError)).",
      "当年信息均未公布时，预测中位数比上一条线平均\(row.expectedMove < 0 ? "低" : "高") \(points(row.expectedMove)) 分："
        + "\(percent(row.above)) 的实际线高于中位数，平均误差 \(points(row.error)) 分；直接沿用上一条线的误差为 "
        + "\(points(exam.lastLineError)) 分。")
  }

  /// What each further piece of knowledge did to the error.
  private func better(_ exam: YearExam) -> String {
    let later = exam.rows.dropFirst().map { row in
      say(
        "\(points(row.error)) with \(knowledge(row.knowledge))",
        "已知\(knowledge(row.knowledge))时 \(points(row.error)) 分")
    }
    guard !later.isEmpty else { return "" }
    return say("The miss was \(list(later)).", "误差在\(later.joined(separator: "，"))。")
  }

  /// What share of 80 % intervals held, in what it means for the next ones.
  private func lesson(_ exam: YearExam, cycle: Int) -> String {
    guard let row = exam.rows.first else { return "" }
    let held = percent(row.held80)
    if row.held80 < 0.75 {
      return say(
        "\(held) fell inside their 80 % interval: a whole year that moves one way takes many lines out at once, so read "
          + "the next ranges as somewhat too narrow.",
        "\(held) 落在 80 % 区间内：全年同向变动会使许多线同时落在区间外，解读下一年的区间时应略为放宽。")
    }
    return say("\(held) fell inside their 80 % interval.", "\(held) 落在 80 % 区间内。")
  }
}
