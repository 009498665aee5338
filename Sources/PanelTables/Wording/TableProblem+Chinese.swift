import DelimitedText
import Forecasting
import Numerals

extension TableProblem.Kind {
  /// What is wrong and the way out, in Chinese.
  var chineseMessage: String {
    switch self {
    case .malformed(let kind): kind.chineseMessage
    case .unknownColumns, .noHeader, .needsWide, .noYearColumns, .manyMeasures, .repeatedYearColumn,
      .noRows:
      chineseHeader
    case .notANumber(let column, let text):
      "\(shown(column)) 为“\(shown(text))”，应为十进制数字：请更正"
        + (text.contains(where: { "0"..."9" ~= $0 }) ? "" : "，或以 --missing \(shown(text)) 将其视为缺失")
    case .notFinite(let column, let text): "\(shown(column)) 为“\(shown(text))”，应为有限的数字：请更正，或删去这一行"
    case .notAYear(let column, let text):
      "\(shown(column)) 为“\(shown(text))”，应为年份：请写作 2024、2024-25 或 2024-09-01"
    case .emptyKey: "所有键列均为空，这一行不属于任何序列：请补上，或删去这一行"
    case .repeatedYear(let year, let first): "\(year) 年的数值与第 \(first) 行不同：请只保留其一"
    case .tellingColumn(let column, let year, let first, let count, let key):
      "\(year) 年的数值与第 \(first) 行不同" + (count > 1 ? "，另有 \(groupedText(count - 1)) 处" : "")
        + "：\(shown(column)) 列可以区分它们，请加入 --key：--key \(list(key + [column]))"
    case .noKey(let year, let first, let candidates):
      "第 \(first) 行已有 \(year) 年，表中不止一条序列："
        + (candidates.isEmpty
          ? "请增加一列区分它们，并以 --key 指明" : "请以 --key 指明用于区分的列，例如 --key \(list(candidates))")
    case .repeatedRow(let year, let first): "\(year) 年重复，数值与第 \(first) 行相同，只计一次"
    case .afterTarget(let year, let target): "\(year) 年晚于预测年份 \(target)：请更正年份，或指明更晚的 --year"
    case .outsideScale(let column, let value, let bound, let isBelow, let kind, let isNatural):
      "\(shown(column)) 为 \(shortestText(value))，\(chineseBound(bound, isBelow, kind, isNatural))：请更正该值，或删去这一行"
    case .unclosedQuote(let lines): "此引号没有闭合，直到文件末尾的 \(lines) 行都被包含在内：请补上右引号，或删去此引号"
    case .mixedPercent(let column, let count, let others):
      "\(shown(column)) 有 \(count) 个值带 %，\(others) 个不带：请统一写法"
    case .manyBounds(let column, let text, let count, let rows):
      "\(shown(column)) 的 \(groupedText(rows)) 个值中有 \(groupedText(count)) 个只是界限，例如“\(shown(text))”，不宜擅自略去："
        + "--bounded keep 取其界限或区间中点，--bounded skip 将其略去"
    case .shortYears(let year, let target):
      "表中年份只有两位（如 \(year)），而 --year \(target) 为四位：请写作 \(target / 100 * 100 + year)"
    case .targetBeforeAll(let year, let first, let last, let meant):
      "--year \(year) 早于所有行（\(first) 至 \(last) 年）："
        + (meant.map { "请写 --year \($0)" } ?? "请指明更晚的年份，例如 --year \(last + 1)")
    default: chineseNote
    }
  }

  private var chineseHeader: String {
    switch self {
    case .unknownColumns(let missing, let available):
      "没有这样的列：" + missing.map(chinese).joined(separator: "、") + "。现有的列："
        + shown(available, between: "、") { " 等，另有 \($0) 列" }
    case .noHeader(let first):
      "没有表头：第一行像是数据（\(list(first))）；请在首行写上列名，例如 学校,专业,年份,分数线"
    case .needsWide(let years): "表中每年一列（\(ends(years))），没有年份列；请加 --wide 按此读取"
    case .noYearColumns(let available):
      "--wide：没有以年份（如 2024）命名的列。现有的列："
        + shown(available, between: "、") { " 等，另有 \($0) 列" }
    case .manyMeasures(let measures, let asked):
      "--wide：每年有多列，其中没有 \(shown(asked))；请以 --value 指明一项：\(measures.map(shown).joined(separator: "、"))"
    case .repeatedYearColumn(let first, let second, let year):
      "--wide：列 \(shown(first)) 与 \(shown(second)) 都是 \(year) 年；请改名或删去其一"
    default: "表头之下没有数据行；请检查表格是否完整导出"
    }
  }

  private func chinese(_ column: MissingColumn) -> String {
    let meant = column.nearest.map { "，是否为 \(shown($0))？" } ?? ""
    return "\(shown(column.name))（以 \(column.role.option) 指明\(column.role.chineseName)列\(meant)）"
  }

  private func chineseBound(_ bound: Double, _ isBelow: Bool, _ kind: Scale.Kind, _ isNatural: Bool) -> String
  {
    let number = shortestText(bound)
    switch (kind, isNatural) {
    case (.rank, true): return "位次不会小于 \(number)"
    case (.count, true): return "人数不会少于 \(number)"
    default: return isBelow ? "--lower 规定不小于 \(number)" : "--upper 规定不大于 \(number)"
    }
  }

