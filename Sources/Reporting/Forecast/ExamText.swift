public import Admissions
import Forecasting
import Lines
import Statistics

/// How the college lines of past cycles did against their forecasts, as a table for people.
public struct ExamText: Sendable {
  private let rows: [(cycle: Int, knowledge: ExamKnowledge, scores: [ScoredForecast])]
  private let wording: Wording

  /// The sums of some results.
  public init(_ results: [(knowledge: ExamKnowledge, result: ExamResult)], language: Language) {
    let cycles = Set(results.map(\.result.cycle)).sorted()
    rows = cycles.flatMap { cycle in
      ExamKnowledge.allCases.map { knowledge in
        (
          cycle, knowledge,
          results.filter { $0.result.cycle == cycle && $0.knowledge == knowledge }.map(
            \.result.forecast.score)
        )
      }
    }
    wording = Wording(language)
  }

  /// The table: a row for each cycle and state of knowledge.
  public var lines: [StyledLine] {
    TextTable(
      columns: wording.examColumns.enumerated().map { TextTable.Column($1, $0 < 2 ? .left : .right) },
      rows: rows.filter { !$0.scores.isEmpty }.map { row in
        let summary = ScoreSummary(row.scores)
        let lines = Set(row.scores.map(\.series)).count
        return [
          "\(row.cycle)", wording.knowledge(row.knowledge), wording.count(lines),
          wording.count(Set(row.scores.map(\.group)).count), wording.marks(summary.mae, decimals: 1),
          wording.marks(summary.lastValueMAE, decimals: 1), wording.marks(summary.crpsRatio, decimals: 2),
          wording.percent(summary.coverage[1]),
        ].map { TextTable.Cell($0) }
      }, indent: 2
    ).lines
  }
}

extension Wording {
  var examColumns: [String] {
    language == .chinese
      ? ["年份", "已知", "分数线", "学校", "平均误差", "上年线误差", "CRPS 比", "80 % 区间命中"]
      : [
        "cycle", "known", "lines", "schools", "mean error", "of last line", "CRPS ratio", "80 % held",
      ]
  }

  /// What was known of a cycle.
  public func knowledge(_ knowledge: ExamKnowledge) -> String {
    switch knowledge {
    case .nothing: say("nothing of the cycle", "当年信息均未公布")
    case .nationalLine: say("the national line", "国家线")
    case .quarterOfSchools: say("it and a quarter of the schools", "国家线与四分之一学校")
    }
  }
}
