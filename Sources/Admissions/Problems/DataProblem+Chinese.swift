import DelimitedText

extension DataProblem.Kind {
  /// What is wrong and the way out, in Chinese.
  var chineseMessage: String {
    switch self {
    case .form(let fault): fault.chineseMessage
    case .cell(let fault): fault.chineseMessage
    case .row(let fault): fault.chineseMessage
    case .line(let fault): fault.chineseMessage
    case .national(let fault): fault.chineseMessage
    case .count(let fault): fault.chineseMessage
    case .register(let fault): fault.chineseMessage
    case .choice(let fault): fault.chineseMessage
    }
  }
}

/// The question whether something near was meant, or nothing.
private func meant(_ nearest: String?) -> String { nearest.map { "；是否为 \($0)？" } ?? "" }

extension FormFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .malformed(let kind): kind.chineseMessage
    case .empty: "文件为空，应有表头"
    case .missingTable(let name): "缺少表 \(name)，数据包需要它"
    case .unknownTable(let name, let nearest): "没有名为 \(name) 的表\(meant(nearest))"
    case .missingColumn(let name): "缺少列 \(name)"
    case .unknownColumn(let name, let nearest): "没有名为 \(name) 的列\(meant(nearest))"
    case .reorderedColumn(let name, let expected): "列 \(name) 的位置应为 \(expected)"
    case .repeatedColumn(let name): "列 \(name) 出现两次"
    }
  }
}

extension DelimitedProblem.Kind {
  fileprivate var chineseMessage: String {
    switch self {
    case .invalidUTF8: "不是 UTF-8 编码，请另存为 UTF-8"
    case .nulByte: "含零字节，请另存为 UTF-8 而非 UTF-16"
    case .loneCarriageReturn: "有回车而无换行，行尾应为 LF"
    case .bareQuote: "未加引号的字段中有引号，请给字段加引号并双写引号"
    case .textAfterQuote: "引号之后还有文字，应为逗号或行尾"
    case .unterminatedQuote: "引号未闭合"
    case .shortRow(let expected, let found): "字段太少：\(found) 个，表头有 \(expected) 个"
    case .longRow(let expected, let found): "字段太多：\(found) 个，表头有 \(expected) 个"
    case .tooManyColumns(let limit): "列数超过 \(limit)"
    case .fieldTooLarge(let limit): "字段超过 \(limit) 字节，是否缺引号？"
    case .recordTooLarge(let limit): "记录超过 \(limit) 字节，是否缺引号？"
    case .duplicateColumn(let name): "列 \(name) 出现两次"
    case .missingHeader: "文件为空，应有表头"
    }
  }
}

extension CellFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .missing(let column): "\(column) 为空，必须有值"
    case .notANumber(let column, let value): "\(column) 为“\(value)”，应为数字"
    case .notAnInteger(let column, let value): "\(column) 为“\(value)”，应为整数"
    case .notADate(let column, let value): "\(column) 为“\(value)”，应为日期 yyyy-mm-dd"
    case .notABoolean(let column, let value): "\(column) 为“\(value)”，应为 true 或 false"
    case .notOneOf(let column, let value, let words, let nearest):
      "\(column) 为“\(value)”，应为 \(words.joined(separator: "、")) 之一\(meant(nearest))"
    case .patternMismatch(let column, let value, let pattern):
      "\(column) 为“\(value)”，应符合 \(pattern)"
    case .belowMinimum(let column, let value, let minimum): "\(column) 为 \(value)，不应小于 \(minimum)"
    case .aboveMaximum(let column, let value, let maximum): "\(column) 为 \(value)，不应大于 \(maximum)"
    case .tooShort(let column, let value, let minimum):
      "\(column) 为“\(value)”，至少 \(minimum) 个字符"
    case .tooLong(let column, let value, let maximum):
      "\(column) 为“\(value)”，至多 \(maximum) 个字符"
    case .surroundingSpace(let column, let value): "\(column) 为“\(value)”，请去掉两端空格"
    case .unreadablePattern(let column, let pattern): "\(column) 的格式定义无法识别：\(pattern)"
    }
  }
}

extension RowFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .repeated(let key, let line): "与第 \(line) 行重复（\(shown(key))），请删去一行"
    case .conflicting(let key, let line):
      "与第 \(line) 行同键而值不同（\(shown(key))），请保留其一，另一值记入备注"
    case .repeatedValue(let column, let value, let line):
      "\(column) \(value) 已见于第 \(line) 行，应当唯一"
    case .unresolved(let column, let value, let table, let nearest):
      "\(table) 中没有 \(column) \(value)\(meant(nearest))"
    case .unsorted(let key, let above): "顺序不对：\(shown(key)) 应在 \(shown(above)) 之前"
    case .implausibleCycle(let cycle, let range):
      "年份 \(cycle) 不在 \(range.lowerBound) 至 \(range.upperBound) 之内；年份指录取年"
    }
  }

  private func shown(_ key: [String]) -> String { key.joined(separator: " ") }
}

