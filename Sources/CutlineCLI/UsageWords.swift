import Admissions
import ArgumentParser
import Foundation

/// Errors of the command line, in Chinese where it asks for Chinese: they arise before any option is read.
enum UsageWords {
  /// Says why the command line cannot be followed, or prints the help it asks for, and ends the program.
  static func end(_ error: any Error, in language: Language) -> Never {
    switch Cutline.exitCode(for: error) {
    case .validationFailure:
      let message = Cutline.fullMessage(for: error)
      let said = isAsked ? lines(message) : message.split(separator: "\n").map(String.init)
      for line in said { StandardError.write(line) }
      exit(ExitStatus.usage.rawValue)
    case .success:
      Cutline.exit(withError: error)
    default:
      // Nothing but a failure of the system or of the framework comes here.
      let status = error as? SystemFailure == nil ? ExitStatus.internal : .refused
      CommandFailure(status, .cannotGoOn(FileSystem.reason(error))).report(in: isAsked ? .chinese : language)
      exit(status.rawValue)
    }
  }

  /// Whether the command line asks for Chinese.
  static var isAsked: Bool {
    let arguments = CommandLine.arguments
    let names = ["zh", "zh-cn", "chinese"]
    let isNamed = arguments.contains { $0 == "--lang" || $0.hasPrefix("--lang=") }
    guard isNamed else { return Language.ofEnvironment == .chinese }
    return arguments.indices.contains { place in
      let argument = arguments[place].lowercased()
      if argument.hasPrefix("--lang=") { return names.contains(String(argument.dropFirst(7))) }
      return argument == "--lang" && place + 1 < arguments.count
        && names.contains(arguments[place + 1].lowercased())
    }
  }

  /// The lines of a message, in Chinese as far as they are known.
  static func lines(_ message: String) -> [String] {
    message.split(separator: "\n").compactMap { line in
      let text = String(line)
      if text.hasPrefix("Error: ") { return "错误：" + words(String(text.dropFirst(7))) }
      if text.hasPrefix("Usage: ") { return "用法：" + text.dropFirst(7) }
      if let found = match("  See '{}' for more information.", text) { return "  运行 \(found[0]) 查看说明" }
      // Help on the option, in English: the usage names it.
      return text.hasPrefix("Help:") || text.hasPrefix(" ") ? nil : text
    }
  }

  private static func words(_ message: String) -> String {
    for (english, chinese) in UsageSentences.all {
      guard let found = match(english, message) else { continue }
      var text = chinese
      for (place, value) in found.enumerated() { text = text.replacing("{\(place)}", with: value) }
      return text
    }
    return message
  }

  /// What stands at the places `{}` of a sentence; nil where the text is another.
  private static func match(_ sentence: String, _ text: String) -> [String]? {
    let parts = sentence.components(separatedBy: "{}")
    var rest = text[...]
    guard rest.hasPrefix(parts[0]) else { return nil }
    rest = rest.dropFirst(parts[0].count)
    var found: [String] = []
    for (place, part) in parts.dropFirst().enumerated() {
      let isLast = place == parts.count - 2
      if isLast, part.isEmpty {
        found.append(String(rest))
        return found
      }
      guard
        let range = isLast ? rest.range(of: part, options: [.backwards, .anchored]) : rest.range(of: part)
      else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? found : nil
  }
}

/// The sentences of wrong uses, English and Chinese; `{}` stands for what differs.
enum UsageSentences {
  static let all: [(String, String)] = parser + options

  private static let parser: [(String, String)] = [
    ("Missing expected argument '{}'", "缺少参数 {0}"),
    ("Missing one of: {}", "需要以下之一：{0}"),
    ("Missing value for '{}'", "{0} 缺少值"),
    ("Unknown option '{}'. Did you mean '{}'?", "没有选项 {0}，是否为 {1}？"),
    ("Unknown option '{}'", "没有选项 {0}"),
    ("Unexpected argument '{}'", "多余的参数 {0}"),
    ("{} unexpected arguments: {}", "多余的参数：{1}"),
    ("The value '{}' is invalid for '{}'. Please provide one of {}.", "{1} 的值 {0} 无效，可用：{2}"),
    ("The value '{}' is invalid for '{}'", "{1} 的值 {0} 无效"),
  ]

