import Numerals

extension PanelTableError {
  /// What is wrong, in one line; of a bad table only the number of its errors, which are worded one by one.
  public func message(in language: TableLanguage = .english) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .badTable(let problems):
      problems.errorCount == 1 ? "1 error" : "\(groupedText(problems.errorCount)) errors"
    case .noKeyColumn: "no key column; name at least one with --key"
    case .columnInTwoRoles(let name, let first, let second) where first == second:
      "\(shown(name)) is named twice as a \(first.englishName) column"
    case .columnInTwoRoles(let name, let first, let second):
      "\(shown(name)) cannot be both the \(first.englishName) and the \(second.englishName) column"
    case .columnNameTaken(let name): "two columns of the output would be called \(shown(name))"
    case .unsorted(let file, let line, let key, let before):
      "\(file):\(line):1: error: \(shown(key)) comes after \(shown(before)): the rows are not sorted by key"
    case .levelOutOfRange(let level): "quantile level \(shortestText(level)) is not between 0 and 1"
    }
  }

  private var chinese: String {
    switch self {
    case .badTable(let problems): "\(groupedText(problems.errorCount)) 处错误"
    case .noKeyColumn: "没有键列，请以 --key 指明至少一列"
    case .columnInTwoRoles(let name, let first, let second) where first == second:
      "\(shown(name)) 两次用作\(first.chineseName)列"
    case .columnInTwoRoles(let name, let first, let second):
      "\(shown(name)) 不能同时用作\(first.chineseName)列和\(second.chineseName)列"
    case .columnNameTaken(let name): "输出中会有两列都名为 \(shown(name))"
    case .unsorted(let file, let line, let key, let before):
      "\(file):\(line):1: 错误：\(shown(key)) 排在 \(shown(before)) 之后，各行未按键排序"
    case .levelOutOfRange(let level): "分位水平 \(shortestText(level)) 不在 0 与 1 之间"
    }
  }
}
