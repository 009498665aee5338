import DelimitedText

/// A table of about `bytes` bytes: three key columns, the year and a value with one decimal in every second row.
func numericTable(bytes: Int) -> [UInt8] {
  var writer = DelimitedWriter()
  writer.record(["school", "program", "category", "year", "value"])
  var seed: UInt64 = 1
  var series = 0
  while writer.bytes.count < bytes {
    for year in 2015..<2025 { addRow(&writer, series: series, year: year, seed: &seed) }
    series += 1
  }
  return writer.bytes
}

private func addRow(_ writer: inout DelimitedWriter, series: Int, year: Int, seed: inout UInt64) {
  seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  let value = 2500 + Int(seed >> 33) % 2500
  writer.field("S\(series / 40)")
  writer.field("P\(series % 40)")
  writer.field(series % 2 == 0 ? "science" : "arts")
  writer.field(year)
  writer.field(year % 2 == 0 ? Double(value / 10) : Double(value) / 10)
  writer.endRecord()
}

/// A table of about `bytes` bytes whose fields are Chinese and quoted, some with doubled quotes.
func textTable(bytes: Int) -> [UInt8] {
  var writer = DelimitedWriter()
  writer.record(["school", "major", "remark"])
  while writer.bytes.count < bytes { writer.record(["北京邮电大学,本部", "计算机科学与技术\n学术学位", "称\"计算机\""]) }
  return writer.bytes
}
