import Foundation
import TestSupport
import Testing

/// Tables in other encodings and forms, streams in place of files, and what must not be overwritten.
struct TablesAsTheyAreTests {
  private static let key = [
    "--key", "学校,专业", "--time", "年份", "--value", "分数线", "--year", "2025", "--model", "last", "--quiet",
  ]

  private static let chinese =
    "学校,专业,年份,分数线\n"
    + ["云山大学", "南浦大学"].map { school in
      (2018...2024).map { "\(school),计算机,\($0),\(320 + school.count + $0 % 5)\n" }.joined()
    }.joined()

  private static let plain =
    "school,program,year,line\n"
    + ["Alpha", "Beta"].map { school in
      (2018...2024).map { "\(school),law,\($0),\(320 + school.count + $0 % 5)\n" }.joined()
    }.joined()

  private static let asked = ["--key", "school,program", "--value", "line"]
  private static let batch = asked + ["--year", "2025", "--model", "last", "--quiet"]

  /// Runs a command of the shell in which `cutline` is the program.
  private func shell(_ command: String, in folder: ScratchFolder) throws -> (status: Int32, output: String) {
    // The program says where it is by its own help; the tests know it by the folder of their bundle.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment
    variables["CUTLINE"] = try Program.path()
    process.environment = variables
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `other encodings give the same rows`() throws {
    let folder = try ScratchFolder()
    let utf8 = try folder.write("utf8.csv", Self.chinese)
    let expected = try Program.run(["batch", utf8] + Self.key).output
    let little = Data([0xFF, 0xFE]) + Data(Self.chinese.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let big = Data([0xFE, 0xFF]) + Data(Self.chinese.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    for (name, bytes) in [("le.csv", little), ("be.csv", big)] {
      try bytes.write(to: folder.url.appending(path: name))
      #expect(try Program.run(["batch", folder.path(name)] + Self.key).output == expected)
    }
    _ = try shell("iconv -f utf-8 -t gb18030 utf8.csv > gb.csv", in: folder)
    let named = try Program.run(["batch", folder.path("gb.csv"), "--encoding", "gb18030"] + Self.key)
    #expect(named.status == 0 && named.output == expected)
    let unnamed = try Program.run(["batch", folder.path("gb.csv")] + Self.key)
    #expect(unnamed.status == 65 && unnamed.errors.contains("looks like GB18030: add --encoding gb18030"))
    #expect(unnamed.errors.split(separator: "\n").count == 1)
    let wrong = try Program.run(["batch", utf8, "--encoding", "gb18030"] + Self.key)
    #expect(wrong.status == 65 || wrong.output != expected)
  }

  @Test func `any stream is a file`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("t.csv", Self.plain)
    let expected = try Program.run(["batch", file] + Self.batch).output
    let words = Self.batch.joined(separator: " ")
    #expect(try shell("$CUTLINE batch <(cat t.csv) \(words)", in: folder).output == expected)
    #expect(try shell("cat t.csv | $CUTLINE batch /dev/stdin \(words)", in: folder).output == expected)
    #expect(
      try shell("mkfifo p; cat t.csv > p & $CUTLINE batch p \(words)", in: folder).output == expected)
    let asked = Self.asked.joined(separator: " ")
    #expect(
      try shell("$CUTLINE check <(cat t.csv) \(asked)", in: folder).output.contains("14 rows, 2 series"))
    let prior = "$CUTLINE fit <(cat t.csv) \(asked) --year 2025 --quiet --output prior.json"
    #expect(try shell(prior, in: folder).status == 0)
    let learned = try shell(
      "$CUTLINE batch <(cat t.csv) \(asked) --prior <(cat prior.json) --quiet", in: folder)
    #expect(learned.status == 0 && learned.output.contains("Alpha,law,2025"))
  }