  private static let options: [(String, String)] = [
    ("--quantiles {}: levels lie between 0 and 1", "--quantiles {0}：分位水平须大于 0 且小于 1"),
    (
      "--floor-column: gaps above a floor are differences; --scale must be score or real",
      "--floor-column：高出下限的差值要求 --scale 为 score 或 real"
    ),
    ("{} exclude each other: name one", "{0} 不能同时使用，请只用其一"),
    ("--lower, --upper and --floor must be finite", "--lower、--upper 与 --floor 须为有限的数"),
    ("--step must be positive", "--step 须为正数"),
    ("--lower must lie below --upper, and so must --floor", "--lower 与 --floor 须小于 --upper"),
    (
      "--thresholds: two chances, 0 < match < safe < 1, for instance 0.5,0.85",
      "--thresholds：两个概率，0 < 适合 < 稳妥 < 1，例如 0.5,0.85"
    ),
    ("--floor must be finite", "--floor 须为有限的数"),
    ("{}: from 1 to the number of series", "{0}：须在 1 与序列数之间"),
    ("{}: from 1 to {}", "{0}：须为 1 至 {1}"),
    ("{}: from 0 to below 1", "{0}：须不小于 0 且小于 1"),
    ("--floor-share needs --floor", "--floor-share 需要 --floor"),
    ("{}: between 0 and 1", "{0}：须大于 0 且小于 1"),
    ("{}: deviations lie between 0 and 1e9", "{0}：标准差须为 0 至 1e9"),
    ("--k {}: a list has at least one choice", "--k {0}：志愿表至少有一个志愿"),
    ("{}: a share from 0 to below 1", "{0}：须为不小于 0 且小于 1 的比例"),
    ("{}: a share from 0 to 1", "{0}：须为 0 至 1 的比例"),
    ("{}: from 100 to 1,000,000", "{0}：须为 100 至 1,000,000"),
    (
      "--given: a count belongs to one program; of a whole list take shares, for instance plan=+20%",
      "--given：人数只属于一个专业；对整张志愿表请用比例，例如 plan=+20%"
    ),
    ("--score {}: a score is not below zero", "--score {0}：分数不能为负"),
    ("--score {}: a number is needed", "--score {0}：须为数字"),
    ("--score {}: below {}, the smallest possible value", "--score {0}：小于可能的最小值 {1}"),
    ("--score {}: above {}, the largest possible value", "--score {0}：大于可能的最大值 {1}"),
    ("--model {}: no such model; known: {}", "--model {0}：没有此模型；可用：{1}"),
    ("--model {}: cannot be kept in a prior; known: {}", "--model {0}：不能存入先验；可用：{1}"),
    ("--model {} needs {} FILE", "--model {0} 需要 {1} 文件"),
    ("{}: at least one is needed", "{0}：至少为 1"),
    ("{}: at least 1", "{0}：至少为 1"),
    ("{}: 0 or more", "{0}：不能为负"),
    (
      "--format hubverse holds forecasts only: leave --include-published out",
      "--format hubverse 只含预测，请去掉 --include-published"
    ),
    ("--hierarchy forecasts one year: name it with --year", "--hierarchy 预测单一年份，请以 --year 指明"),
    ("--draws belongs to --hierarchy", "--draws 须与 --hierarchy 同用"),
    ("--hierarchy: column {} is named twice", "--hierarchy：列 {0} 重复"),
    ("--hierarchy {}: not a column of --key {}", "--hierarchy {0}：不是 --key {1} 中的列"),
    ("--hierarchy adds up counts: say --scale count", "--hierarchy 用于人数求和，请加 --scale count"),
    ("--hierarchy: --model {} converts scores, and these are counts", "--hierarchy：--model {0} 用于换算分数，此处为人数"),
    ("--hierarchy needs every series: leave --shard out", "--hierarchy 需要全部序列，请去掉 --shard"),
    ("--hierarchy is made in one go: leave --resume out", "--hierarchy 一次完成，请去掉 --resume"),
    (
      "--hierarchy learns from the whole table, without --prior and --floor-column",
      "--hierarchy 需从整张表学习，不能与 --prior、--floor-column 同用"
    ),
    ("{}: from 0 to 100,000", "{0}：须为 0 至 100,000"),
    ("name a --school, or ask for --all", "请指明 --school，或使用 --all"),
    ("--resume goes on with a file: name it with --output", "--resume 需要 --output 指明文件"),
    (
      "--record takes the whole table: with --prior add --unsorted",
      "--record 需要整张表：与 --prior 同用时请加 --unsorted"
    ),
    ("--unsorted says how a table is read with --prior", "--unsorted 须与 --prior 同用"),
    ("--reveal-by {}: must be one of the key columns", "--reveal-by {0}：须为键列之一"),
    ("--lists {}: a list has at least two choices", "--lists {0}：至少有两个志愿"),
    ("--lists prints a table or csv, and reveals nothing", "--lists 只输出表格或 csv，且不能与 --reveal 同用"),
    ("--from {} lies after --to {}", "--from {0} 晚于 --to {1}"),
    ("--where {}: column=value is needed", "--where {0}：应写作 列=值"),
  ]
}
