/// The words by which tables say that there is no number.
enum MissingWords {
  /// In small letters.
  static let known: Set<String> = Set(
    [
      // An empty cell is one of them.
      "", "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "nan", "null", "none", "nil", "nd", "n.d.", "nr", "n/k",
      "tbd", "tba", "missing", "not available", "not applicable", "not filled", "unfilled", "pending",
      "unknown",
      "withheld", "suppressed", "(blank)", "<na>", "\\n",
      // Signs.
      "-", "--", "---", "–", "––", "—", "——", "―", "...", "..", ".", "…", "……", "?", "??", "/", "//", "\\",
      "*",
      "**", ":",
      // What a formula leaves behind that found nothing.
      "#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#spill!", "#calc!", "#getting_data",
    ] + chinese)

  private static let chinese = [
    "无", "暂无", "未知", "缺", "缺失", "空", "空白", "不详", "待定", "待公布", "未公布", "未公开", "未招满", "未录满", "未满",
    "未满额", "未招生", "不招生", "停招", "暂停招生", "未录取", "无录取", "无人", "无人报考", "无数据", "暂无数据", "暂缺", "保密",
    "無", "暫無", "缺額", "未公佈",
  ]
}