  @Test(arguments: ["batch", "backtest", "fit", "train"])
  func `an input is never overwritten`(command: String) throws {
    let folder = try ScratchFolder()
    let file = try folder.write("t.csv", Self.plain)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: file)
    for output in [file, folder.path("link"), folder.path("./t.csv")] {
      let result = try Program.run([command, file] + Self.asked + ["--output", output])
      #expect(result.status == 64 && result.errors.contains("would be overwritten"))
      #expect(try folder.text("t.csv") == Self.plain)
    }
  }

  @Test(arguments: [
    ("w.xlsx", Data([0x50, 0x4B, 3, 4, 0, 0]), "Excel workbook", "--convert-to csv"),
    ("w.xls", Data("<html><body><table>".utf8), "web page (HTML)", "--convert-to csv"),
    ("w.csv.gz", Data([0x1F, 0x8B, 8, 0]), "gzip", "gzip -dc"),
    ("w.zst", Data([0x28, 0xB5, 0x2F, 0xFD]), "zstd", "zstd -dc"),
    ("w.json", Data("[ {\"a\": 1}]".utf8), "JSON", "jq -r"),
  ]) func `what is no table says what it is`(name: String, bytes: Data, form: String, recipe: String) throws {
    let folder = try ScratchFolder()
    try bytes.write(to: folder.url.appending(path: name))
    let result = try Program.run(["batch", name] + Self.batch, in: folder.url)
    #expect(result.status == 65 && result.errors.hasPrefix("\(name):1:1: error: this is "))
    #expect(result.errors.contains(form) && result.errors.contains(recipe))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func `check says what was understood and what to run`() throws {
    let folder = try ScratchFolder()
    try folder.write("t.csv", Self.plain)
    let result = try Program.run(["check", "t.csv"], in: folder.url)
    #expect(result.status == 0)
    #expect(
      result.output == """
        t.csv: UTF-8, commas between the columns
        columns: key school, program (found; --key names others); years year; values line
        14 rows, 2 series
        years 2018 to 2024, 7 of each series
        values 324 to 329, scale score
        nothing odd
        next: cutline batch t.csv --key school,program --value line --year 2025

        """)
    try folder.write("odd.csv", Self.plain.replacing("Beta,law,2024,328", with: "Beta,law,2024,32"))
    let odd = try Program.run(["check", "odd.csv", "--lang", "zh"], in: folder.url)
    #expect(odd.status == 1 && odd.output.contains("odd.csv:15:1: 提示：Beta,law"))
  }

  @Test func `other forms of a table give the same rows`() throws {
    let folder = try ScratchFolder()
    let expected = try Program.run(["batch", folder.write("t.csv", Self.plain)] + Self.batch).output
    let forms = [
      Self.plain.replacing(",", with: ";"), Self.plain.replacing(",", with: "\t"), "sep=,\r\n" + Self.plain,
      Self.plain.replacing("\n", with: "\r"), Self.plain + "\u{1A}", Self.plain.replacing(",", with: ", "),
      "# a comment\n" + Self.plain,
      Self.plain.replacing("\n", with: ",\n").replacing("line,\n", with: "line\n"),
      Self.plain + ",,,\n,,,\n", Self.plain.replacing(",20", with: ",\u{3000}20"),
      "Lines of two schools\n\n" + Self.plain,
    ]
    for form in forms {
      let result = try Program.run(["batch", folder.write("f.csv", form)] + Self.batch)
      #expect(result.status == 0 && result.output == expected, "\(form.prefix(60)) \(result.errors)")
    }
    let wide =
      "school,program," + (2018...2024).map(String.init).joined(separator: ",") + "\n"
      + ["Alpha", "Beta"].map { school in
        "\(school),law," + (2018...2024).map { "\(320 + school.count + $0 % 5)" }.joined(separator: ",")
          + "\n"
      }.joined()
    let file = try folder.write("w.csv", wide)
    #expect(try Program.run(["batch", file, "--wide"] + Self.batch).output == expected)
    #expect(try Program.run(["batch", file] + Self.batch).errors.contains("add --wide"))
  }

  @Test func `a table of one series needs no key`() throws {
    let text = "year,line\n" + (2018...2024).map { "\($0),\(320 + $0 % 5)\n" }.joined()
    let result = try Program.run(
      ["batch", "-", "--value", "line", "--year", "2025", "--model", "last", "--quiet"], input: text)
    #expect(result.status == 0 && result.output.hasPrefix("series,year,"))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func `wrong uses are said in Chinese where it is asked for`() throws {
    for arguments in [["--quantiles", "2"], ["--max-age", "0"], ["--no-such-option"], ["--scale", "foo"]] {
      let result = try Program.run(["batch", "t.csv", "--lang", "zh"] + Self.asked + arguments)
      #expect(result.status == 64 && result.errors.contains("错误：") && !result.errors.contains("Error"))
      #expect(result.errors.unicodeScalars.count { $0.value > 0x4E00 } > 10, "\(result.errors)")
    }
  }

  @Test func `score tables and lists have Chinese headers`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "r.csv", "年份,分数,人数,累计人数\n2024,690及以上,23,23\n2024,689,22,45\n2023,690,20,20\n2023,688,30,50\n")
    let rank = try Program.run(["convert", "r.csv", "--year", "2024", "--score", "689"], in: folder.url)
    #expect(rank.status == 0 && rank.output.contains("rank 24 to 45"))
    let above = try Program.run(["convert", "r.csv", "--year", "2024", "--score", "720"], in: folder.url)
    #expect(above.status == 0 && above.output.contains("above 690") && !above.output.contains("rank 0"))
  }
}
