import Admissions
import Forecasting
import Numerals
import PanelTables

/// What a table was understood to be, in words.
struct TableSummary {
  private let table: PanelTable
  private let guess: ColumnGuess
  private let text: TableText
  private let options: PanelOptions
  private let isKeyGuessed: Bool
  private let isChinese: Bool

  init(
    _ table: PanelTable, _ guess: ColumnGuess, _ text: TableText, _ options: PanelOptions, isKeyGuessed: Bool,
    language: Language
  ) {
    (self.table, self.guess, self.text, self.options) = (table, guess, text, options)
    self.isKeyGuessed = isKeyGuessed
    isChinese = language == .chinese
  }

  /// What was read, line by line.
  var understood: [String] {
    let file = shownPath(options.file)
    return [
      say(
        "\(file): \(text.encoding), \(delimiter) between the columns",
        "\(file)：\(text.encoding)，列间为\(delimiter)"),
      columns, series, years, values,
    ]
  }

  /// What is odd, as `lines` say it.
  func oddities(_ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [say("nothing odd", "没有异常")] }
    return lines
  }

  /// The command to run next.
  var next: [String] {
    var words = ["cutline batch", quoted(options.file)]
    let key = options.key.names
    if !key.isEmpty {
      words += ["--key", quoted(key.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ","))]
    }
    if options.reading.wide {
      words.append("--wide")
      if let value = guess.value { words += ["--value", quoted(value)] }
    } else {
      if options.time != "year" { words += ["--time", quoted(options.time)] }
      if options.value != "value" { words += ["--value", quoted(options.value)] }
    }
    let scale = options.scale == .score ? guess.scale : options.scale
    if scale != .score { words += ["--scale", scale.rawValue] }
    if text.encoding != "UTF-8", !text.encoding.hasPrefix("UTF-16") {
      words += ["--encoding", text.encoding.lowercased()]
    }
    if let last = table.panel.yearRange?.upperBound { words += ["--year", "\(last + 1)"] }
    return [say("next: ", "下一步：") + words.joined(separator: " ")]
  }

  private var columns: String {
    let key =
      options.key.names.isEmpty
      ? say("none (one series)", "无（单条序列）") : options.key.names.joined(separator: ", ")
    let guessed =
      isKeyGuessed && !options.key.names.isEmpty
      ? say(" (found; --key names others)", "（推断；可用 --key 另行指定）") : ""
    if options.reading.wide {
      return say(
        "columns: key \(key)\(guessed); a column for each year", "列：键 \(key)\(guessed)；每年一列")
        + (guess.value.map { say(", of \($0)", "，\($0)") } ?? "")
    }
    return say(
      "columns: key \(key)\(guessed); years \(options.time); values \(options.value)",
      "列：键 \(key)\(guessed)；年份 \(options.time)；数值 \(options.value)")
  }

  private var series: String {
    let count = table.panel.seriesCount
    return say(
      "\(table.rowCount) \(table.rowCount == 1 ? "row" : "rows"), \(count) series",
      "\(table.rowCount) 行，\(count) 条序列")
  }

  private var years: String {
    let panel = table.panel
    let counts = (0..<panel.seriesCount).map { panel.observations(of: $0).count }
    guard let range = panel.yearRange, let least = counts.min(), let most = counts.max() else {
      return say("no years with a value", "没有带数值的年份")
    }
    let each = least == most ? "\(least)" : "\(least) - \(most)"
    return say(
      "years \(range.lowerBound) to \(range.upperBound), \(each) of each series",
      "年份 \(range.lowerBound) 至 \(range.upperBound)，每条序列 \(each) 个")
  }

  private var values: String {
    guard let low = table.panel.values.min(), let high = table.panel.values.max() else {
      return say("no values", "没有数值")
    }
    let isGuessed = options.scale == .score && guess.scale != .score
    let scale = isGuessed ? guess.scale : options.scale
    return say(
      "values \(shortestText(low)) to \(shortestText(high)), scale \(scale.rawValue)"
        + (isGuessed ? " (by their name; --scale says otherwise)" : ""),
      "数值 \(shortestText(low)) 至 \(shortestText(high))，尺度 \(scale.rawValue)"
        + (isGuessed ? "（据列名推断；可用 --scale 指定）" : ""))
  }

  private var delimiter: String {
    switch guess.delimiter {
    case UInt8(ascii: "\t"): say("tabs", "制表符")
    case UInt8(ascii: ";"): say("semicolons", "分号")
    case UInt8(ascii: "|"): say("bars", "竖线")
    default: say("commas", "逗号")
    }
  }

  private func quoted(_ text: String) -> String {
    let plain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+@%".contains($0) }
    return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
}