extension LineFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .belowNational(let value, let national, let row, let region):
      "\(mark(value)) 低于国家线 \(mark(national))（\(row)，\(region.rawValue) 区）"
    case .otherRegionsNational(let value, let national, let row, let region):
      "\(mark(value)) 是 \(region.other.rawValue) 区国家线（\(row)）；该校在 \(region.rawValue) 区，"
        + "国家线为 \(mark(national))"
    case .belowHigherLevel(let value, let floor, let level, let code):
      "\(mark(value)) 低于同年 \(level.rawValue) 线 \(mark(floor))（代码 \(code)）"
    case .offLattice(let value): "\(mark(value)) 不是整数，分数线应为整数"
    case .wrongFullMark(let subject, let fullMark, let expected):
      "\(subject.rawValue) 满分为 \(fullMark)，"
        + (expected.isEmpty
          ? "该考试没有此科"
          : "应为 \(expected.map(String.init).joined(separator: " 或 "))")
    case .aboveFullMark(let value, let fullMark): "\(mark(value)) 高于满分 \(fullMark)"
    case .totalBelowParts(let total, let sum):
      "总分线 \(mark(total)) 低于各单科线之和 \(mark(sum))"
    case .levelAndCollegeDisagree(let level, let college):
      "层级为 \(level.rawValue) 而学院为 \(college)；校线不写学院（*）"
    case .levelMixed(let level, let others):
      "层级为 \(level.rawValue)，而该专业其他年份为 "
        + "\(others.map(\.rawValue).joined(separator: "、"))；两个层级的值不成一个序列"
    case .totalElsewhere(let track, let level, let totals):
      "单科线属 \(track.rawValue)、\(level.rawValue)，而总分线属 "
        + totals.map { "\($0.track.rawValue)、\($0.level.rawValue)" }.joined(separator: "；")
    case .jump(let change, let common, let typical, let score):
      "比上年变动 \(signed(change))，而各线一般变动 \(signed(common))，上下 "
        + "\(mark(typical))（稳健 z 值 \(mark(score))），请核对"
    case .publishedInOtherYear(let cycle, let published):
      "发布于 \(published)，而年份为 \(cycle)；年份指录取年"
    case .publishedBeforeExam(let published, let exam):
      "发布于 \(published)，早于当年考试（\(exam)）"
    case .otherDegree(let stated, let registered):
      "学位类型为 \(stated.rawValue)，而 programs 中该专业仅为 \(registered.rawValue)"
    case .disputedWithoutNote: "有争议的分数线须在备注中说明"
    }
  }
}

extension NationalFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .regionB(let subject, let value, let expected):
      "B 区 \(subject.rawValue) 为 \(mark(value))，由 A 区推得 \(mark(expected))"
    case .over100(let value, let expected):
      "满分大于 100 的科目为 \(mark(value))，由满分 100 的科目推得 \(mark(expected))"
    case .overlappingMap(let prefix, let cycle, let line):
      "前缀 \(prefix) 在 \(cycle) 年已由第 \(line) 行对应"
    case .mapOutsideRow(let row, let cycle): "\(cycle) 年国家线表没有 \(row) 行"
    case .noRow(let code, let degree, let cycle):
      "\(cycle) 年国家线表没有与 \(code)（\(degree.rawValue)）对应的行"
    }
  }
}

extension CountFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .partExceedsWhole(let measure, let value, let whole, let wholeValue):
      "\(measure.rawValue) \(mark(value)) 多于 \(whole.rawValue) \(mark(wholeValue))"
    case .admittedIsNotSum(let admitted, let first, let adjusted):
      "录取 \(mark(admitted)) 不等于一志愿 \(mark(first)) 加调剂 \(mark(adjusted))"
    case .scoresOutOfOrder(let measure, let value, let other, let otherValue):
      "\(measure.rawValue) \(mark(value)) 高于 \(other.rawValue) \(mark(otherValue))"
    case .notWhole(let measure, let value): "\(measure.rawValue) \(mark(value)) 不是整数人数"
    case .negative(let measure, let value): "\(measure.rawValue) \(mark(value)) 为负数"
    }
  }
}

extension RegisterFault {
  fileprivate var chineseMessage: String {
    switch self {
    case .sharedCollegeName(let name, let college): "\(name) 也是该校 \(college) 的名称；一个名称只对应一个学院"
    case .sharedName(let name, let school): "\(name) 也是学校 \(school) 的名称；一个名称只对应一所学校"
    case .regionOfCity(let city, let stated, let actual):
      "写为 \(stated.rawValue) 区，而 \(city) 属 \(actual.rawValue) 区"
    case .unusedSource(let id): "没有任何行引用来源 \(id)"
    }
  }
}
