import Admissions

/// What a file is that is no table in text, as its first bytes show, whatever its name.
enum FileForm: CaseIterable {
  case workbook, oldWorkbook, xmlWorkbook, webPage, json, gzip, zstandard, xz, bzip2, pdf, parquet, database

  /// The form of a file with these first bytes; nil for what may be a table.
  init?(_ start: [UInt8]) {
    for (form, magic) in FileForm.magic where start.starts(with: magic) {
      self = form
      return
    }
    let text = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard let first = text.first else { return nil }
    let second = text.dropFirst().first { $0 > 0x20 }
    switch (first, second) {
    case (UInt8(ascii: "<"), let next?) where FileForm.opensTag(next):
      let words = String(decoding: text.prefix(1024), as: UTF8.self).lowercased()
      self = words.hasPrefix("<?xml") && words.contains("workbook") ? .xmlWorkbook : .webPage
    case (UInt8(ascii: "["), UInt8(ascii: "{")?), (UInt8(ascii: "["), UInt8(ascii: "[")?),
      (UInt8(ascii: "{"), UInt8(ascii: "\"")?):
      self = .json
    default: return nil
    }
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static let magic: [(FileForm, [UInt8])] = [
    (.workbook, [0x50, 0x4B, 0x03, 0x04]), (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0]),
    (.gzip, [0x1F, 0x8B]), (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    (.bzip2, [0x42, 0x5A, 0x68]), (.pdf, [0x25, 0x50, 0x44, 0x46]), (.parquet, [0x50, 0x41, 0x52, 0x31]),
    (.database, Array("SQLite format 3".utf8)),
  ]

  /// What the file is and what makes a table of it.
  func message(_ file: String, _ language: Language) -> String {
    let path = shownPath(file)
    let name = path.contains(where: { " '\"()&;".contains($0) }) ? "'\(path)'" : path
    let recipe = recipe(name)
    let csv = FileForm.csvName(name)
    return switch language {
    case .english:
      "\(path):1:1: error: this is \(english), and a table in text (CSV) is needed; "
        + (isPacked
          ? "unpack it on the way in: \(recipe) | cutline ... -"
          : "convert it: \(recipe), and give \(csv); or save it as CSV where it was made")
    case .chinese:
      "\(path):1:1: 错误：这是\(chinese)，需要文本表格（CSV）；"
        + (isPacked
          ? "请在读入时解压：\(recipe) | cutline ... -" : "请转换：\(recipe)，再使用 \(csv)；或在原程序中另存为 CSV")
    }
  }

  private var isPacked: Bool { [.gzip, .zstandard, .xz, .bzip2].contains(self) }

  private func recipe(_ name: String) -> String {
    switch self {
    case .workbook, .oldWorkbook, .xmlWorkbook, .webPage: "soffice --headless --convert-to csv \(name)"
    case .json: "jq -r '(.[0]|keys_unsorted),(.[]|[.[]])|@csv' \(name) > \(FileForm.csvName(name))"
    case .gzip: "gzip -dc \(name)"
    case .zstandard: "zstd -dc \(name)"
    case .xz: "xz -dc \(name)"
    case .bzip2: "bzip2 -dc \(name)"
    case .pdf: "pdftotext -layout \(name)"
    case .parquet: "duckdb -c \"COPY '\(name)' TO '\(FileForm.csvName(name))'\""
    case .database: "sqlite3 -header -csv \(name) 'SELECT * FROM ...' > \(FileForm.csvName(name))"
    }
  }

  private static func csvName(_ name: String) -> String {
    let end = name.hasSuffix("'") ? "'" : ""
    let bare = end.isEmpty ? name : String(name.dropLast())
    guard let dot = bare.lastIndex(of: "."), dot > bare.startIndex else { return bare + ".csv" + end }
    return bare[..<dot] + ".csv" + end
  }

  private var english: String {
    switch self {
    case .workbook: "an Excel workbook (xlsx, or another packed file)"
    case .oldWorkbook: "an old Excel workbook (xls)"
    case .xmlWorkbook: "a spreadsheet in XML"
    case .webPage: "a web page (HTML)"
    case .json: "JSON"
    case .gzip: "packed by gzip"
    case .zstandard: "packed by zstd"
    case .xz: "packed by xz"
    case .bzip2: "packed by bzip2"
    case .pdf: "a PDF document"
    case .parquet: "a Parquet file"
    case .database: "an SQLite database"
    }
  }

  private var chinese: String {
    switch self {
    case .workbook: "Excel 工作簿（xlsx，或其他压缩文件）"
    case .oldWorkbook: "旧式 Excel 工作簿（xls）"
    case .xmlWorkbook: " XML 电子表格"
    case .webPage: "网页（HTML）"
    case .json: " JSON"
    case .gzip: " gzip 压缩文件"
    case .zstandard: " zstd 压缩文件"
    case .xz: " xz 压缩文件"
    case .bzip2: " bzip2 压缩文件"
    case .pdf: " PDF 文档"
    case .parquet: " Parquet 文件"
    case .database: " SQLite 数据库"
    }
  }
}
