import DelimitedText

extension TableProblem.Kind {
  /// What is wrong and the way out, in Chinese.
  var chineseMessage: String {
    switch self {
    case .malformed(let kind): kind.chineseMessage
    case .unknownColumn(let name, let role, let nearest, let available):
      unknownColumn(name, role, nearest: nearest, available)
    case .noRows: "表头之下没有数据行"
    case .missingNumber(let column): "\(shown(column)) 为空，应为数字；没有数据则不要写这一行"
    case .notANumber(let column, let text): "\(shown(column)) 为“\(shown(text))”，应为十进制数字"
    case .notFinite(let column, let text): "\(shown(column)) 为“\(shown(text))”，应为有限的数字"
    case .notAYear(let column, let text): "\(shown(column)) 为“\(shown(text))”，应为年份（0 至 9999 的整数）"
    case .emptyKey: "所有键列均为空，这一行不属于任何序列"
    case .repeatedYear(let year, let first): "\(year) 年的数值与第 \(first) 行不同"
    case .repeatedRow(let year, let first): "\(year) 年重复，数值与第 \(first) 行相同，只计一次"
    case .afterTarget(let year, let target): "\(year) 年晚于预测年份 \(target)"
    }
  }

  private func unknownColumn(
    _ name: String, _ role: ColumnRole, nearest: String?, _ available: [String]
  ) -> String {
    let meant = nearest.map { "是否为 \(shown($0))？" } ?? ""
    let list = shown(available, between: "、") { " 等，另有 \($0) 列" }
    return "没有名为 \(shown(name)) 的列（\(role.chineseName)）。\(meant)现有的列：\(list)"
  }
}

extension ColumnRole {
  var chineseName: String {
    switch self {
    case .key: "键"
    case .group: "分组"
    case .time: "年份"
    case .value: "数值"
    case .floor: "下限"
    }
  }
}

extension DelimitedProblem.Kind {
  fileprivate var chineseMessage: String {
    switch self {
    case .invalidUTF8: "含有非 UTF-8 字节，请将文件存为 UTF-8"
    case .nulByte: "含有零字节，文件可能是 UTF-16 或并非文本，请存为 UTF-8"
    case .loneCarriageReturn: "回车之后没有换行，行尾应为 LF 或 CR LF"
    case .bareQuote: "未加引号的字段内有引号，请将字段加上引号并把此引号写成两个"
    case .textAfterQuote: "右引号与下一个分隔符之间有文字"
    case .unterminatedQuote: "此引号没有闭合"
    case .shortRow(let expected, let found): "有 \(found) 个字段，表头有 \(expected) 个"
    case .longRow(let expected, let found): "有 \(found) 个字段，表头有 \(expected) 个"
    case .tooManyColumns(let limit): "超过 \(limit) 列，分隔符是否正确？"
    case .fieldTooLarge(let limit): "字段超过 \(limit) 字节，可能缺少右引号"
    case .recordTooLarge(let limit): "一行超过 \(limit) 字节，可能缺少右引号"
    case .duplicateColumn(let name): "另有一列也名为 \(shown(name))，请改名"
    case .missingHeader: "文件为空，应有表头"
    }
  }
}