  private var chineseNote: String {
    switch self {
    case .missingValues(let column, let count, let words):
      "\(shown(column)) 有 \(groupedText(count)) 个值缺失"
        + (words.isEmpty ? "" : "（\(words.map(shown).joined(separator: "、"))）") + "，这些行没有数值"
    case .dressedNumbers(let column, let text, let value, let dress, let count):
      "\(shown(column)) 有 \(groupedText(count)) 个值写作“\(shown(text))”之类：读作 \(shortestText(value))（\(dress.chinese)）"
    case .markedNumbers(let column, let text, let mark, let isKept, let count):
      "\(shown(column)) 有 \(groupedText(count)) 个值带有标记 \(shown(mark))，例如“\(shown(text))”："
        + (isKept ? "只取数字；--marked skip 可略去" : chinese(mark: mark))
    case .boundedNumbers(let column, let text, let isKept, let count):
      "\(shown(column)) 有 \(groupedText(count)) 个值只是界限，例如“\(shown(text))”："
        + (isKept ? "取其界限或区间中点" : "已略去；--bounded keep 可取其界限或区间中点")
    case .yearForm(let column, let text, let year, let form, let count):
      "\(shown(column)) 有 \(groupedText(count)) 个年份写作“\(shown(text))”之类：读作 \(year)\(form == .split ? "，即起始年份" : "")"
    case .emptyRows(let count): "\(groupedText(count)) 行既无年份也无数值，已跳过"
    case .linesAbove(let count): "表头之上有 \(count) 行文字，已跳过"
    case .textBelow(let count): "表格之下有 \(count) 行文字，已跳过"
    default: chineseOddity
    }
  }

  private var chineseOddity: String {
    switch self {
    case .farValue(let key, let year, let value, let usual, let isLast):
      "\(list(key))：\(year) 年的 \(shortestText(value)) 与其余各值（约 \(rounded(usual))）相去甚远\(isLast ? "，且为最近一个值" : "")：请核对；此值保留"
    case .zeroLeftOut(let key, let year, let value, let usual):
      "\(list(key))：\(year) 年为 \(shortestText(value))，其余各值约 \(rounded(usual))，已略去；若确实如此，请用 --scale real"
    case .otherUnits(let column, let name, let level, let others):
      "\(shown(column)) \(shown(name))：各值约 \(rounded(level))，是其余（约 \(rounded(others))）的 \(rounded(level / others)) 倍：单位或满分是否不同？请统一"
    case .twoSpellings(let first, let second, let line):
      "“\(list(second))”与“\(list(first))”（第 \(line) 行）可能是同一名称的两种写法：请统一，否则视为两条序列"
    case .totalsRow(let column, let name, let count, let isLeftOut):
      "\(shown(column)) \(shown(name)) 等于其余各项之和\(count > 1 ? "（\(count) 组）" : "")，"
        + (isLeftOut ? "已略去" : "求和时会重复计算；--totals skip 可略去")
    case .endsEarly(let count, let key, let last, let end):
      count == 1
        ? "\(list(key)) 止于 \(last) 年，其他序列至 \(end) 年：预测的是 \(last + 1) 年；--year \(end + 1) 可统一预测年份"
        : "\(groupedText(count)) 条序列（如 \(list(key))）在 \(end) 年之前结束，最早止于 \(last) 年：各自预测其后一年；--year \(end + 1) 可统一预测年份"
    default: ""
    }
  }

  private func chinese(mark: String) -> String {
    mark == "P"
      ? "为预科名单的位次，已略去；--marked series 另成序列，--marked keep 取其数字"
      : "为另一类值，已略去；--marked keep 取其数字，--marked series 另成序列"
  }
}

extension NumberDress {
  fileprivate var chinese: String {
    switch self {
    case .none: "数字"
    case .groups: "数字按千位分组"
    case .decimalComma: "逗号为小数点"
    case .percent: "百分数"
    case .unit(let unit): "单位为 \(unit)"
    }
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
    case .invalidUTF8: "含有非 UTF-8 字节，请将文件存为 UTF-8，或以 --encoding 指明编码"
    case .nulByte: "含有零字节，文件可能是 UTF-16 或并非文本，请存为 UTF-8，或以 --encoding 指明编码"
    case .loneCarriageReturn: "回车之后没有换行，行尾应为 LF 或 CR LF"
    case .bareQuote: "未加引号的字段内有引号，请将字段加上引号并把此引号写成两个"
    case .textAfterQuote: "右引号与下一个分隔符之间有文字，字段内的引号须写成两个"
    case .unterminatedQuote: "此引号没有闭合，请补上右引号，或删去此引号"
    case .shortRow(let expected, let found): "有 \(found) 个字段，表头有 \(expected) 个；请补全或删去这一行"
    case .longRow(let expected, let found):
      "有 \(found) 个字段，表头有 \(expected) 个；含分隔符的字段须加引号，多余的请删去"
    case .tooManyColumns(let limit): "超过 \(limit) 列，分隔符是否正确？"
    case .fieldTooLarge(let limit): "字段超过 \(limit) 字节，可能缺少右引号"
    case .recordTooLarge(let limit): "一行超过 \(limit) 字节，可能缺少右引号"
    case .duplicateColumn(let name): "另有一列也名为 \(shown(name))，请改名"
    case .missingHeader: "文件为空，应有表头：请检查下载或导出是否成功"
    }
  }
}
