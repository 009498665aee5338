import DelimitedText
import Forecasting

/// What a batch, a fit and a training say of themselves.
extension Message {
  static func reading(_ file: String) -> Message { say("reading \(file)", "读取 \(file)") }
  static func forecasting(_ file: String) -> Message { say("forecasting \(file)", "预测 \(file)") }
  static var choosing: Message { say("choosing and fitting the model", "选择并拟合模型") }
  static var learning: Message { say("learning", "学习") }
  static var addingUp: Message { say("forecasting what adds up", "预测并使其可加") }
  static var forecast: Message { say("forecast", "已预测") }
  static var bytes: Message { say("bytes", "字节") }
  static var series: Message { say("series", "条序列") }

  static func goingOn(_ path: String, after count: Int) -> Message {
    say("cutline: \(path): going on after \(count) series", "cutline: \(path)：从第 \(count) 条序列之后继续")
  }

  static func startingOver(_ path: String) -> Message {
    say(
      "cutline: \(path): starting an interrupted run over; --resume would have gone on with it",
      "cutline: \(path)：有一次中断的运行，现在重新开始（--resume 可以继续）")
  }

  static func learned(_ output: String, _ names: String, from count: Int, bytes: Int) -> Message {
    say(
      "cutline: \(output): \(names), learned from \(count) series; \(bytes) bytes",
      "cutline: \(output)：由 \(count) 条序列学得 \(names)，\(bytes) 字节")
  }

  static func untried(_ model: String) -> Message {
    say("cutline: too little history to try models on; using \(model)", "cutline: 历史太短，无法检验模型，使用 \(model)")
  }

  static func chosen(_ choice: ModelChoiceReport) -> Message {
    let years = choice.cycles.map(String.init).joined(separator: ", ")
    return say(
      "cutline: chose \(choice.chosen) on \(years) (CRPS over that of last year's value; lower is better)",
      "cutline: 在 \(years) 年上检验（CRPS 与“同去年”之比，越低越好），选用 \(choice.chosen)")
  }

  static func unsorted(by keys: String) -> Message {
    say(
      "cutline: with --prior a table is read block by block, its rows sorted by the bytes of \(keys): sort it "
        + "(docs/scale-out.md shows how), or let --unsorted hold it in memory",
      "cutline: 使用 --prior 时逐块读取表格，各行须按 \(keys) 的字节序排列；排序后再运行，或加 --unsorted 将整张表读入内存")
  }

  static func trained(_ weights: YearlyWeights) -> Message {
    say(
      "cutline: learned from \(weights.seriesCount) series, \(weights.observationCount) values; reaches "
        + "\(weights.horizon) years",
      "cutline: 从 \(weights.seriesCount) 条序列、\(weights.observationCount) 个值学到的权重，可预测 \(weights.horizon) 年")
  }

  static func learnedSystems(_ names: [String]) -> Message {
    say(
      "cutline: learned from \(names.count) systems: \(names.joined(separator: ", "))",
      "cutline: 从 \(names.count) 个录取体系学习：\(names.joined(separator: "、"))")
  }

  static func unknownSystem(_ name: String, _ known: [String]) -> Message {
    say(
      "cutline: --without \(name): not in the list; it has \(known.joined(separator: ", "))",
      "cutline: --without \(name)：列表中没有；列表中有 \(known.joined(separator: "、"))")
  }

  static func missingListColumn(_ path: String, _ column: String, _ columns: [String]) -> Message {
    say(
      "\(path):1:1: error: no column \(column); a list of systems has \(columns.joined(separator: ", ")): add it",
      "\(path):1:1: 错误：没有 \(column) 列；录取体系列表需有 \(columns.joined(separator: "、"))，请补上")
  }

  static func unknownKind(_ path: String, _ cell: Table.Cell, _ text: String) -> Message {
    let kinds = Scale.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let place = "\(path):\(cell.line):\(cell.column): "
    return say(
      place + "error: scale: \"\(text)\" is none of \(kinds): write one of them",
      place + "错误：scale：“\(text)”不是 \(kinds) 之一，请改为其中一个")
  }

  static func systemTwice(_ path: String, _ cell: Table.Cell, _ text: String) -> Message {
    let place = "\(path):\(cell.line):\(cell.column): "
    return say(
      place + "error: name: \"\(text)\" is empty or stands twice: give each system a name of its own",
      place + "错误：name：“\(text)”为空或重复，请为每个录取体系取不同的名称")
  }

  static func tooFewSystems(_ path: String) -> Message {
    say(
      "cutline: \(path): no system with three cycles and more to learn from",
      "cutline: \(path)：没有三个年度及以上的录取体系可供学习")
  }

  static func recorded(_ count: Int, _ path: String, again: Int) -> Message {
    say(
      "cutline: \(count) forecast\(count == 1 ? "" : "s") recorded in \(path)"
        + (again > 0 ? "; \(again) were there already" : ""),
      "cutline: 已在 \(path) 中登记 \(count) 个预测" + (again > 0 ? "；另有 \(again) 个早已登记" : ""))
  }
}
