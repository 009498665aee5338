import Admissions
import Foundation

/// The text of a table, whatever it came in: UTF-8 with line feeds between the lines.
struct TableText {
  /// The bytes, where they lie if nothing had to be changed.
  let bytes: Data
  /// The encoding that the file has.
  let encoding: String
  /// Whether the bytes are the file's own.
  let isPlain: Bool

  /// Bytes that tell how a file is made.
  private static let sampleBytes = 1 << 16

  /// Reads a file, a pipe, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - encoding: nil finds UTF-16 by its mark, or by its zero bytes, and takes everything else for UTF-8.
  ///   - watch: sees how many bytes of a stream have come.
  static func read(
    _ path: String, encoding: TextEncoding?, language: Language, jobs: Int = 1,
    watch: (Int) -> Void = { _ in }
  ) throws(CommandFailure) -> TableText {
    let raw = try InputFile.mapped(path, watch: watch)
    return try TableText(raw, path, encoding, language, jobs: jobs)
  }

  /// Whether a file may be read piece by piece as it is: UTF-8 with line feeds, by what its beginning shows.
  static func isPlain(_ path: String, encoding: TextEncoding?) -> Bool {
    guard encoding == nil || encoding?.name == "UTF-8", !FileSystem.isStream(path) else {
      return encoding == nil || encoding?.name == "UTF-8"
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: sampleBytes)).flatMap { $0 } ?? Data()
    return FileForm(Array(start.prefix(2048))) == nil && wideEncoding(start) == nil && !hasLoneReturns(start)
  }

  private init(
    _ raw: Data, _ path: String, _ encoding: TextEncoding?, _ language: Language, jobs: Int
  ) throws(CommandFailure) {
    if let form = FileForm(Array(raw.prefix(2048))) {
      throw CommandFailure(.badData, form.message(path, language))
    }
    let name = encoding?.name ?? TableText.wideEncoding(raw) ?? "UTF-8"
    var text = raw
    if name != "UTF-8" {
      do {
        text = try TextConversion.utf8(raw, from: TableText.converterName(name, raw), jobs: jobs)
      } catch {
        throw TableText.failure(raw, error.offset, name, path, language)
      }
    }
    text = TableText.withoutEndMark(text)
    if TableText.hasLoneReturns(text.prefix(TableText.sampleBytes)) {
      text = TableText.withLineFeeds(text)
    }
    bytes = text
    self.encoding = name
    isPlain = text.count == raw.count && name == "UTF-8"
  }

  /// UTF-16 without the end that comes first is that of its mark, or of its zero bytes.
  private static func converterName(_ name: String, _ raw: Data) -> String {
    name == "UTF-16" ? wideEncoding(raw) ?? "UTF-16LE" : name
  }

  /// UTF-16 by its mark, or where every other byte of many is zero.
  static func wideEncoding(_ raw: Data) -> String? {
    let start = [UInt8](raw.prefix(4096))
    if start.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if start.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    var zeros = [0, 0]
    for (place, byte) in start.enumerated() where byte == 0 { zeros[place & 1] += 1 }
    let many = max(2, start.count / 20)
    if zeros[1] >= many, zeros[0] == 0 { return "UTF-16LE" }
    return zeros[0] >= many && zeros[1] == 0 ? "UTF-16BE" : nil
  }

  /// Whether lines end with carriage returns alone.
  private static func hasLoneReturns(_ start: Data) -> Bool {
    start.contains(0x0D) && !start.contains(0x0A)
  }

  private static func withLineFeeds(_ text: Data) -> Data {
    Data(text.map { $0 == 0x0D ? 0x0A : $0 })
  }

  /// The text without the byte by which programs of the eighties end a file, and zero bytes behind it.
  private static func withoutEndMark(_ text: Data) -> Data {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == 0x1A || text[end - 1] == 0, text.endIndex - end < 1024 {
      end -= 1
    }
    return end < text.endIndex && text[end] == 0x1A ? text[text.startIndex..<end] : text
  }

  private static func failure(
    _ raw: Data, _ offset: Int, _ name: String, _ path: String, _ language: Language
  ) -> CommandFailure {
    let line = raw.prefix(offset).count { $0 == 0x0A } + 1
    let guess = EncodingGuess.name(of: raw).flatMap { $0 == name ? nil : $0 }
    let place = "\(shownPath(path)):\(line):1: "
    return CommandFailure(
      .badData,
      language == .chinese
        ? place + "错误：含有不属于 \(name) 的字节，"
          + (guess.map { "看起来是 \($0)：请用 --encoding \($0.lowercased())" } ?? "请以 --encoding 指明正确的编码")
        : place + "error: bytes that are not \(name); "
          + (guess.map { "it looks like \($0): use --encoding \($0.lowercased())" }
            ?? "name the right one with --encoding"))
  }
}

