import ArgumentParser

/// An encoding by one of the names that people use.
struct TextEncoding: ExpressibleByArgument, Equatable, Sendable {
  /// Its name, as the converter knows it.
  let name: String

  init?(argument: String) {
    let plain = argument.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let name = TextEncoding.names[plain] else { return nil }
    self.name = name
  }

  private static let names: [String: String] = [
    "utf8": "UTF-8", "utf8sig": "UTF-8", "utf8bom": "UTF-8", "ascii": "UTF-8", "usascii": "UTF-8",
    "utf16": "UTF-16", "utf16le": "UTF-16LE", "utf16be": "UTF-16BE", "unicode": "UTF-16",
    "gb18030": "GB18030", "gbk": "GB18030", "gb2312": "GB18030", "cp936": "GB18030", "euccn": "GB18030",
    "ansi": "GB18030", "big5": "BIG5", "cp950": "BIG5", "shiftjis": "SHIFT_JIS", "sjis": "SHIFT_JIS",
    "cp932": "CP932", "eucjp": "EUC-JP", "euckr": "EUC-KR", "cp949": "CP949", "latin1": "ISO-8859-1",
    "iso88591": "ISO-8859-1", "iso885915": "ISO-8859-15", "windows1252": "WINDOWS-1252",
    "cp1252": "WINDOWS-1252", "windows1250": "WINDOWS-1250", "windows1251": "WINDOWS-1251",
    "iso88592": "ISO-8859-2", "koi8r": "KOI8-R", "windows1254": "WINDOWS-1254", "tis620": "TIS-620",
    "windows874": "CP874", "windows1258": "WINDOWS-1258", "macroman": "MACINTOSH",
  ]

  /// What the help shows.
  static var allValueStrings: [String] {
    ["utf-8", "utf-16", "gb18030", "big5", "shift-jis", "euc-kr", "latin1", "windows-1252"]
  }
}
