import Forecasting
import Numerals

/// Names in a key column that differ only in blanks, case, width, brackets or the form of their characters.
struct TwoSpellings {
  private let rows: CheckedRows

  /// Checks of `rows`.
  init(_ rows: CheckedRows) { self.rows = rows }

  /// The second spellings, as problems.
  func problems() -> [TableProblem] {
    guard rows.isThorough, !rows.columns.isSingle else { return [] }
    return (0..<rows.keys.columnCount).flatMap(problems)
  }

  private func problems(_ column: Int) -> [TableProblem] {
    var known: Set<String> = []
    var first: [String: (name: String, series: Int)] = [:]
    var found: [TableProblem] = []
    for series in 0..<rows.seriesCount where !rows.values(series).isEmpty {
      let name = rows.keys.text(column, of: series)
      guard known.insert(name).inserted else { continue }
      let folded = Self.folded(name)
      guard let other = first[folded] else {
        first[folded] = (name, series)
        continue
      }
      let kind = TableProblem.Kind.twoSpellings([other.name], [name], first: rows.line(other.series, nil))
      found.append(rows.problem(kind, series, nil))
    }
    return found
  }

  /// A name without what people vary.
  static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in narrowForm(name).lowercased().unicodeScalars where scalar != " " {
      switch scalar {
      case "[", "{", "【", "〔", "〖", "「": scalars.append("(")
      case "]", "}", "】", "〕", "〗", "」": scalars.append(")")
      case "–", "—", "‐", "‑": scalars.append("-")
      case "’", "‘", "`": scalars.append("'")
      case "“", "”": scalars.append("\"")
      case "・", "‧", "•": scalars.append("·")
      default: scalars.append(simplified[scalar] ?? scalar)
      }
    }
    return String(scalars)
  }

  /// Traditional characters that are common in the names of schools and majors, in their simplified form.
  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let traditional =
      "學國醫電業華東機計師範藝術體語漢經濟貿財會歷黨馬義農園環設資訊號聯網軟軍動車輛航飛導彈質藥護衛療廣島灣雲貴龍門關陽陰臺萬與專碩領應單雙類層級數統論實驗習題個區縣鎮鄉場館廠縱橫傳報書畫觀視聽風氣點線圖時間節長張陳劉趙鄭億產務員職業訓練選擇錄試題標準項報導協發變轉運輸營銷銀儀鐵鋼礦煉織紡絲"
    let simplified =
      "学国医电业华东机计师范艺术体语汉经济贸财会历党马义农园环设资讯号联网软军动车辆航飞导弹质药护卫疗广岛湾云贵龙门关阳阴台万与专硕领应单双类层级数统论实验习题个区县镇乡场馆厂纵横传报书画观视听风气点线图时间节长张陈刘赵郑亿产务员职业训练选择录试题标准项报导协发变转运输营销银仪铁钢矿炼织纺丝"
    return Dictionary(
      zip(traditional.unicodeScalars, simplified.unicodeScalars).filter { $0 != $1 },
      uniquingKeysWith: { first, _ in first })
  }()
}
