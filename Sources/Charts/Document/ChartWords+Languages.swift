extension ChartWords {
  /// English.
  public static let english = ChartWords(
    groupSeparator: ",",
    listSeparator: ", ",
    sentenceSeparator: " ",
    sentenceEnd: ".",
    forecastZone: "forecast →",
    nothingToDraw: "No values to draw",
    interval: "{level}%: {lower}–{upper}",
    publishedValue: "{value} in {year}",
    forecastValue: "{value} forecast",
    bandNote: "Shaded: {levels}% of outcomes; dashed: the median",
    unobservedNote: "Not observed: {years}",
    floorNote: "At the floor: the line cannot lie lower",
    disputedNote: "Sources disagree on this value",
    ruleNote: "{year}: {label}",
    table: Table(
      year: "Year", value: "Value", name: "Name", series: "Series", median: "Median",
      lower: "{level}% lower", upper: "{level}% upper", remark: "Remark", atFloor: "at the floor",
      disputed: "disputed", forecast: "forecast", ruleChanges: "Rule changes", predicted: "Predicted",
      observed: "Observed", count: "Count", date: "Date", event: "Event", change: "Change"),
    sentences: Sentences(
      years: "Number of values: {count} ({first} to {last}).",
      lastValue: "{series}: last value {value} in {year}.",
      forecast: "Forecast for {year}: median {median}.",
      interval: "{level}% interval {lower} to {upper}.",
      otherValue: "{series}: {value} in {year}.",
      fromTo: "{name}: {from} ({fromLabel}) to {to} ({toLabel}).",
      ranked: "{name}: {value}, interval {lower} to {upper}.",
      reliability: "Predicted {predicted}, observed {observed} ({count} cases).",
      event: "{date}: {event}.",
      outOf: "{count} of {total}: {label}."))

  /// Chinese, simplified characters.
  public static let chinese = ChartWords(
    groupSeparator: ",",
    listSeparator: "、",
    sentenceSeparator: "",
    sentenceEnd: "。",
    forecastZone: "预测 →",
    nothingToDraw: "没有可绘制的数据",
    interval: "{level}%：{lower}–{upper}",
    publishedValue: "{year}年 {value}",
    forecastValue: "预测 {value}",
    bandNote: "阴影：{levels}% 的可能结果；虚线：中位数",
    unobservedNote: "未观测年份：{years}",
    floorNote: "已触底：不会低于此线",
    disputedNote: "该值各来源不一致",
    ruleNote: "{year}年：{label}",
    table: Table(
      year: "年份", value: "数值", name: "名称", series: "序列", median: "中位数",
      lower: "{level}% 下限", upper: "{level}% 上限", remark: "备注", atFloor: "触底",
      disputed: "有争议", forecast: "预测", ruleChanges: "规则变化", predicted: "预测概率",
      observed: "实际频率", count: "数量", date: "日期", event: "事件", change: "变化"),
    sentences: Sentences(
      years: "{first}年至{last}年共{count}个数值。",
      lastValue: "{series}：最近值为{year}年的{value}。",
      forecast: "{year}年预测中位数{median}。",
      interval: "{level}%区间为{lower}至{upper}。",
      otherValue: "{series}：{year}年{value}。",
      fromTo: "{name}：{fromLabel}{from}，{toLabel}{to}。",
      ranked: "{name}：{value}，区间{lower}至{upper}。",
      reliability: "预测{predicted}，实际{observed}（{count}例）。",
      event: "{date}：{event}。",
      outOf: "{total}个中的{count}个：{label}。"))
}