/// The encoding that a text in none of the plain ones may have.
enum EncodingGuess {
  /// UTF-8, or the first encoding that fits all of the text and gives words that people write; nil for none.
  static func name(of bytes: Data) -> String? {
    let start = sample(bytes)
    if String(validating: start, as: UTF8.self) != nil { return "UTF-8" }
    // Letters of Europe stand alone between ASCII; ideographs come in pairs of bytes and side by side.
    if isolatedShare(start) > 0.5 { return "WINDOWS-1252" }
    let fits = ["GB18030", "BIG5", "SHIFT_JIS", "EUC-KR"].compactMap { name -> (String, Double)? in
      guard let text = try? TextConversion.utf8(Data(start), from: name) else { return nil }
      return (name, share(String(decoding: text, as: UTF8.self), name))
    }
    if let best = fits.max(by: { $0.1 < $1.1 }), best.1 > 0.5 { return best.0 }
    return "WINDOWS-1252"
  }

  /// The beginning of a text, up to the end of a line.
  private static func sample(_ bytes: Data) -> [UInt8] {
    var start = [UInt8](bytes.prefix(1 << 16))
    if start.count < bytes.count, let last = start.lastIndex(of: 0x0A) { start.removeSubrange(last...) }
    return start
  }

  /// Which share of the bytes outside ASCII stands between bytes of ASCII.
  private static func isolatedShare(_ bytes: [UInt8]) -> Double {
    var (high, alone) = (0, 0)
    for place in bytes.indices where bytes[place] >= 0x80 {
      high += 1
      let before = place > 0 && bytes[place - 1] >= 0x80
      let after = place + 1 < bytes.count && bytes[place + 1] >= 0x80
      if !before, !after { alone += 1 }
    }
    return high == 0 ? 0 : Double(alone) / Double(high)
  }

  /// Which share of the characters outside ASCII are such as are common in the languages of the encoding.
  private static func share(_ text: String, _ name: String) -> Double {
    let others = text.unicodeScalars.filter { $0.value >= 0x80 }
    guard !others.isEmpty else { return 0 }
    let common = others.count { scalar in
      switch name {
      case "GB18030": isSimplifiedOrShared(scalar)
      case "EUC-KR": (0xAC00...0xD7A3).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
      case "SHIFT_JIS": (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
      default: (0x4E00...0x9FFF).contains(scalar.value)
      }
    }
    let kana = name == "SHIFT_JIS" && !others.contains { (0x3040...0x30FF).contains($0.value) }
    let hangul = name == "EUC-KR" && !others.contains { (0xAC00...0xD7A3).contains($0.value) }
    let penalty = kana || hangul ? 0.4 : name == "BIG5" ? 0.9 : 1
    return penalty * Double(common) / Double(others.count)
  }

  /// Characters of the first level of GB 2312, by the bytes that they have in it, and the usual signs.
  private static func isSimplifiedOrShared(_ scalar: Unicode.Scalar) -> Bool {
    if (0x3000...0x301F).contains(scalar.value) || (0xFF00...0xFF5E).contains(scalar.value) { return true }
    return (0x4E00...0x9FA5).contains(scalar.value)
  }
}
